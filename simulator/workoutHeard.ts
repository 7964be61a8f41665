import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Progress } from '../lambda/coach/person/progress';
import type { SentReply } from '../lambda/coach/person/sentReply';
import { credit, repsDone } from '../lambda/coach/person/tally';
import { isBegun, placeOf } from '../lambda/coach/person/workout';
import { momentAt } from '../lambda/coach/place/moment';
import { fromRecord } from '../lambda/storage/progressRecord';
import { property } from '../lambda/storage/property';
import { EXERCISES, type ExerciseId, type Side } from '../lambda/workout/exercises';
import { milliseconds } from '../lambda/workout/milliseconds';
import type { RepRun } from '../lambda/workout/portions';
import { setsOf } from '../lambda/workout/programme';
import { afterBottom } from '../lambda/workout/timeline';
import type { Played, Playing } from './devices/device';
import type { StretchHeard } from './devices/player';

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
  if (progress === null || progress.sent === null || progress.workout.kind === 'none') {
    return null;
  }
  const { workout, sent } = progress;
  const elapsed = at - playing.startsAt + sent.startLatency;
  const { run, rep, played } = momentAt({ ...sent, slowest: 1 }, elapsed, false);
  const place = placeOf(workout);
  const set = run ?? place;
  if (set === null) {
    return null;
  }
  const { programme } = workout;
  const before = isBegun(workout) ? workout.tally : [];
  const tally = played.reduce((done, { toRep, ...name }) => credit(done, name, toRep), before);
  const sets = setsOf(programme);
  const all = sets.reduce((sum, other) => sum + (repsDone(tally, other) ?? 0), 0);
  const here = repsDone(tally, set) ?? 0;
  const done = all - here + Math.max(here, (rep ?? place?.rep ?? 1) - 1);
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
    : sent.runs.flatMap((run) =>
        Array.from({ length: repsBy(run, positionOf(sent, played)) }, (_, index) =>
          [run.round, run.exercise, run.side, run.fromRep + index].join(' '),
        ),
      );
}

/** The same of what was heard of a stream: the reps whose bottom was heard in it. */
export function repsInStretch({ runs, fromMs, toMs }: StretchHeard): readonly string[] {
  return runs.flatMap((run) => {
    const [before, by] = [fromMs, toMs].map((ms) =>
      Math.floor((ms - run.start + afterBottom(EXERCISES[run.exercise])) / run.repLength),
    );
    const first = Math.max(0, before ?? 0);
    const last = Math.min(by ?? 0, run.toRep - run.fromRep + 1);
    return Array.from({ length: Math.max(0, last - first) }, (_, index) =>
      [run.round, run.exercise, run.side, run.fromRep + first + index].join(' '),
    );
  });
}

/** The set that a rep belongs to, by the names that `repsHeard` gives. */
export function setOfRep(rep: string): string {
  return rep.slice(0, rep.lastIndexOf(' '));
}

/** What the skill remembers as it gave this response; null where the response carries nothing of it. */
export function progressIn(response: ResponseEnvelope): Progress | null {
  const record = property(response.sessionAttributes, 'progress');
  const version = Number(property(response.sessionAttributes, 'version'));
  return record === undefined ? null : fromRecord(record, version, milliseconds(0)).progress;
}

function positionOf(sent: SentReply, { speechMs, repromptMs }: Played): number {
  return repromptMs === 0 ? speechMs : sent.speech + sent.listening + repromptMs;
}

function repsBy({ start, fromRep, toRep, repLength }: RepRun, position: number): number {
  const whole = Math.floor((position + LAST_WORD_MS - start) / repLength);
  return Math.min(Math.max(whole, 0), toRep - fromRep + 1);
}
