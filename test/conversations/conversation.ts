import type { ResponseEnvelope } from 'ask-sdk-model';
import { SILENT } from '../../lambda/turn/operator';
import { skillHandler } from '../../lambda/alexa/skill';
import type { FiledWorkout } from '../../lambda/coach/person/filing';
import type { Progress } from '../../lambda/coach/person/progress';
import { voiceFor } from '../../lambda/speech/voices';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { fromRecord, RECORD_VERSION } from '../../lambda/storage/progressRecord';
import type { ProgressStore } from '../../lambda/storage/progressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import {
  createPlayer,
  type Player,
  type PlayerManner,
  type StretchHeard,
} from '../../simulator/devices/player';
import { createSpeaker } from '../../simulator/devices/speaker';
import type { Device } from '../../simulator/devices/device';
import { screenIn } from '../../simulator/devices/screen';
import { createEcho } from '../../simulator/echo';
import type { Exchange } from '../../simulator/echoEvent';
import { loadHeard } from '../../simulator/hearing/loadHeard';
import { utteranceResolver } from '../../simulator/hearing/utterance';
import { repsHeard, repsInStretch } from '../../simulator/workoutHeard';
import { failingStore } from '../storage/failingStore';

export const OPEN = 'alexa, start eccentric glutes';

const meaningOf = utteranceResolver(loadHeard('interactionModel', 'en-US'));
/** A measured voice takes as long as planned, so that what is heard when is known to the millisecond. */
const VOICE = { ...voiceFor('en-US'), source: 'recording' as const };

/** What the coach answered: its words without the silences between them. */
export interface Answer {
  readonly speech: string;
  readonly reprompt: string;
  readonly response: ResponseEnvelope;
}

/** Somebody who talks with the whole skill over a speaker, in a time of their own. */
export interface Conversation {
  /** Says something as soon as the microphone opens. */
  say(text: string): Promise<Answer>;
  /** Says something so many seconds after the last reply began, whatever is happening then. */
  sayAt(seconds: number, text: string): Promise<Answer>;
  /** The same, by opening the skill anew where Alexa has closed the session by then. */
  sayWhenOpen(seconds: number, text: string): Promise<Answer>;
  /** Says something in a rep of the set that the coach leads next, before the bottom of its lowering. */
  sayAtRep(rep: number, text: string): Promise<Answer>;
  /** Touches a button so many seconds after the last reply began; false where there is none of that name. */
  touchAt(seconds: number, button: string): Promise<boolean>;
  /** Stays silent until something happens by itself: the screen has spoken and tells so, or Alexa closes the session. */
  hearOut(): Promise<void>;
  /** Stays silent until Alexa has closed the session. */
  staySilent(): Promise<void>;
  /** Goes away for a while, in hours. */
  leaveFor(hours: number): Promise<void>;
  /** Says nothing for some seconds. */
  letPlay(seconds: number): Promise<void>;
  /** Presses a button of the remote: "[next]". */
  press(button: string): Promise<void>;
  /** Whether the audio player sounds. */
  isPlaying(): boolean;
  now(): number;
  /** The reps that were counted to their end, by the names that `repsHeard` gives, and what was heard of streams. */
  readonly reps: readonly string[];
  readonly stretches: readonly StretchHeard[];
  /** Everything that was asked and answered so far, save what is still being played. */
  readonly exchanges: readonly Exchange[];
  readonly answers: readonly Answer[];
  readonly filed: readonly FiledWorkout[];
  readonly problems: readonly string[];
  progress(): Progress;
  /** What the store refuses to do from now on. */
  readonly failing: Set<keyof ProgressStore>;
}

/** What somebody talks with. */
export interface Around {
  /** How the device's audio player behaves; null where it has none. */
  readonly player?: PlayerManner | null;
  readonly hasSound?: boolean;
  readonly device?: (voice: VoiceTable, player: Player | null) => Device;
}

