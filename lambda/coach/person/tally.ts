import { isSameSet, nameOf, type SetName } from '../../workout/setName';

/** How many reps of a set were done. */
export interface SetTally extends SetName {
  readonly reps: number;
}

/** The sets of a workout that were gone on from; whatever is not in it is still open. */
export type Tally = readonly SetTally[];

/** The reps done in a set; null where nobody has gone on from it. */
export function repsDone(tally: Tally, set: SetName): number | null {
  return tally.find((other) => isSameSet(other, set))?.reps ?? null;
}

/** The tally once a set was gone on from; what was credited before is never lowered. */
export function credit(tally: Tally, set: SetName, reps: number): Tally {
  return corrected(tally, set, Math.max(reps, repsDone(tally, set) ?? 0));
}

/** The tally with a set as the person says it was. */
export function corrected(tally: Tally, set: SetName, reps: number): Tally {
  return [...tally.filter((other) => !isSameSet(other, set)), { ...nameOf(set), reps }];
}

/** Two tallies of one workout together: of every set what was told last, for it may correct the other. */
export function joinedTallies(earlier: Tally, later: Tally): Tally {
  return later.reduce((joined, set) => corrected(joined, set, set.reps), earlier);
}
