import type { Request } from 'ask-sdk-model';
import type { Skill } from './askSkill';
import type { Device, Moment, OwnEvent, Playing } from './devices/device';
import type { EchoEvent } from './echoEvent';
import { intentRequest, type Identity } from './envelope';
import type { PlayerHappening } from './devices/player';
import type { ResolvedIntent } from './hearing/resolveIntent';
import { createReporter } from './reporter';
import type { Meaning } from './hearing/utterance';
import { createSkillSession } from './skillSession';

/** A device with a skill behind it, in a time that its owner moves forward. Calls must follow one another. */
export interface Echo {
  /** Says something at a time; everything due before it happens first. */
  say(text: string, at: number): Promise<Meaning>;
  /** Touches a button on the screen; false where there is none of that name now. */
  touch(button: string, at: number): Promise<boolean>;
  /** Lets time go by, and whatever the device does in it happen: silence closes the session, say. */
  passTo(at: number): Promise<void>;
  /** Leaves the skill at a time, as somebody does who says "exit", and stops what is played. */
  exit(at: number): Promise<void>;
  /** Puts the device away, whatever it is doing. */
  putAway(at: number): void;
  momentAt(at: number): Moment;
  /** What is being played, or null when it is quiet. */
  playing(): Playing | null;
  /** When something happens next if nobody says anything, or null when nothing does. */
  nextAt(): number | null;
  /** When the last reply began, or null before the first. */
  lastReplyBegan(): number | null;
}

export interface EchoParts {
  readonly skill: Skill;
  readonly device: Device;
  readonly meaningOf: (text: string) => Meaning;
  readonly identity: Identity;
  readonly newId: () => string;
  readonly onEvent: (event: EchoEvent) => void;
}

/** Source: developer.amazon.com/en-US/docs/alexa/custom-skills/audioplayer-interface-reference.html */
const TO_A_PLAYER =
  /^AMAZON\.(Pause|Resume|Stop|Cancel|Next|Previous|Repeat|StartOver|LoopOn|LoopOff|ShuffleOn|ShuffleOff)Intent$/;

/** The buttons of a remote, as they are typed: "[next]". */
const BUTTONS = { '[play]': 'Play', '[pause]': 'Pause', '[next]': 'Next', '[previous]': 'Previous' } as const;

function buttonIn(text: string): Meaning | null {
  const typed = text.trim().toLowerCase();
  return isButton(typed) ? { kind: 'button', button: BUTTONS[typed] } : null;
}

function isButton(typed: string): typed is keyof typeof BUTTONS {
  return Object.hasOwn(BUTTONS, typed);
}

