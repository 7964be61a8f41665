import { FULL_LEVEL } from '../../workout/levels';
import { ask } from '../lead/ask';
import { askBack, backToPlace } from '../lead/resume';
import { doseOf, workoutNow } from '../lead/today';
import { minutesOfLevel } from '../person/minutes';
import { fittedTo } from '../person/timeBudget';
import { isBegun, proposed } from '../person/workout';
import type { Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';

/** So much more than the minutes somebody names may a workout take that is offered to them with its own. */
const NAMED_FOR_SHORT = 1.05;

/**
 * "I have twenty minutes": today's workout, or what is left of it, cut to fit. As an answer to the first question,
 * enough of them for the full workout propose it.
 */
export function haveMinutes(situation: Situation, asked: number | null): Turn {
  if (asked === null) return askBack(situation, { kind: 'numberNotHeard', of: 'minutes' });
  const { progress, question } = situation;
  const minutesOfAll = minutesOfLevel(FULL_LEVEL, progress);
  const isChoosing = question === 'level' || (question === 'begin' && progress.training.level === null);
  const isAll = isChoosing && asked * NAMED_FOR_SHORT >= minutesOfAll;
  const now = workoutNow(progress);
  // What was cut before, and is not begun, may have more time now.
  const level = isAll ? FULL_LEVEL : now.programme.level;
  const before = isBegun(now) ? now : proposed(progress.settings, level);
  if (before.kind === 'done') return backToPlace(situation, [{ kind: 'gotToTheEndOfAll' }]);
  const { workout, fit, minutes } = fittedTo(progress, before, isAll ? Math.max(asked, minutesOfAll) : asked);
  const next = knowing(situation, { workout });
  const said: Remark = {
    ...{ kind: 'timeBudget', asked, fit, minutes },
    dose: doseOf(workout),
    isBegun: isBegun(workout),
  };
  return isBegun(workout) ? backToPlace(next, [said]) : ask(next, 'begin', [said]);
}
