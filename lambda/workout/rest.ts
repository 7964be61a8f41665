import { EXERCISES, type ExerciseId } from './exercises';
import { seconds, type Milliseconds } from './milliseconds';
import type { Programme } from './programme';
import type { SetName } from './setName';

const LONG_REST_FROM_LEVEL = 8;

/** The rest between two sets: a change of sides, of exercise, or of round. `met`: exercises done before, ever. */
export function restBetween(
  programme: Programme,
  from: SetName,
  to: SetName,
  met: readonly ExerciseId[],
): Milliseconds {
  if (to.round > from.round) return seconds(programme.level >= LONG_REST_FROM_LEVEL ? 90 : 60);
  if (to.exercise === from.exercise) return EXERCISES[to.exercise].switchSides;
  return EXERCISES[to.exercise].restBefore[met.includes(to.exercise) ? 'again' : 'first'];
}