export function createEcho({ meaningOf, onEvent, ...parts }: EchoParts): Echo {
  const { device } = parts;
  const reporter = createReporter(device, onEvent);
  const { player } = device;
  const session = createSkillSession({
    ...parts,
    reporter,
    onEvent,
    onPlayer: (happenings) => {
      happenings.forEach(show);
    },
  });
  let latest = 0;

  return {
    async say(text, at) {
      await passTo(at);
      const meaning = buttonIn(text) ?? meaningOf(text);
      if (meaning.kind !== 'nothing' && meaning.kind !== 'button') {
        reporter.hush(latest);
        player?.hold(latest).forEach(show);
      }
      onEvent({ kind: 'said', at: latest, text, meaning });
      await act(meaning, text);
      letPlay();
      return meaning;
    },
    async touch(button, at) {
      await passTo(at);
      const asked = device.touch(button, latest);
      if (asked === null || !session.takesWords()) {
        return false;
      }
      reporter.hush(latest);
      onEvent({ kind: 'touched', at: latest, button });
      await session.ask(asked, null, latest);
      return true;
    },
    passTo,
    async exit(at) {
      await passTo(at);
      reporter.hush(latest);
      await session.leave(latest);
      player?.obey([{ type: 'AudioPlayer.Stop' }], latest).forEach(show);
      // The player tells how far it came.
      await passTo(latest);
    },
    putAway(at) {
      latest = Math.max(latest, at);
      reporter.hush(latest);
      player?.hold(latest).forEach(show);
    },
    momentAt(at) {
      const moment = device.momentAt(at);
      const isStreaming = moment.kind === 'over' && player?.stateAt(at)?.playerActivity === 'PLAYING';
      return isStreaming ? { kind: 'streaming' } : moment;
    },
    playing: () => device.playing(),
    nextAt,
    lastReplyBegan: () => reporter.lastReplyBegan(),
  };

  async function passTo(at: number): Promise<void> {
    for (let due = nextAt(); due !== null && due <= at; due = nextAt()) {
      latest = Math.max(latest, due);
      const event = device.next();
      await (event !== null && event.at <= due ? happen(event) : playerHappens());
    }
    latest = Math.max(latest, at);
  }

  function nextAt(): number | null {
    const times = [device.next()?.at ?? null, player?.nextAt() ?? null].filter((at) => at !== null);
    return times.length === 0 ? null : Math.min(...times);
  }

  async function playerHappens(): Promise<void> {
    for (const happening of player?.happen() ?? []) {
      show(happening);
      if (happening.kind === 'tells') {
        await session.tell((head) => ({ ...head, ...happening.request }) as Request, latest);
      }
    }
  }

  function show(happening: PlayerHappening): void {
    const { at } = happening;
    if (happening.kind === 'sounds') {
      const { track, runs, url, card } = happening;
      onEvent({ kind: 'streaming', at, track, runs, url, card });
    } else if (happening.kind === 'quiet') {
      onEvent({ kind: 'streamQuiet', at, heard: happening.heard });
    }
  }

  /** Once nothing else is heard, what was being played goes on. */
  function letPlay(): void {
    if (device.playing() === null) {
      player?.release(latest).forEach(show);
    }
  }

  async function happen(event: OwnEvent): Promise<void> {
    reporter.hush(latest);
    if (event.kind === 'tells') {
      await session.ask(event.asked, null, latest);
      return;
    }
    const { reason } = event;
    if (reason === 'skill') {
      session.close(latest);
    } else {
      await session.end(reason, null, latest);
    }
    letPlay();
  }

  async function act(meaning: Meaning, text: string): Promise<void> {
    switch (meaning.kind) {
      case 'nothing':
        return;
      case 'button': {
        const type = `PlaybackController.${meaning.button}CommandIssued` as const;
        await session.tell((head) => ({ type, ...head }), latest);
        return;
      }
      case 'launch':
        await session.leave(latest);
        await session.ask((head) => ({ type: 'LaunchRequest', ...head }), text, latest);
        return;
      case 'oneShot':
        await session.leave(latest);
        await session.ask((head) => intentRequest(head, meaning.intent), text, latest);
        return;
      case 'exit':
      case 'intent':
        if (!session.takesWords()) {
          const toPlayer = meaning.kind === 'intent' ? heardForPlayer(meaning.intent) : null;
          if (toPlayer === null) {
            heardByAlexa(text);
          } else {
            await session.leave(latest);
            await session.ask((head) => intentRequest(head, toPlayer), text, latest);
          }
        } else if (meaning.kind === 'exit') {
          await session.end('USER_INITIATED', text, latest);
        } else {
          await session.ask((head) => intentRequest(head, meaning.intent), text, latest);
        }
    }
  }

  /** What whoever played last is asked without its name, as Alexa passes it on; null for anything else. */
  function heardForPlayer(intent: ResolvedIntent): ResolvedIntent | null {
    if (player?.stateAt(latest) === undefined || !TO_A_PLAYER.test(intent.definition.name)) {
      return null;
    }
    const isStop = intent.definition.name === 'AMAZON.StopIntent' && player.isLive();
    return isStop
      ? { ...intent, definition: { ...intent.definition, name: 'AMAZON.PauseIntent' }, fill: {} }
      : intent;
  }

  function heardByAlexa(text: string): void {
    session.close(latest);
    onEvent({ kind: 'alexaHerself', at: latest });
    reporter.unheard({ at: latest, said: text, request: null, response: null });
  }
}
