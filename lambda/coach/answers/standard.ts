import { EXERCISE_IDS, type ExerciseId } from '../../workout/exercises';
import { backToPlace } from '../lead/resume';
import { DEFAULT_SETTINGS } from '../person/settings';
import type { Remark } from '../reply';
import type { Situation } from '../situation';
import type { Turn } from '../turn';
import { change, exerciseInHand, forEach } from './change';
import { rate } from './finish';

/**
 * "Standard": undoes what somebody chose for the exercise that was named or is in hand, and before a workout for all;
 * without a name also what they chose for the workout as a whole.
 */
export function standardAgain(situation: Situation, named: ExerciseId | null): Turn {
  const { loads, reps, rightFirst, restScale } = situation.progress.settings;
  const exercise = named ?? exerciseInHand(situation);
  const meant = exercise === null ? EXERCISE_IDS : [exercise];
  const hadLoad = meant.some((id) => loads[id] !== 'standard');
  const hadReps = meant.some((id) => reps[id] !== null);
  // The sides of the two go together, so a bare "standard" undoes both.
  const stillRight = named === null ? [] : rightFirst.filter((id) => id !== named);
  const hadSides = stillRight.length < rightFirst.length;
  const hadRests = named === null && restScale !== DEFAULT_SETTINGS.restScale;
  if (!hadLoad && !hadReps && !hadSides && !hadRests) {
    // "How was it?" "The usual."
    if (named === null && situation.question === 'rating') return rate(situation, 'good');
    return backToPlace(situation, [{ kind: 'standardAlready', exercise }]);
  }
  const said: Remark = {
    kind: 'standardAgain',
    exercise,
    also: [
      ...(hadReps ? (['reps'] as const) : []),
      ...(hadSides ? (['sides'] as const) : []),
      ...(hadRests ? (['rests'] as const) : []),
    ],
  };
  return change(
    situation,
    {
      loads: { ...loads, ...forEach(exercise, 'standard') },
      reps: { ...reps, ...forEach(exercise, null) },
      rightFirst: stillRight,
      ...(hadRests ? { restScale: DEFAULT_SETTINGS.restScale } : {}),
    },
    said,
  );
}
