import { tuned } from '../../lambda/speech/tuned';
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
import { streamView, type StreamPlaying } from './streamView';
import { quietView, viewOf } from './view';

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
      const device = devices.get(act.device) ?? createWindowDevice(act.device, parts);
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

/** A window that is opened anew is shown the last ones only. */
const MOST_EXCHANGES = 50;

function createWindowDevice(id: string, parts: DevicesParts): WindowDevice {
  const { locale, user, room, lastTime, table, voice, player } = parts;
  const exchanges: ExchangeView[] = [];
  let said: string | null = null;
  let reply = 0;
  let latest = 0;
  let notice: string | null = null;
  let person: Settings['person'] = null;
  let pace: Settings['pace'] = 1;
  let shape: Settings['shape'] = 'speaker';
  /** What the audio player plays; null while it is held, or has nothing to play. */
  let stream: StreamPlaying | null = null;
  let isPaused = false;
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
        return pass(at + act.ms);
      case 'set':
        set(act, at);
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
    said = text;
    notice = null;
    const meaning = await echo.say(text, at);
    said = null;
    latest = at;
    notice ??= heardAsNotice(meaning);
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

  function set(asked: Extract<Act, { do: 'set' }>, at: number): void {
    if (asked.table !== undefined) table.setMood(asked.table);
    if (asked.person !== undefined) person = asked.person;
    const { pace: nextPace = pace, shape: nextShape = shape } = asked;
    if (nextPace !== pace || nextShape !== shape) {
      pace = nextPace;
      shape = nextShape;
      echo.putAway(at);
      stream = null;
      latest = at;
      echo = newEcho();
    }
  }

  function viewNow(seen: number): View {
    return {
      reply,
      at: soundBegan() ?? Math.max(latest, room.now()),
      playing: playingNow(),
      quietFor: quietFor(),
      ...quietView(isPaused, notice),
      notice,
      settings: { table: table.mood(), person, pace, shape },
      exchanges: exchanges.slice(Math.max(seen, exchanges.length - MOST_EXCHANGES)),
      seen: exchanges.length,
    };
  }

  function playingNow(): PlayingView | null {
    const playing = echo.playing();
    if (playing !== null) return viewOf(playing, echo.nextAt(), shape);
    return stream === null ? null : streamView(stream, programme, echo.nextAt());
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
        exchanges.push({ at: Date.parse(request.request.timestamp), said, request, response });
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
        return;
      case 'streaming':
        reply += 1;
        stream = event;
        isPaused = false;
        return;
      case 'streamQuiet':
        stream = null;
        isPaused = !event.heard.isWhole;
        return;
      case 'alexaHerself':
        notice = 'No session is open, so the skill does not hear this. Start it by its name.';
        return;
      case 'problem':
        notice = `The skill’s response could not be played: ${event.reason}`;
        return;
      case 'sessionOver':
        if (event.reason === 'EXCEEDED_MAX_REPROMPTS') notice = 'Nobody answered, so the session is over.';
        return;
      case 'said':
      case 'touched':
      case 'quiet':
      case 'exchange':
        return;
    }
  }
}

function programmeIn({ reply }: Playing): Programme | null {
  const workout = progressIn(reply.response)?.workout;
  return workout === undefined || workout.kind === 'none' ? null : workout.programme;
}

function heardAsNotice(meaning: Meaning): string | null {
  const heardAs = heardAsOf(meaning);
  return heardAs === null ? null : `Heard as “${heardAs}”.`;
}
