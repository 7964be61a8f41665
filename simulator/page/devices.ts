import { tuned } from '../../lambda/speech/tuned';
import { property } from '../../lambda/storage/property';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import type { Programme } from '../../lambda/workout/programme';
import type { Skill } from '../askSkill';
import type { Device, Playing } from '../devices/device';
import { createPlayer } from '../devices/player';
import { SHAPES } from '../devices/shapes';
import { createShow, paceOf } from '../devices/show';
import { createSpeaker } from '../devices/speaker';
import { createEcho, type Echo } from '../echo';
import type { EchoEvent } from '../echoEvent';
import { heardAsOf, type Meaning } from '../hearing/utterance';
import type { LastTime } from '../lastTime';
import type { RoomTime } from '../roomTime';
import type { Moody } from '../moody';
import { progressIn } from '../workoutHeard';
import type { Act, ExchangeView, PlayingView, Settings, View } from './messages';
import { panelOf } from './screenView';
import { streamView, type StreamPlaying } from './streamView';
import { WHILE_LEFT, WHILE_PAUSED, WHILE_QUIET, WHILE_STREAMING } from './suggestions';
import { whyUnheard } from './unheard';
import { quietView, viewOf, type Quiet } from './view';

/** The devices of one account that are shown in windows: one a window, made when it is first asked for. */
export interface Devices {
  /** Does what a window asks for, after everything that was asked of its device before. */
  act(act: Act): Promise<View>;
}

export interface DevicesParts {
  readonly skill: Skill;
  readonly voice: VoiceTable;
  /** Whether its devices have an audio player. */
  readonly player: boolean;
  readonly meaningOf: (text: string) => Meaning;
  readonly locale: string;
  readonly user: string;
  readonly newId: () => string;
  readonly room: RoomTime;
  readonly lastTime: LastTime;
  readonly table: Moody;
}

/** A browser may open window after window; of devices that nobody has used for longest none is kept. */
const MOST_DEVICES = 20;

export function createDevices(parts: DevicesParts): Devices {
  const devices = new Map<string, WindowDevice>();
  return {
    act(act) {
      const device = devices.get(act.device) ?? createWindowDevice(act.device, parts, act.reply > 0);
      devices.delete(act.device);
      devices.set(act.device, device);
      [...devices.keys()].slice(0, -MOST_DEVICES).forEach((id) => devices.delete(id));
      return device.act(act);
    },
  };
}

interface WindowDevice {
  act(act: Act): Promise<View>;
}

const SPOKEN_TO = 'A television is spoken to like a speaker, until a real one has been tried.';
const STARTED_AGAIN = 'The local Echo was started again and did not hear this. Press Start.';
const FOR_WORDS = ['LaunchRequest', 'IntentRequest'];

/** A window that is opened anew is shown the last ones only. */
const MOST_EXCHANGES = 50;

