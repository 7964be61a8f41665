import { FIRST_LEVEL, TOP_LEVEL } from '../../workout/levels';
import { workoutNow } from '../lead/ask';
import { backToPlace } from '../lead/resume';
import type { Situation } from '../situation';
import type { Turn } from '../turn';
import { beginAt } from './start';

/** "Level eight": one that there is not is said, and changes nothing. */
export function setLevel(situation: Situation, level: number | null): Turn {
  return level !== null && (level < FIRST_LEVEL || level > TOP_LEVEL)
    ? backToPlace(situation, [{ kind: 'noSuchLevel' }])
    : beginAt(situation, { kind: 'setLevel', level });
}

/** "Go up a level": from the one that is chosen or under way, and never past the last. */
export function moveLevel(situation: Situation, by: 1 | -1): Turn {
  const { level } = workoutNow(situation.progress).programme;
  return beginAt(situation, { kind: 'setLevel', level: level + by });
}

/** "One more round": once the last round is over, there is none to add. */
export function moveRounds(situation: Situation, by: 1 | -1): Turn {
  const { progress } = situation;
  if (progress.workout.kind === 'done') return backToPlace(situation, [{ kind: 'gotToTheEndOfAll' }]);
  return beginAt(situation, { kind: 'setRounds', rounds: workoutNow(progress).programme.rounds + by });
}
