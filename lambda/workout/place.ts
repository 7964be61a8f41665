import type { ExerciseId, Side } from './exercises';
import { setsOf, type Programme, type WorkoutSet } from './programme';

/** Where somebody is: the rep to be done next. It means the same at every level, tempo and order. */
export interface Place {
  readonly round: number;
  readonly exercise: ExerciseId;
  readonly side: Side;
  readonly rep: number;
}

/** Where a set is in a programme: its index, or -1 when the programme has no such set. */
export function indexOfSet(programme: Programme, set: Omit<Place, 'rep'>): number {
  return setsOf(programme).findIndex((other) => isSameSet(other, set));
}

export function isSameSet(one: Omit<Place, 'rep'>, other: Omit<Place, 'rep'>): boolean {
  return one.round === other.round && one.exercise === other.exercise && one.side === other.side;
}

/** The place where a set begins. */
export function startOf(set: WorkoutSet): Place {
  return { round: set.round, exercise: set.exercise, side: set.side, rep: 1 };
}
