import { EXERCISE_IDS, EXERCISES } from '../workout/exercises';
import type { Place } from '../workout/place';

/** Stands for a set that nobody has gone on from. */
export const OPEN = -1;

type SetOfRound = Omit<Place, 'rep'>;

const SETS_OF_A_ROUND: readonly Omit<SetOfRound, 'round'>[] = EXERCISE_IDS.flatMap((exercise) =>
  EXERCISES[exercise].sides.map((side) => ({ exercise, side })),
);

export const SETS_IN_A_ROUND = SETS_OF_A_ROUND.length;

/** Where a set stands in every tally: the same at every level and in every order. */
export function tallyIndex(set: SetOfRound): number {
  const inRound = SETS_OF_A_ROUND.findIndex(
    (other) => other.exercise === set.exercise && other.side === set.side,
  );
  return (set.round - 1) * SETS_OF_A_ROUND.length + inRound;
}

/** The set that stands at an index of a tally. */
export function setAt(index: number): SetOfRound {
  const inRound = SETS_OF_A_ROUND[index % SETS_OF_A_ROUND.length];
  if (inRound === undefined) throw new RangeError(`Expected an index of a tally, but got ${index}.`);
  return { round: Math.floor(index / SETS_OF_A_ROUND.length) + 1, ...inRound };
}

/** The reps done in a set, or `OPEN`. */
export function repsDone(tally: readonly number[], set: SetOfRound): number {
  return tally[tallyIndex(set)] ?? OPEN;
}

/** The tally once a set was gone on from; what was credited before is never lowered. */
export function credit(tally: readonly number[], index: number, reps: number): readonly number[] {
  const length = Math.max(tally.length, index + 1);
  return Array.from({ length }, (_, other) =>
    other === index ? Math.max(tally[other] ?? OPEN, reps) : (tally[other] ?? OPEN),
  );
}
