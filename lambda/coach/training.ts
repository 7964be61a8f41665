import { closestLevel, FIRST_LEVEL, TOP_LEVEL, type Level } from '../workout/levels';
import type { Milliseconds } from '../workout/milliseconds';
import { dayOf, weekOf } from './calendar';
import type { Rating } from './command';
import { afterTraining, NO_HABIT, type Habit } from './habit';

/** A workout as the progression sees it. */
export interface Outcome {
  readonly at: Milliseconds;
  readonly level: Level;
  readonly complete: boolean;
  readonly rating: Rating | null;
  /** True when it was ended early for being too tough. */
  readonly tough: boolean;
}

/** What the workouts so far say about the next one. */
export interface Training {
  /** Null before the first workout. */
  readonly level: Level | null;
  readonly last: Outcome | null;
  readonly workouts: number;
  /** Good and hard workouts in a row at this level. */
  readonly goods: number;
  readonly hards: number;
  /** The level to climb back to after a long gap. */
  readonly recoverTo: Level | null;
  /** Until when an easy week lasts: two levels lower, and nothing done in it moves the level. */
  readonly easyUntil: Milliseconds | null;
  readonly habit: Habit;
}

export const NO_TRAINING: Training = {
  level: null,
  last: null,
  workouts: 0,
  goods: 0,
  hards: 0,
  recoverTo: null,
  easyUntil: null,
  habit: NO_HABIT,
};

/** Why the next level is what it is. */
export type Verdict =
  | 'unchanged'
  | 'up'
  | 'oneMoreToGoUp'
  | 'down'
  | 'recovering'
  | 'tooSoon'
  | 'easyWeek'
  | 'atTheTop'
  | 'atTheBottom';

export type Gap = 'none' | 'easyWeek' | 'twoDown' | 'half' | 'askAgain';

const IN_A_ROW = 2;
/** Days since the last workout up to which a level is kept, lowered by two, or halved; then the opening question. */
const KEPT_DAYS = 14;
const TWO_DOWN_DAYS = 28;
const HALF_DAYS = 84;

/**
 * The training after one more workout, and why: one easy workout or two good ones in a row move up a level, two hard
 * ones in a row move down. Only complete, rated workouts count, and one ended early for being too tough counts as hard.
 */
export function afterWorkout(
  training: Training,
  outcome: Outcome,
  weeklyGoal: number,
  timeZone: string,
): { readonly training: Training; readonly verdict: Verdict } {
  const days = daysSince(training, outcome.at, timeZone);
  const isSameLevel = training.level === outcome.level;
  const habit = afterTraining(training.habit, weekOf(outcome.at, timeZone), weeklyGoal);
  if (isEasy(training, outcome.at)) {
    const workouts = training.workouts + 1;
    return { training: { ...training, last: outcome, workouts, habit }, verdict: 'easyWeek' };
  }
  const base: Training = {
    ...training,
    level: outcome.level,
    last: outcome,
    workouts: training.workouts + 1,
    goods: isSameLevel ? training.goods : 0,
    hards: isSameLevel ? training.hards : 0,
    recoverTo: climbBackTo(training, outcome, days),
    habit,
  };
  const rating = outcome.complete ? outcome.rating : outcome.tough ? 'hard' : null;
  if (rating === null) return { training: base, verdict: 'unchanged' };
  if (rating === 'hard') return afterHard(base, outcome.level);
  if (days !== null && days <= 1) return { training: { ...base, hards: 0 }, verdict: 'tooSoon' };
  return afterEasyOrGood({ ...base, hards: 0 }, outcome.level, rating);
}

/** The level to begin with at a time, and what a gap since the last workout did to it. */
export function levelAt(
  training: Training,
  now: Milliseconds,
  timeZone: string,
): { readonly level: Level; readonly gap: Gap; readonly days: number } {
  const days = daysSince(training, now, timeZone) ?? 0;
  const level = training.level ?? FIRST_LEVEL;
  if (isEasy(training, now)) return { level: closestLevel(level - 2), gap: 'easyWeek', days };
  if (days <= KEPT_DAYS) return { level, gap: 'none', days };
  if (days <= TWO_DOWN_DAYS) return { level: closestLevel(level - 2), gap: 'twoDown', days };
  return { level: closestLevel(Math.floor(level / 2)), gap: days <= HALF_DAYS ? 'half' : 'askAgain', days };
}

function isEasy({ easyUntil }: Training, at: Milliseconds): boolean {
  return easyUntil !== null && at < easyUntil;
}

function daysSince(training: Training, now: Milliseconds, timeZone: string): number | null {
  return training.last === null ? null : dayOf(now, timeZone) - dayOf(training.last.at, timeZone);
}

function climbBackTo(training: Training, outcome: Outcome, days: number | null): Level | null {
  if (training.level !== null && days !== null && days > KEPT_DAYS && outcome.level < training.level) {
    return closestLevel(Math.max(training.level, training.recoverTo ?? FIRST_LEVEL));
  }
  return training.recoverTo !== null && training.recoverTo > outcome.level ? training.recoverTo : null;
}

function afterHard(base: Training, level: Level): ReturnType<typeof afterWorkout> {
  if (base.hards + 1 < IN_A_ROW) {
    return { training: { ...base, goods: 0, hards: base.hards + 1 }, verdict: 'unchanged' };
  }
  const verdict = level === FIRST_LEVEL ? 'atTheBottom' : 'down';
  return { training: moved(base, closestLevel(level - 1)), verdict };
}

function afterEasyOrGood(
  base: Training,
  level: Level,
  rating: 'easy' | 'good',
): ReturnType<typeof afterWorkout> {
  if (base.recoverTo !== null) {
    const next = closestLevel(level + 1);
    const recoverTo = next < base.recoverTo ? base.recoverTo : null;
    return { training: { ...moved(base, next), recoverTo }, verdict: 'recovering' };
  }
  if (level === TOP_LEVEL) return { training: base, verdict: 'atTheTop' };
  if (rating === 'good' && base.goods + 1 < IN_A_ROW) {
    return { training: { ...base, goods: base.goods + 1 }, verdict: 'oneMoreToGoUp' };
  }
  return { training: moved(base, closestLevel(level + 1)), verdict: 'up' };
}

function moved(base: Training, level: Level): Training {
  return { ...base, level, goods: 0, hards: 0 };
}
