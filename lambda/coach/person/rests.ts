import { milliseconds, type Milliseconds } from '../../workout/milliseconds';
import { restBetween, type RestHabits } from '../../workout/rest';
import { isSameSet, type SetName } from '../../workout/setName';
import type { Progress } from './progress';
import { isBegun, lastUnconfirmed, setsAhead } from './workout';

export const NO_REST = milliseconds(0);

/** What the length of a person's rests depends on. */
export function restHabits({ met, settings: { restScale } }: Pick<Progress, 'met' | 'settings'>): RestHabits {
  return { met, restScale };
}

/** The whole rest after the set that was played last; none where somebody has gone on from it. */
export function restAhead(progress: Progress): Milliseconds {
  const { workout } = progress;
  return isBegun(workout) ? restAfter(lastUnconfirmed(workout), progress) : NO_REST;
}

/** The whole rest from a set to the one at the place; none where either is missing, or they are the same. */
export function restAfter(last: SetName | undefined, progress: Progress): Milliseconds {
  const { workout } = progress;
  if (workout.kind !== 'underWay') return NO_REST;
  const [next] = setsAhead(workout);
  return last === undefined || next === undefined || isSameSet(last, next)
    ? NO_REST
    : restBetween(workout.programme, last, next, restHabits(progress));
}
