import { FIRST_LEVEL, TOP_LEVEL } from '../../workout/levels';
import { MOST_ROUNDS, setsOf } from '../../workout/programme';
import { nextUp } from '../lead/announce';
import { moveOn } from '../lead/play';
import { askBack, backToPlace } from '../lead/resume';
import { workoutNow } from '../lead/today';
import { confirmed, isToDo, movedTo, type BegunWorkout, type WorkoutDone } from '../person/workout';
import type { Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';
import { beginAt } from './start';

/** "Level eight": one that there is not is said, and changes nothing. */
export function setLevel(situation: Situation, level: number | null): Turn {
  return level !== null && (level < FIRST_LEVEL || level > TOP_LEVEL)
    ? askBack(situation, { kind: 'noSuchLevel' })
    : beginAt(situation, { kind: 'setLevel', level });
}

/** "Go up a level": from the one that is chosen or under way, and never past the last. */
export function moveLevel(situation: Situation, by: 1 | -1): Turn {
  const { level } = workoutNow(situation.progress).programme;
  return beginAt(situation, { kind: 'setLevel', level: level + by });
}

/** "One more round", also of a workout that is over. */
export function moveRounds(situation: Situation, by: 1 | -1): Turn {
  const { workout } = situation.progress;
  const rounds = workoutNow(situation.progress).programme.rounds + by;
  if (workout.kind !== 'done') return beginAt(situation, { kind: 'setRounds', rounds });
  const longer = by > 0 && rounds <= MOST_ROUNDS ? withRound(workout, rounds) : null;
  if (longer === null) return backToPlace(situation, [{ kind: 'gotToTheEndOfAll' }]);
  const said: readonly Remark[] = [{ kind: 'oneMoreRound' }, ...nextUp(longer, undefined)];
  return moveOn(knowing(situation, { workout: longer }), said);
}

/** A workout that is over, at the beginning of one more round; null where everything in it is skipped. */
function withRound(workout: WorkoutDone, rounds: number): BegunWorkout | null {
  const longer = confirmed({ ...workout, programme: { ...workout.programme, rounds } });
  const first = setsOf(longer.programme).find((set) => set.round === rounds && isToDo(longer, set));
  return first === undefined ? null : movedTo(longer, first);
}
