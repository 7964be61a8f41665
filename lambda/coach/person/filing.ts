import { EXERCISE_IDS } from '../../workout/exercises';
import { DOSES, type Level } from '../../workout/levels';
import { milliseconds, type Milliseconds } from '../../workout/milliseconds';
import type { Progress } from './progress';
import { afterToday, type Settings } from './settings';
import { credit, type Tally } from './tally';
import { timeZoneOf } from './timeZone';
import { afterWorkout, type Rating, type Verdict } from './training';
import {
  confirmed,
  isBegun,
  isComplete,
  NO_WORKOUT,
  proposed,
  repsCounted,
  type BegunWorkout,
} from './workout';

/** A workout that is over, as it is kept. */
export interface FiledWorkout {
  /** When it was begun; no person has two that began at the same millisecond. */
  readonly begunAt: Milliseconds;
  readonly endedAt: Milliseconds;
  readonly level: Level;
  readonly rounds: number;
  readonly tally: Tally;
  readonly complete: boolean;
  readonly rating: Rating | null;
  /** True when it was ended early for being too tough. */
  readonly tough: boolean;
}

/** How a workout ended. */
export interface Ending {
  readonly rating: Rating | null;
  readonly tough: boolean;
}

/** What filing a workout comes to. */
export interface Filing {
  readonly progress: Progress;
  /** Null where there was nothing to file. */
  readonly filed: FiledWorkout | null;
  readonly verdict: Verdict;
}

/**
 * Files the workout at hand: every set that was counted to its end, and what was counted of the one under way; nothing
 * is filed when no set was.
 */
export function file(progress: Progress, ending: Ending): Filing {
  const { workout } = withConfirmed(progress);
  return isBegun(workout) && hasReps(workout.tally) ? filedAs(progress, workout, ending) : unfiled(progress);
}

/** Files a workout that somebody ended: what was counted, be it less than a set, and every set that was heard. */
export function fileEnded(progress: Progress, tough: boolean): Filing {
  const { workout } = withConfirmed(progress);
  if (!isBegun(workout) || !hasReps(withSetUnderWay(workout))) return unfiled(progress);
  return filedAs(progress, workout, { rating: null, tough });
}

function hasReps(tally: Tally): boolean {
  return tally.some(({ reps }) => reps > 0);
}

function unfiled(progress: Progress): Filing {
  return { progress: over(progress), filed: null, verdict: 'unchanged' };
}

function over(progress: Progress): Progress {
  return { ...progress, settings: afterToday(progress.settings), workout: NO_WORKOUT, sent: null };
}

function filedAs(progress: Progress, workout: BegunWorkout, ending: Ending): Filing {
  const { level, rounds } = workout.programme;
  const filed: FiledWorkout = {
    begunAt: workout.begunAt,
    endedAt: progress.heardAt,
    level,
    rounds,
    tally: withSetUnderWay(workout),
    complete:
      isComplete(workout, Math.min(rounds, DOSES[level].rounds)) && hasAllReps(progress.settings, workout),
    ...ending,
  };
  const { training, verdict } = withFiled(progress, filed);
  return { progress: { ...over(progress), training }, filed, verdict };
}

/** What was counted of the set that a workout was left in is kept with the sets before it. */
function withSetUnderWay(workout: BegunWorkout): Tally {
  const reps = repsCounted(workout);
  return workout.kind === 'underWay' && reps > 0 ? credit(workout.tally, workout.place, reps) : workout.tally;
}

/** Fewer reps than the person's own, for want of time, are a part of them. */
function hasAllReps(settings: Settings, { programme: { level, reps } }: BegunWorkout): boolean {
  const own = proposed(settings, level).programme.reps;
  return EXERCISE_IDS.every((id) => reps[id] >= own[id]);
}

/** The progress with a workout whose end was reached counted already, whatever its rating will be. */
export function withDone(progress: Progress): Progress {
  return progress.workout.kind === 'done'
    ? file(progress, { rating: null, tough: false }).progress
    : progress;
}

/** A person's training with a workout that was filed, and why the next level is what it is. */
export function withFiled(progress: Progress, filed: FiledWorkout): ReturnType<typeof afterWorkout> {
  const { begunAt: at, level, rounds, complete, rating, tough } = filed;
  // Fewer rounds than the level asks for are a part of it, and say nothing about the level.
  const isLevel = complete && rounds >= DOSES[level].rounds;
  const outcome = { at, level, complete: isLevel, rating, tough };
  return afterWorkout(progress.training, outcome, progress.settings.weeklyGoal, timeZoneOf(progress));
}

/** When a workout begins. It names the workout, so a clock that was put back must not give the time of another. */
export function beginningOf({ training }: Pick<Progress, 'training'>, at: Milliseconds): Milliseconds {
  return training.counted.includes(at) ? beginningOf({ training }, milliseconds(at + 1)) : at;
}

/** The progress with everything that was played counted as done. */
export function withConfirmed(progress: Progress): Progress {
  const { workout } = progress;
  return isBegun(workout) ? { ...progress, workout: confirmed(workout) } : progress;
}
