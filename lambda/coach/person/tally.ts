import type { Milliseconds } from '../../workout/milliseconds';
import { isSameSet, nameOf, type SetName } from '../../workout/setName';

/** How many reps of a set were done. */
export interface SetTally extends SetName {
  readonly reps: number;
  /** When the person last said how many it was; missing where it was only counted. */
  readonly correctedAt?: Milliseconds;
}

/** The sets of a workout that were gone on from; whatever is not in it is still open. */
export type Tally = readonly SetTally[];

/** The reps done in a set; null where nobody has gone on from it. */
export function repsDone(tally: Tally, set: SetName): number | null {
  return entryOf(tally, set)?.reps ?? null;
}

/** The tally once a set was gone on from; what was credited before is never lowered. */
export function credit(tally: Tally, set: SetName, reps: number): Tally {
  const before = entryOf(tally, set) ?? { ...nameOf(set), reps: 0 };
  return withEntry(tally, { ...before, reps: Math.max(reps, before.reps) });
}

/** The tally with a set as the person says, at a time, that it was. */
export function corrected(tally: Tally, set: SetName, reps: number, correctedAt: Milliseconds): Tally {
  return withEntry(tally, { ...nameOf(set), reps, correctedAt });
}

/** Two tallies of one workout together: of every set the most that was counted since the person last spoke of it. */
export function joinedTallies(one: Tally, other: Tally): Tally {
  return other.reduce((joined, set) => {
    const before = entryOf(joined, set);
    return before !== undefined && isAhead(before, set) ? joined : withEntry(joined, set);
  }, one);
}

function entryOf(tally: Tally, set: SetName): SetTally | undefined {
  return tally.find((other) => isSameSet(other, set));
}

function withEntry(tally: Tally, entry: SetTally): Tally {
  return [...tally.filter((other) => !isSameSet(other, entry)), entry];
}

function isAhead(one: SetTally, other: SetTally): boolean {
  const later = (one.correctedAt ?? 0) - (other.correctedAt ?? 0);
  return later === 0 ? one.reps >= other.reps : later > 0;
}
