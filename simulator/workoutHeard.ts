import type { ResponseEnvelope } from 'ask-sdk-model';
import { property } from '../lambda/alexa/property';
import { repsDone } from '../lambda/coach/tally';
import { LISTENING, momentAt, START_LATENCY, type Sent, type SentStretch } from '../lambda/coach/sent';
import type { Progress } from '../lambda/coach/progress';
import { fromRecord } from '../lambda/storage/progressRecord';
import type { ExerciseId, Side } from '../lambda/workout/exercises';
import { milliseconds } from '../lambda/workout/milliseconds';
import { setsOf } from '../lambda/workout/programme';
import type { Playing } from './echo';
import type { Played } from './playback';

/** Where the workout is, for the eye. */
export interface WorkoutView {
  readonly exercise: ExerciseId;
  readonly side: Side;
  readonly round: number;
  readonly rounds: number;
  /** Null before the first rep and between sets. */
  readonly rep: number | null;
  readonly reps: number;
  /** From 0 to 1. */
  readonly share: number;
}

// The last rep ends where its last word does, so the pause that would follow it need not be heard.
const LAST_WORD_MS = 1000;

/** What is being heard of the workout at a time; null when no workout is under way. */
export function workoutAt(playing: Playing, at: number): WorkoutView | null {
  const progress = progressIn(playing.reply.response);
  const workout = progress?.workout ?? null;
  const sent = progress?.sent ?? null;
  if (workout === null || sent === null) {
    return null;
  }
  const elapsed = at - playing.startsAt + START_LATENCY;
  const { stretch, rep } = momentAt({ ...sent, slowest: 1 }, elapsed, false);
  const set = stretch ?? workout.place;
  if (set === null) {
    return null;
  }
  const { programme, tally, place } = workout;
  const sets = setsOf(programme);
  const before = sets.reduce((sum, other) => sum + Math.max(0, repsDone(tally, other)), 0);
  const here = Math.max(0, repsDone(tally, set));
  const done = before - here + Math.max(here, (rep ?? place?.rep ?? 1) - 1);
  return {
    exercise: set.exercise,
    side: set.side,
    round: set.round,
    rounds: programme.rounds,
    rep,
    reps: programme.reps[set.exercise],
    share: Math.min(1, done / sets.reduce((sum, other) => sum + other.reps, 0)),
  };
}

/** The reps that were counted to their end in what was heard of a response, each by a name of its own. */
export function repsHeard(response: ResponseEnvelope, played: Played): readonly string[] {
  const sent = progressIn(response)?.sent ?? null;
  return sent === null
    ? []
    : sent.stretches.flatMap((stretch) =>
        Array.from({ length: repsBy(stretch, positionOf(sent, played)) }, (_, index) =>
          [stretch.round, stretch.exercise, stretch.side, stretch.fromRep + index].join(' '),
        ),
      );
}

/** The set that a rep belongs to, by the names that `repsHeard` gives. */
export function setOfRep(rep: string): string {
  return rep.slice(0, rep.lastIndexOf(' '));
}

function progressIn(response: ResponseEnvelope): Progress | null {
  const record = property(response.sessionAttributes, 'progress');
  return record === undefined ? null : fromRecord(record, milliseconds(0)).progress;
}

function positionOf(sent: Sent, { speechMs, repromptMs }: Played): number {
  return repromptMs === 0 ? speechMs : sent.speech + LISTENING + repromptMs;
}

function repsBy({ start, fromRep, toRep, repLength }: SentStretch, position: number): number {
  const whole = Math.floor((position + LAST_WORD_MS - start) / repLength);
  return Math.min(Math.max(whole, 0), toRep - fromRep + 1);
}
