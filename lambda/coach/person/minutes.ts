import { durationOf } from '../../workout/duration';
import type { Level } from '../../workout/levels';
import type { Milliseconds } from '../../workout/milliseconds';
import { programmeOf, setsOf } from '../../workout/programme';
import { placeOf, setsAhead, type BegunWorkout, type ProposedWorkout } from './workout';

/** Whole minutes for what is left, at least one. */
export function minutesLeft(workout: ProposedWorkout | BegunWorkout): number {
  const done = (placeOf(workout)?.rep ?? 1) - 1;
  const ahead = setsAhead(workout).map((set, index) =>
    index === 0 ? { ...set, reps: set.reps - done } : set,
  );
  return inMinutes(durationOf(workout.programme, ahead));
}

/** Whole minutes for a whole level at its standard dose. */
export function minutesOfLevel(level: Level): number {
  const programme = programmeOf(level);
  return inMinutes(durationOf(programme, setsOf(programme)));
}

function inMinutes(duration: Milliseconds): number {
  return Math.max(1, Math.round(duration / 60_000));
}
