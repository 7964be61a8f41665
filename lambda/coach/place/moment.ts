import { EXERCISES } from '../../workout/exercises';
import { milliseconds, type Milliseconds } from '../../workout/milliseconds';
import { endOfRun, type RepRun } from '../../workout/portions';
import { afterBottom, COUNT_IN_LENGTH, setUpStepAt } from '../../workout/timeline';
import type { SentReply } from '../person/sentReply';
import type { Told } from '../told';

/** What is being heard at a moment. */
export interface Moment {
  readonly kind:
    | 'lead' // remarks, a set-up, a rest or a count-in before reps
    | 'reps'
    | 'listening'; // nothing is said: the microphone is open, the portion was played, or the session is over
  readonly inReprompt: boolean;
  /** The run of reps under way or next to come; null when none is left. */
  readonly run: RepRun | null;
  /** The rep being done, 1 and up, the next one once its bottom was heard; null outside `reps`. */
  readonly rep: number | null;
  /** The step of the set-up that is being told, where it is told in full; 0 outside `lead`. */
  readonly step: number;
  /** From here to the count-in of the reps that come next, of `lead`; 0 of anything else. */
  readonly restLeft: Milliseconds;
  /** The runs of reps whose last rep was done. */
  readonly played: readonly RepRun[];
}

/** Nothing is being heard, and nothing is left to be. */
export const QUIET: Moment = {
  kind: 'listening',
  inReprompt: false,
  run: null,
  rep: null,
  step: 0,
  restLeft: milliseconds(0),
  played: [],
};

// A voice may run a little fast: an answer this close before the planned end came after the question. A measured voice
// strays by less than half a rep.
const MEASURED_STRAYS_MS = 3_000;
const FASTEST_VOICE = 0.9;

/**
 * What is heard `elapsed` milliseconds after the request that was answered. Where the voice is not measured this leans
 * early, for a rep done twice is harmless and a rep skipped is not. An answer to the question is the exception: it
 * shows that the question had been heard.
 */
export function momentAt(sent: SentReply, elapsed: number, isAnswer: boolean): Moment {
  return momentAtPosition(sent, positionAt(sent, Math.max(0, elapsed - sent.startLatency), isAnswer));
}

/** When the speech, or the reprompt, ends as planned. */
export function plannedEnd(
  { at, startLatency, speech, listening, reprompt }: SentReply,
  inReprompt: boolean,
): number {
  return at + startLatency + speech + (inReprompt ? listening + reprompt : 0);
}

/** What is heard where the device tells how far the speech was played. */
export function momentTold(sent: SentReply, heard: Told['heard']): Moment {
  return momentAtPosition(sent, heard === 'all' ? sent.speech : Math.min(heard, sent.speech));
}

/** Where in the plan the voice is: the speech, the listening after it and the reprompt laid end to end. */
function positionAt(sent: SentReply, elapsed: number, isAnswer: boolean): number {
  const { speech, listening, reprompt, slowest } = sent;
  const repromptStart = speech + listening;
  const slowSpeech = speech * slowest;
  const slowReprompt = slowSpeech + listening;
  if (isAnswer && elapsed >= earliestEnd(speech, slowest) && elapsed < slowReprompt) return speech;
  const end = repromptStart + reprompt;
  if (isAnswer && elapsed >= repromptStart + earliestEnd(reprompt, slowest)) return end;
  if (elapsed < slowSpeech) return elapsed / slowest;
  if (elapsed < slowReprompt) return speech;
  return Math.min(end, repromptStart + (elapsed - slowReprompt) / slowest);
}

function earliestEnd(length: Milliseconds, slowest: number): number {
  return slowest === 1 ? Math.max(0, length - MEASURED_STRAYS_MS) : length * FASTEST_VOICE;
}

function momentAtPosition(sent: SentReply, position: number): Moment {
  const { speech, listening, reprompt, runs } = sent;
  const inReprompt = reprompt > 0 && position >= speech + listening;
  const played = runs.filter((run) => endOfRun(run) - afterBottomOf(run) <= position);
  const next = runs[played.length] ?? null;
  const quiet = { inReprompt, run: next, rep: null, step: 0, restLeft: milliseconds(0), played };
  if (next !== null && position >= next.start) {
    const rep = next.fromRep + Math.floor((position - next.start + afterBottomOf(next)) / next.repLength);
    return { ...quiet, kind: 'reps', rep };
  }
  const isSpeaking = position < (inReprompt ? speech + listening + reprompt : speech);
  const leads = isSpeaking && next !== null && next.start > speech === inReprompt;
  if (!leads) return { ...quiet, kind: 'listening' };
  const step = setUpStepAt(EXERCISES[next.exercise], next.start - position);
  const restLeft = milliseconds(Math.max(0, Math.floor(next.start - position - COUNT_IN_LENGTH)));
  return { ...quiet, kind: 'lead', step, restLeft };
}

/** A rep is done once the bottom of its lowering was heard: what is left of it is said on the way to the next. */
function afterBottomOf({ exercise }: RepRun): Milliseconds {
  return afterBottom(EXERCISES[exercise]);
}
