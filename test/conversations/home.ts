import { skillHandler } from '../../lambda/alexa/skill';
import { voiceFor } from '../../lambda/speech/voices';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { SILENT } from '../../lambda/turn/operator';
import type { Heard } from '../../simulator/devices/heard';
import { createSpeaker } from '../../simulator/devices/speaker';
import { createEcho } from '../../simulator/echo';
import { loadHeard } from '../../simulator/hearing/loadHeard';
import { utteranceResolver } from '../../simulator/hearing/utterance';

/** A speaker in a room, with somebody listening to it. */
export interface Room {
  say(text: string): Promise<void>;
  /** Listens until the microphone opens. */
  listen(): Promise<void>;
  /** Listens up to the middle of a lowering, counted from the start of the reply. */
  listenToLowering(which: number): Promise<void>;
  /** Listens, and says nothing until Alexa closes the session. */
  staySilent(): Promise<void>;
}

export interface Home {
  readonly kitchen: Room;
  readonly bedroom: Room;
  /** Whose voice is recognised from now on; null for nobody's. */
  voice(person: string | null): void;
  leaveUntil(at: string): Promise<void>;
  leaveFor(minutes: number): Promise<void>;
  readonly problems: readonly string[];
}

const meaningOf = utteranceResolver(loadHeard('interactionModel', 'en-US'));
/** A measured voice takes as long as planned, so that what is heard when is known to the millisecond. */
const VOICE = { ...voiceFor('en-US'), source: 'recording' as const };
const MIDDLE_OF_A_LOWERING_MS = 500;

/** Two speakers of one account. Whatever is heard, words between two silences, is told in order. */
export function home(startsAt: string, hear: (words: string) => void): Home {
  const skill = skillHandler({ store: memoryProgressStore(), log: SILENT, voiceFor: () => VOICE });
  const problems: string[] = [];
  let now = Date.parse(startsAt);
  let person: string | null = null;
  let ids = 0;
  const echoes = ['kitchen', 'bedroom'].map((device) =>
    createEcho({
      skill,
      device: createSpeaker(VOICE),
      meaningOf,
      identity: {
        locale: 'en-US',
        user: 'somebody',
        device,
        get person() {
          return person;
        },
      },
      newId: () => String((ids += 1)),
      onEvent: (event) => {
        if (event.kind === 'problem') problems.push(event.reason);
      },
    }),
  );
  const [kitchen, bedroom] = echoes.map(roomOf) as [Room, Room];

  return {
    kitchen,
    bedroom,
    voice(recognised) {
      person = recognised;
    },
    leaveUntil: (at) => passTo(Date.parse(at)),
    leaveFor: (minutes) => passTo(now + minutes * 60_000),
    problems,
  };

  async function passTo(at: number): Promise<void> {
    now = Math.max(now, at);
    for (const echo of echoes) await echo.passTo(now);
  }

  function roomOf(echo: (typeof echoes)[number]): Room {
    const wordsNow = () =>
      (echo.playing()?.tracks ?? []).flatMap(({ startsAt: start, heard }) => wordsIn(heard, start));
    const listenUntil = async (end: number): Promise<void> => {
      for (const { at, words } of wordsNow()) if (at >= now && at < end) hear(words);
      await passTo(end);
    };
    return {
      async say(text) {
        now += 1000;
        const meaning = await echo.say(text, now);
        const isHeard = meaning.kind === 'intent' || meaning.kind === 'oneShot';
        if (isHeard && !meaning.intent.understood) problems.push(`Nothing understands "${text}".`);
        if (echo.playing() === null && meaning.kind !== 'exit') problems.push(`No answer to "${text}".`);
      },
      async listen() {
        const playing = echo.playing();
        if (playing !== null) await listenUntil(playing.startsAt + playing.reply.speech.length);
      },
      async listenToLowering(which) {
        const lowering = wordsNow().filter(({ words }) => words === 'lower')[which - 1];
        if (lowering === undefined) throw new Error(`Expected ${which} lowerings.`);
        await listenUntil(lowering.at + MIDDLE_OF_A_LOWERING_MS);
      },
      async staySilent() {
        const end = echo.nextAt();
        if (end !== null) await listenUntil(end);
      },
    };
  }
}

/** What is said between two silences, and from when on. */
function wordsIn(
  { sounds }: Heard,
  start: number,
): readonly { readonly at: number; readonly words: string }[] {
  const runs: { at: number; words: string }[] = [];
  let isRun = false;
  for (const sound of sounds) {
    const last = runs.at(-1);
    if (sound.kind === 'word' && isRun && last !== undefined) last.words += ` ${sound.text}`;
    if (sound.kind === 'word' && !isRun) runs.push({ at: start + sound.start, words: sound.text });
    isRun = sound.kind === 'word';
  }
  return runs;
}
