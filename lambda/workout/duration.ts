import { EXERCISES } from './exercises';
import { milliseconds, seconds, type Milliseconds } from './milliseconds';
import type { Programme, WorkoutSet } from './programme';
import { restBetween, type RestHabits } from './rest';
import { isSameExercise } from './setName';
import { COUNT_IN_LENGTH, leadInLength, repLength } from './timeline';

/** What is said at the end of a set before its rest begins, and the moment Alexa takes. */
const TOLD_AFTER_A_SET = seconds(6);
/** As long as somebody may take to answer then, which is part of the rest but never of the set-up. */
const ANSWER = seconds(8);

/**
 * How long some sets take one after the other, when no rest is cut short: rests included, what is said between them, and
 * the full set-up of each exercise that is not among those `met` before.
 */
export function durationOf(
  programme: Programme,
  sets: readonly WorkoutSet[],
  { met, restScale }: RestHabits,
): Milliseconds {
  const each = sets.map((set, index) => {
    const earlier = sets.slice(0, index).map(({ exercise }) => exercise);
    return durationOfSet(programme, set, sets[index - 1], {
      met: [...met, ...earlier],
      restScale,
    });
  });
  return milliseconds(each.reduce((total, length) => total + length, 0));
}

function durationOfSet(
  programme: Programme,
  set: WorkoutSet,
  before: WorkoutSet | undefined,
  habits: RestHabits,
): number {
  const isSwitch = before !== undefined && isSameExercise(before, set);
  const form = habits.met.includes(set.exercise) ? 'again' : 'first';
  const setUp = leadInLength(set, milliseconds(0), isSwitch ? 'none' : form);
  const lead =
    before === undefined ? setUp : Math.max(restBetween(programme, before, set, habits), ANSWER + setUp);
  const reps = set.reps * repLength(EXERCISES[set.exercise], programme.lowerSeconds);
  return lead + COUNT_IN_LENGTH + reps + TOLD_AFTER_A_SET;
}
