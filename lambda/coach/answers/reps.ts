import type { ExerciseId } from '../../workout/exercises';
import { CHOSEN_REPS } from '../../workout/programme';
import type { Situation } from '../situation';
import type { Turn } from '../turn';
import { change, exerciseInHand, forEach } from './change';

/**
 * "Only ten reps": of the exercise that was named or is in hand, and before a workout of all. The set under way has them
 * too, so that both sides do the same; it ends where they were done already.
 */
export function setReps(situation: Situation, asked: number | 'standard', named: ExerciseId | null): Turn {
  const exercise = named ?? exerciseInHand(situation);
  const reps = asked === 'standard' ? null : Math.min(Math.max(asked, CHOSEN_REPS.fewest), CHOSEN_REPS.most);
  const { reps: before } = situation.progress.settings;
  return change(
    situation,
    { reps: { ...before, ...forEach(exercise, reps) } },
    { kind: 'repsSet', exercise, reps, asked: reps === asked || asked === 'standard' ? null : asked },
  );
}
