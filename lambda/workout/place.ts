import { setsOf, type Programme } from './programme';
import { isSameSet, nameOf, type SetName } from './setName';

/** Where somebody is: the rep to be done next. */
export interface Place extends SetName {
  readonly rep: number;
}

/** Where a set is in a programme: its index, or -1 when the programme has no such set. */
export function indexOfSet(programme: Programme, set: SetName): number {
  return setsOf(programme).findIndex((other) => isSameSet(other, set));
}

/** The place where a set begins. */
export function startOf(set: SetName): Place {
  return { ...nameOf(set), rep: 1 };
}
