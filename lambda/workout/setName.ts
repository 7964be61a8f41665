import type { ExerciseId, Side } from './exercises';

/** Which set: one exercise, one side, one round. It means the same at every level, tempo and order. */
export interface SetName {
  readonly round: number;
  readonly exercise: ExerciseId;
  readonly side: Side;
}

/** The name of a set, without all that else is known of it. */
export function nameOf({ round, exercise, side }: SetName): SetName {
  return { round, exercise, side };
}

export function isSameSet(one: SetName, other: SetName): boolean {
  return isSameExercise(one, other) && one.side === other.side;
}

/** Whether two sets are the sides of one exercise in one round; they belong together, whichever is first. */
export function isSameExercise(one: SetName, other: SetName): boolean {
  return one.round === other.round && one.exercise === other.exercise;
}
