import { DOSES, type Level } from '../workout/levels';
import type { Milliseconds } from '../workout/milliseconds';
import type { Rating } from './command';
import type { Progress } from './progress';
import { afterWorkout, type Verdict } from './training';
import { confirmed, isComplete } from './workout';

/** A workout that is over, as it is kept. */
export interface FiledWorkout {
  /** When it was begun; no person has two that began at the same millisecond. */
  readonly begunAt: Milliseconds;
  readonly endedAt: Milliseconds;
  readonly level: Level;
  readonly rounds: number;
  /** The reps of every set, in circuit order; -1 where a set was not done. */
  readonly tally: readonly number[];
  readonly complete: boolean;
  readonly rating: Rating | null;
}

/** How a workout ended. */
export interface Ending {
  readonly rating: Rating | null;
  readonly tough: boolean;
}

const DEFAULT_TIME_ZONE = 'UTC';

/** The zone a person's days are counted in. */
export function timeZoneOf(progress: Progress): string {
  return progress.timeZone ?? DEFAULT_TIME_ZONE;
}

/** Files the workout under way, as far as it was confirmed; nothing is filed when no rep was. */
export function file(
  progress: Progress,
  ending: Ending,
): { readonly progress: Progress; readonly filed: FiledWorkout | null; readonly verdict: Verdict } {
  const { workout } = progress;
  const over = { ...progress, workout: null, sent: null };
  if (workout?.begunAt === null || workout === null || !workout.tally.some((reps) => reps > 0)) {
    return { progress: over, filed: null, verdict: 'unchanged' };
  }
  const complete = workout.unconfirmed.length === 0 && isComplete(workout);
  const { level, rounds } = workout.programme;
  const { training, verdict } = afterWorkout(
    progress.training,
    // Fewer rounds than the level asks for are a part of it, and say nothing about the level.
    { at: workout.begunAt, level, complete: complete && rounds >= DOSES[level].rounds, ...ending },
    progress.settings.weeklyGoal,
    timeZoneOf(progress),
  );
  const filed = {
    begunAt: workout.begunAt,
    endedAt: progress.heardAt,
    level,
    rounds,
    tally: workout.tally,
    complete,
    rating: ending.rating,
  };
  return { progress: { ...over, training }, filed, verdict };
}

/** The progress with everything that was played counted as done. */
export function withConfirmed(progress: Progress): Progress {
  return progress.workout === null ? progress : { ...progress, workout: confirmed(progress.workout) };
}
