import { milliseconds, type Milliseconds } from '../../workout/milliseconds';
import { restBetween, type RestHabits } from '../../workout/rest';
import type { Progress } from './progress';
import { lastUnconfirmed, setsAhead } from './workout';

export const NO_REST = milliseconds(0);

/** What the length of a person's rests depends on. */
export function restHabits({ met, settings: { restScale } }: Pick<Progress, 'met' | 'settings'>): RestHabits {
  return { met, restScale };
}

/** The whole rest after the set that was played last; none where somebody has gone on from it. */
export function restAhead(progress: Progress): Milliseconds {
  const { workout } = progress;
  if (workout.kind !== 'underWay') return NO_REST;
  const last = lastUnconfirmed(workout);
  const [next] = setsAhead(workout);
  return last === undefined || next === undefined
    ? NO_REST
    : restBetween(workout.programme, last, next, restHabits(progress));
}
