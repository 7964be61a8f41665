import { EXERCISE_IDS, type ExerciseId } from '../../workout/exercises';
import { DEFAULT_SETTINGS } from '../person/settings';
import type { Remark } from '../reply';
import type { Situation } from '../situation';
import type { Turn } from '../turn';
import { change, exerciseInHand, forEach } from './change';

/**
 * "Standard": undoes what somebody chose for the exercise that was named or is in hand, and before a workout for all;
 * without a name also what they chose for the workout as a whole.
 */
export function standardAgain(situation: Situation, named: ExerciseId | null): Turn {
  const { loads, reps, restScale } = situation.progress.settings;
  const exercise = named ?? exerciseInHand(situation);
  const hadReps = EXERCISE_IDS.some((id) => (exercise ?? id) === id && reps[id] !== null);
  const hadRests = named === null && restScale !== DEFAULT_SETTINGS.restScale;
  const said: Remark = {
    kind: 'standardAgain',
    exercise,
    also: [...(hadReps ? (['reps'] as const) : []), ...(hadRests ? (['rests'] as const) : [])],
  };
  return change(
    situation,
    {
      loads: { ...loads, ...forEach(exercise, 'standard') },
      reps: { ...reps, ...forEach(exercise, null) },
      ...(hadRests ? { restScale: DEFAULT_SETTINGS.restScale } : {}),
    },
    said,
  );
}
