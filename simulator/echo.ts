import type { Skill } from './askSkill';
import type { Device, Moment, OwnEvent, Playing } from './devices/device';
import type { EchoEvent } from './echoEvent';
import { intentRequest, type Identity } from './envelope';
import { createReporter } from './reporter';
import type { Meaning } from './hearing/utterance';
import { createSkillSession } from './skillSession';

/** A device with a skill behind it, in a time that its owner moves forward. Calls must follow one another. */
export interface Echo {
  /** Says something at a time; everything due before it happens first. */
  say(text: string, at: number): Promise<Meaning>;
  /** Lets time go by, and whatever the device does in it happen: silence closes the session, say. */
  passTo(at: number): Promise<void>;
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

export function createEcho({ meaningOf, onEvent, ...parts }: EchoParts): Echo {
  const { device } = parts;
  const reporter = createReporter(device, onEvent);
  const session = createSkillSession({ ...parts, reporter, onEvent });
  let latest = 0;

  return {
    async say(text, at) {
      await passTo(at);
      const meaning = meaningOf(text);
      if (meaning.kind !== 'nothing') {
        reporter.hush(latest);
      }
      onEvent({ kind: 'said', at: latest, text, meaning });
      await act(meaning, text);
      return meaning;
    },
    passTo,
    putAway(at) {
      latest = Math.max(latest, at);
      reporter.hush(latest);
    },
    momentAt: (at) => device.momentAt(at),
    playing: () => device.playing(),
    nextAt: () => device.next()?.at ?? null,
    lastReplyBegan: () => reporter.lastReplyBegan(),
  };

  async function passTo(at: number): Promise<void> {
    for (let due = device.next(); due !== null && due.at <= at; due = device.next()) {
      latest = Math.max(latest, due.at);
      await happen(due);
    }
    latest = Math.max(latest, at);
  }

  async function happen({ reason }: OwnEvent): Promise<void> {
    reporter.hush(latest);
    if (reason === 'skill') {
      session.close(latest);
    } else {
      await session.end(reason, null, latest);
    }
  }

  async function act(meaning: Meaning, text: string): Promise<void> {
    switch (meaning.kind) {
      case 'nothing':
        return;
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
          heardByAlexa(text);
        } else if (meaning.kind === 'exit') {
          await session.end('USER_INITIATED', text, latest);
        } else {
          await session.ask((head) => intentRequest(head, meaning.intent), text, latest);
        }
    }
  }

  function heardByAlexa(text: string): void {
    session.close(latest);
    onEvent({ kind: 'alexaHerself', at: latest });
    reporter.unheard({ at: latest, said: text, request: null, response: null });
  }
}
