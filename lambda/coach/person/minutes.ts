import { durationOf } from '../../workout/duration';
import type { Level } from '../../workout/levels';
import type { Milliseconds } from '../../workout/milliseconds';
import type { Settings } from './settings';
import { placeOf, proposed, setsAhead, type BegunWorkout, type ProposedWorkout } from './workout';

/** Whole minutes for what is left, at least one. */
export function minutesLeft(
  { restScale }: Pick<Settings, 'restScale'>,
  workout: ProposedWorkout | BegunWorkout,
): number {
  const done = (placeOf(workout)?.rep ?? 1) - 1;
  const ahead = setsAhead(workout).map((set, index) =>
    index === 0 ? { ...set, reps: set.reps - done } : set,
  );
  return inMinutes(durationOf(workout.programme, ahead, restScale));
}

/** Whole minutes for a whole level, done in the person's own way. */
export function minutesOfLevel(settings: Settings, level: Level): number {
  return minutesLeft(settings, proposed(settings, level));
}

function inMinutes(duration: Milliseconds): number {
  return Math.max(1, Math.round(duration / 60_000));
}
