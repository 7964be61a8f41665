import { EXERCISE_IDS, EXERCISES } from './exercises';
import { milliseconds, type Milliseconds } from './milliseconds';
import type { Programme, WorkoutSet } from './programme';
import { restBetween, type RestScale } from './rest';
import { isSameExercise } from './setName';
import { COUNT_IN_LENGTH, leadInLength, repLength } from './timeline';

/** How long some sets take one after the other, rests and set-ups included, when no rest is cut short. */
export function durationOf(
  programme: Programme,
  sets: readonly WorkoutSet[],
  restScale: RestScale,
): Milliseconds {
  return milliseconds(
    sets.reduce((total, set, index) => total + durationOfSet(programme, set, sets[index - 1], restScale), 0),
  );
}

function durationOfSet(
  programme: Programme,
  set: WorkoutSet,
  before: WorkoutSet | undefined,
  restScale: RestScale,
): number {
  const isSwitch = before !== undefined && isSameExercise(before, set);
  const habits = { met: EXERCISE_IDS, restScale };
  const rest = before === undefined ? milliseconds(0) : restBetween(programme, before, set, habits);
  const lead = leadInLength(set, rest, isSwitch ? 'none' : 'again');
  const reps = set.reps * repLength(EXERCISES[set.exercise], programme.lowerSeconds);
  return lead + COUNT_IN_LENGTH + reps;
}
