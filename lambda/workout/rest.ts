import { EXERCISES, type ExerciseId } from './exercises';
import { milliseconds, seconds, type Milliseconds } from './milliseconds';
import type { Programme } from './programme';
import type { SetName } from './setName';

const LONG_REST_FROM_LEVEL = 8;

/** How long somebody's rests may be, in parts of the planned ones. */
export const REST_SCALES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;
export type RestScale = (typeof REST_SCALES)[number];

/** The next longer or shorter rest; null where there is none. */
export function nextRestScale(scale: RestScale, by: 1 | -1): RestScale | null {
  return REST_SCALES[REST_SCALES.indexOf(scale) + by] ?? null;
}

/** What the length of a person's rests depends on beside the workout. */
export interface RestHabits {
  /** The exercises done before, ever. */
  readonly met: readonly ExerciseId[];
  readonly restScale: RestScale;
}

/** The rest between two sets: a change of sides, of exercise, or of round. */
export function restBetween(
  programme: Programme,
  from: SetName,
  to: SetName,
  { met, restScale }: RestHabits,
): Milliseconds {
  return milliseconds(plannedRest(programme, from, to, met) * restScale);
}

function plannedRest(
  programme: Programme,
  from: SetName,
  to: SetName,
  met: readonly ExerciseId[],
): Milliseconds {
  if (to.round > from.round) return seconds(programme.level >= LONG_REST_FROM_LEVEL ? 90 : 60);
  if (to.exercise === from.exercise) return EXERCISES[to.exercise].switchSides;
  return EXERCISES[to.exercise].restBefore[met.includes(to.exercise) ? 'again' : 'first'];
}
