import { EXERCISES, type ExerciseId, type Side } from '../workout/exercises';
import { milliseconds, seconds, type Milliseconds } from '../workout/milliseconds';
import type { Portion, Stretch } from '../workout/portions';
import { setUpStepAt } from '../workout/timeline';
import type { Question } from './question';

/** From a request's timestamp until its answer begins to sound. */
export const START_LATENCY: Milliseconds = seconds(1);

/**
 * How long Alexa's microphone stays open
 * (https://developer.amazon.com/docs/custom-skills/manage-skill-session-and-session-attributes.html).
 */
export const LISTENING: Milliseconds = seconds(8);

/** A run of reps in a reply, timed from the start of its speech; the listening before a reprompt counts too. */
export interface SentStretch {
  readonly round: number;
  readonly exercise: ExerciseId;
  readonly side: Side;
  readonly fromRep: number;
  readonly toRep: number;
  readonly start: Milliseconds;
  readonly repLength: Milliseconds;
}

/** The reply that was sent last, as far as it takes to tell what is being heard at any later time. */
export interface Sent {
  /** The timestamp of the request it answers. */
  readonly at: Milliseconds;
  /** The planned length of the speech and of the reprompt. */
  readonly speech: Milliseconds;
  readonly reprompt: Milliseconds;
  readonly stretches: readonly SentStretch[];
  /** What is asked after the reprompt. */
  readonly repromptQuestion: Question | null;
  /** Whether the person knows the position for what follows, after the speech and after the reprompt. */
  readonly inPosition: readonly [afterSpeech: boolean, afterReprompt: boolean];
  /** How many times its planned length the voice may take: 1 for a measured voice. */
  readonly slowest: number;
}

/** What is being heard at a moment. */
export interface Moment {
  readonly kind:
    | 'lead' // remarks, a set-up, a rest or a count-in before reps
    | 'reps'
    | 'listening'; // the microphone is open, or the session over
  readonly inReprompt: boolean;
  /** The run of reps under way or next to come; null when none is left. */
  readonly stretch: SentStretch | null;
  /** The rep being done, 1 and up; null outside `reps`. */
  readonly rep: number | null;
  /** The step of the set-up that is being told, where it is told in full; 0 outside `lead`. */
  readonly step: number;
  /** The runs of reps played to their end. */
  readonly played: readonly SentStretch[];
}

// A voice may run a little fast: an answer this close before the planned end came after the question. A measured voice
// strays by less than half a rep.
const MEASURED_STRAYS_MS = 3_000;
const FASTEST_VOICE = 0.9;

/**
 * What is heard `elapsed` milliseconds after the request that was answered. Where the voice is not measured this leans
 * early, for a rep done twice is harmless and a rep skipped is not. An answer to the question is the exception: it
 * shows that the question had been heard.
 */
export function momentAt(sent: Sent, elapsed: number, isAnswer: boolean): Moment {
  return momentAtPosition(sent, positionAt(sent, Math.max(0, elapsed - START_LATENCY), isAnswer));
}

/** The runs of reps of a reply, from the portions of its speech and its reprompt. */
export function stretchesOf(portion: Portion, start: Milliseconds): readonly SentStretch[] {
  return portion.stretches.map((stretch) => sentStretch(stretch, start));
}

export function endOf(stretch: SentStretch): Milliseconds {
  return milliseconds(stretch.start + stretch.repLength * (stretch.toRep - stretch.fromRep + 1));
}

function sentStretch({ set, fromRep, toRep, start, repLength }: Stretch, offset: Milliseconds): SentStretch {
  const { round, exercise, side } = set;
  return { round, exercise, side, fromRep, toRep, start: milliseconds(start + offset), repLength };
}

/** Where in the plan the voice is: the speech, the listening after it and the reprompt laid end to end. */
function positionAt(sent: Sent, elapsed: number, isAnswer: boolean): number {
  const { speech, reprompt, slowest } = sent;
  const repromptStart = speech + LISTENING;
  const slowSpeech = speech * slowest;
  const slowReprompt = slowSpeech + LISTENING;
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

function momentAtPosition(sent: Sent, position: number): Moment {
  const inReprompt = sent.reprompt > 0 && position >= sent.speech + LISTENING;
  const played = sent.stretches.filter((stretch) => endOf(stretch) <= position);
  const next = sent.stretches[played.length] ?? null;
  if (next !== null && position >= next.start) {
    const rep = next.fromRep + Math.floor((position - next.start) / next.repLength);
    return { kind: 'reps', inReprompt, stretch: next, rep, step: 0, played };
  }
  const isSpeaking = inReprompt ? position < sent.speech + LISTENING + sent.reprompt : position < sent.speech;
  const leads = isSpeaking && next !== null && next.start > sent.speech === inReprompt;
  if (!leads) return { kind: 'listening', inReprompt, stretch: next, rep: null, step: 0, played };
  const step = setUpStepAt(EXERCISES[next.exercise], next.start - position);
  return { kind: 'lead', inReprompt, stretch: next, rep: null, step, played };
}
