import { durationOf } from '../../workout/duration';
import type { Level } from '../../workout/levels';
import type { Milliseconds } from '../../workout/milliseconds';
import type { Progress } from './progress';
import { placeOf, proposed, setsAhead, type BegunWorkout, type ProposedWorkout } from './workout';

/** Whole minutes for what is left of a workout, at least one; it never takes this person more. */
export function minutesLeft(
  workout: ProposedWorkout | BegunWorkout,
  { met, settings: { restScale } }: Pick<Progress, 'met' | 'settings'>,
): number {
  const done = (placeOf(workout)?.rep ?? 1) - 1;
  const ahead = setsAhead(workout).map((set, index) =>
    index === 0 ? { ...set, reps: set.reps - done } : set,
  );
  return inMinutes(durationOf(workout.programme, ahead, { met, restScale }));
}

/** Whole minutes that a level takes this person. */
export function minutesOfLevel(level: Level, person: Pick<Progress, 'settings' | 'met'>): number {
  return minutesLeft(proposed(person.settings, level), person);
}

function inMinutes(duration: Milliseconds): number {
  return Math.max(1, Math.ceil(duration / 60_000));
}