function createWindowDevice(id: string, parts: DevicesParts, isLost: boolean): WindowDevice {
  const { locale, user, room, lastTime, table, voice, player, meaningOf } = parts;
  const exchanges: ExchangeView[] = [];
  /** What was said last. */
  let heard = '';
  let reply = 0;
  let latest = 0;
  let notice: string | null = isLost ? STARTED_AGAIN : null;
  let person: Settings['person'] = null;
  let pace: Settings['pace'] = 1;
  let shape: Settings['shape'] = 'speaker';
  /** What the audio player plays; null while it is held, or has nothing to play. */
  let stream: StreamPlaying | null = null;
  let isPaused = false;
  /** Whether something is left of a workout that was begun. */
  let isUnderWay = false;
  let programme: Programme | null = null;
  let echo = newEcho();
  let before: Promise<unknown> = Promise.resolve();

  return {
    act(act) {
      const now = before.then(() => carryOut(act));
      before = now.catch(() => undefined);
      return now;
    },
  };

  async function carryOut(act: Act): Promise<View> {
    if (act.reply === reply) await doIt(act);
    // A reply begins later here than in the room; the skill must never see another device's time go back.
    room.reach(latest);
    return viewNow(act.seen);
  }

  async function doIt(act: Act): Promise<void> {
    const at = timeOf(act.heard);
    switch (act.do) {
      case 'look':
        return;
      case 'say':
        return say(act.text, at);
      case 'touch':
        return touch(act.button, at);
      case 'pass':
        return pass(at);
      case 'jump':
        room.jump(act.ms);
        await pass(at + act.ms);
        // Whether it is still to be gone on with, the coach decides.
        if (soundBegan() === null) isUnderWay = false;
        return;
      case 'set':
        return set(act, at);
    }
  }

  /** While something plays the window's sound is the clock: it may be late, or stopped for a while. */
  function timeOf(heard: number | null): number {
    const began = soundBegan();
    return Math.max(latest, began === null ? room.now() : began + (heard ?? 0));
  }

  function soundBegan(): number | null {
    return echo.playing()?.startsAt ?? stream?.track.startsAt ?? null;
  }

  async function say(text: string, at: number): Promise<void> {
    notice = null;
    const before = exchanges.length;
    const meaning = await echo.say(text, at);
    noteSaid(text, before);
    latest = at;
    notice ??= heardAsNotice(meaning);
  }

  /** Of all that was sent meanwhile one request is for what was said; what goes before and after it the device sends by itself. */
  function noteSaid(text: string, from: number): void {
    const sent = exchanges.slice(from);
    const words = sent.findIndex(({ request }) => FOR_WORDS.includes(typeOf(request)));
    const index =
      words < 0 ? sent.findIndex(({ request }) => typeOf(request) === 'SessionEndedRequest') : words;
    const exchange = sent[index];
    if (exchange !== undefined) exchanges[from + index] = { ...exchange, said: text };
  }

  async function touch(button: string, at: number): Promise<void> {
    notice = null;
    await echo.touch(button, at);
    latest = at;
  }

  async function pass(at: number): Promise<void> {
    await echo.passTo(at);
    latest = at;
  }

  async function set(asked: Extract<Act, { do: 'set' }>, at: number): Promise<void> {
    if (asked.table !== undefined) table.setMood(asked.table);
    if (asked.person !== undefined) person = asked.person;
    const { pace: nextPace = pace, shape: nextShape = shape } = asked;
    if (nextPace !== pace || nextShape !== shape) {
      // "Exit" in mid-speech looks to the skill like a screen that fails, and no person said it.
      await echo.say('alexa, stop', at);
      await echo.exit(at);
      pace = nextPace;
      shape = nextShape;
      stream = null;
      isPaused = false;
      notice = null;
      latest = at;
      echo = newEcho();
    }
  }

  function viewNow(seen: number): View {
    // It is told once.
    const told = notice;
    notice = null;
    return {
      reply,
      at: soundBegan() ?? Math.max(latest, room.now()),
      playing: playingNow(),
      panel: panelOf(shape),
      note: SHAPES[shape]?.viewport.mode === 'TV' ? SPOKEN_TO : null,
      quietFor: quietFor(),
      ...quietView(quietAs()),
      notice: told,
      isUnderWay,
      settings: { table: table.mood(), person, pace, shape },
      exchanges: exchanges.slice(Math.max(seen, exchanges.length - MOST_EXCHANGES)),
      seen: exchanges.length,
    };
  }

  function playingNow(): PlayingView | null {
    const playing = echo.playing();
    if (playing !== null) return viewOf(playing, echo.nextAt(), shape, afterwards(playing));
    return stream === null ? null : streamView(stream, programme, echo.nextAt());
  }

  function quietAs(): Quiet {
    if (isPaused) return 'paused';
    return isUnderWay ? 'left' : 'idle';
  }

  /** What may be said once a reply has ended its session. */
  function afterwards({ reply }: Playing): readonly string[] {
    const { directives = [] } = reply.response.response;
    if (directives.some(({ type }) => type === 'AudioPlayer.Play')) return WHILE_STREAMING;
    return { paused: WHILE_PAUSED, left: WHILE_LEFT, idle: WHILE_QUIET }[quietAs()];
  }

  function quietFor(): number | null {
    const nextAt = soundBegan() === null ? echo.nextAt() : null;
    return nextAt === null ? null : Math.max(0, nextAt - Math.max(latest, room.now()));
  }

  function newDevice(): Device {
    const audioPlayer = player ? createPlayer(voice) : null;
    const screen = SHAPES[shape];
    return screen === undefined
      ? createSpeaker(tuned(voice, paceOf(pace)), audioPlayer)
      : createShow(voice, screen, pace, audioPlayer);
  }

  function newEcho(): Echo {
    return createEcho({
      ...parts,
      skill: async (request, context) => {
        const response = await parts.skill(request, context);
        exchanges.push({ at: Date.parse(request.request.timestamp), said: null, request, response });
        return response;
      },
      device: newDevice(),
      identity: {
        locale,
        user,
        device: id,
        get person() {
          return person;
        },
      },
      onEvent,
    });
  }

  function onEvent(event: EchoEvent): void {
    lastTime.keep(event);
    switch (event.kind) {
      case 'replied':
        reply += 1;
        programme = programmeIn(event.playing) ?? programme;
        isUnderWay = isLeftIn(event.playing) ?? isUnderWay;
        isPaused &&= event.playing.reply.ends;
        return;
      case 'streaming':
        reply += 1;
        stream = event;
        isPaused = false;
        isUnderWay = true;
        return;
      case 'streamQuiet':
        stream = null;
        isPaused = !event.heard.isWhole;
        isUnderWay = isPaused;
        return;
      case 'alexaHerself':
        notice = whyUnheard(heard, isPaused || stream !== null, meaningOf);
        return;
      case 'problem':
        notice = `The skill’s response could not be played: ${event.reason}`;
        return;
      case 'sessionOver':
        if (event.reason === 'EXCEEDED_MAX_REPROMPTS') notice = 'Nobody answered, so the session is over.';
        return;
      case 'said':
        heard = event.text;
        return;
      case 'touched':
      case 'quiet':
      case 'exchange':
        return;
    }
  }
}

/** Whether a reply leaves something of a workout to be done; null where it does not tell. */
function isLeftIn({ reply }: Playing): boolean | null {
  const progress = progressIn(reply.response);
  return progress && progress.workout.kind === 'underWay';
}

function programmeIn({ reply }: Playing): Programme | null {
  const workout = progressIn(reply.response)?.workout;
  return workout === undefined || workout.kind === 'none' ? null : workout.programme;
}

function typeOf(request: unknown): string {
  return String(property(property(request, 'request'), 'type'));
}

function heardAsNotice(meaning: Meaning): string | null {
  const heardAs = heardAsOf(meaning);
  return heardAs === null ? null : `Heard as “${heardAs}”.`;
}