/** Begins a conversation on a Monday morning, or whenever the test says. */
export function conversation(
  startsAt = '2027-01-04T07:00:00Z',
  { player = null, hasSound = true, device = createSpeaker }: Around = {},
): Conversation {
  const reps: string[] = [];
  const stretches: StretchHeard[] = [];
  const exchanges: Exchange[] = [];
  const answers: Answer[] = [];
  const filed: FiledWorkout[] = [];
  const problems: string[] = [];
  let now = Date.parse(startsAt);
  const { store, failing } = failingStore(filing(filed));
  let ids = 0;
  const echo = createEcho({
    skill: skillHandler({
      store,
      log: { ...SILENT, warn: note, error: note },
      voiceFor: () => VOICE,
      ...(hasSound ? { streamUrl: 'https://streams.invalid' } : {}),
    }),
    device: device(VOICE, player && createPlayer(VOICE, player)),
    meaningOf,
    identity: { locale: 'en-US', user: 'somebody', device: 'SPEAKER', person: null },
    newId: () => String((ids += 1)),
    onEvent: (event) => {
      if (event.kind === 'exchange') {
        exchanges.push(event.exchange);
        const { response, played } = event.exchange;
        if (response !== null) reps.push(...repsHeard(response, played));
      }
      if (event.kind === 'streamQuiet') {
        stretches.push(event.heard);
        reps.push(...repsInStretch(event.heard));
      }
      if (event.kind === 'problem') problems.push(event.reason);
      if (event.kind === 'replied') answers.push(answerOf(event.playing.reply.response));
    },
  });

  function note(message: string, about: Readonly<Record<string, string>>): void {
    problems.push(`${message} ${JSON.stringify(about)}`);
  }

  async function sayNow(text: string): Promise<Answer> {
    const before = answers.length;
    const meaning = await echo.say(text, now);
    if ((meaning.kind === 'intent' || meaning.kind === 'oneShot') && !meaning.intent.understood) {
      problems.push(`Nothing understands "${text}".`);
    }
    const answer = answers[before];
    if (answer === undefined) throw new Error(`Expected an answer to "${text}", but the session was over.`);
    return answer;
  }

  async function passTo(at: number): Promise<void> {
    now = Math.max(now, at);
    await echo.passTo(now);
  }

  return {
    exchanges,
    answers,
    reps,
    stretches,
    filed,
    problems,
    failing,
    now: () => now,
    async say(text) {
      const playing = echo.playing();
      if (playing !== null) await passTo(playing.startsAt + playing.reply.speech.length);
      now += 1000;
      return sayNow(text);
    },
    async sayAt(seconds, text) {
      await passTo((echo.lastReplyBegan() ?? now) + Math.round(seconds * 1000));
      return sayNow(text);
    },
    async sayWhenOpen(seconds, text) {
      await passTo((echo.lastReplyBegan() ?? now) + Math.round(seconds * 1000));
      if (echo.playing() === null) await sayNow(OPEN);
      return sayNow(text);
    },
    async sayAtRep(rep, text) {
      const [set] = progress().sent?.runs ?? [];
      if (set === undefined) throw new Error(`Expected a set to say "${text}" in.`);
      const lowering = set.start + (rep - set.fromRep + 0.4) * set.repLength;
      await passTo((echo.lastReplyBegan() ?? now) + Math.round(lowering));
      return sayNow(text);
    },
    touchAt: (seconds, button) => {
      now = Math.max(now, (echo.lastReplyBegan() ?? now) + Math.round(seconds * 1000));
      return echo.touch(button, now);
    },
    async hearOut() {
      const next = echo.nextAt();
      if (next !== null) await passTo(next);
    },
    async staySilent() {
      for (let next = echo.nextAt(); next !== null; next = echo.nextAt()) await passTo(next);
    },
    leaveFor: (hours) => passTo(now + hours * 3_600_000),
    letPlay: (seconds) => passTo(now + Math.round(seconds * 1000)),
    async press(button) {
      await echo.say(button, (now += 1000));
    },
    isPlaying: () => echo.momentAt(now).kind === 'streaming',
    progress,
  };

  function progress(): Progress {
    const attributes = answers.at(-1)?.response.sessionAttributes;
    return fromRecord(attributes?.['progress'], RECORD_VERSION, milliseconds(0)).progress;
  }
}

/** Somebody who said which level, then "ready": the first set is being led. */
export async function inFirstSet(level: string): Promise<Conversation> {
  const talk = conversation();
  await talk.say(OPEN);
  await talk.say(`set ${level}`);
  await talk.say('ready');
  return talk;
}

/** Says "ready" until the workout is over, and then how it was. */
export async function workOut(talk: Conversation, rating: string): Promise<Answer> {
  while (talk.progress().question !== 'rating') await talk.say('ready');
  return talk.say(rating);
}

/** The words of SSML, without its tags. */
export function wordsOf(ssml: string): string {
  return ssml
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim();
}

function answerOf(response: ResponseEnvelope): Answer {
  const { outputSpeech, reprompt } = response.response;
  const ssmlOf = (output: typeof outputSpeech): string => (output?.type === 'SSML' ? output.ssml : '');
  const screen = screenIn(response);
  return {
    speech: wordsOf(screen?.showing.goesOn === true ? screen.ssml : ssmlOf(outputSpeech)),
    reprompt: wordsOf(ssmlOf(reprompt?.outputSpeech)),
    response,
  };
}

/** A store that also remembers what was filed. */
function filing(filed: FiledWorkout[]): ProgressStore {
  const store = memoryProgressStore();
  return {
    ...store,
    save(key, revision, saved) {
      filed.push(...saved.filed.filter(({ begunAt }) => filed.every((other) => other.begunAt !== begunAt)));
      return store.save(key, revision, saved);
    },
  };
}
