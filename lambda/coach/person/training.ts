import { closestLevel, FIRST_LEVEL, TOP_LEVEL, type Level } from '../../workout/levels';
import type { Milliseconds } from '../../workout/milliseconds';
import { dayOf, weekOf } from './calendar';
import { afterTraining, NO_HABIT, type Habit } from './habit';

/** How many reps were left at the end: four or more, two or three, one or none. */
export type Rating = 'easy' | 'good' | 'hard';

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
  /** When the workouts counted last were begun, the newest first: none of them counts again. */
  readonly counted: readonly Milliseconds[];
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
  counted: [],
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
  | 'oneMoreToGoDown'
  | 'down'
  | 'recovering'
  | 'tooSoon'
  | 'twiceInADay'
  | 'incomplete'
  | 'easyWeek'
  | 'atTheTop'
  | 'atTheBottom';

export type Gap = 'none' | 'easyWeek' | 'twoDown' | 'half' | 'askAgain';

const IN_A_ROW = 2;
/** As many workouts as one session may finish while nothing can be saved, and to spare. */
const MOST_COUNTED = 4;
/** Days since the last workout up to which a level is kept, lowered by two, or halved; then the opening question. */
const KEPT_DAYS = 14;
const TWO_DOWN_DAYS = 28;
const HALF_DAYS = 84;

/** Whether a workout counts already; one begun before all that are remembered came days too late to be told from those. */
export function wasCounted({ counted }: Pick<Training, 'counted'>, begunAt: Milliseconds): boolean {
  const oldest = counted.length < MOST_COUNTED ? undefined : counted.at(-1);
  return counted.includes(begunAt) || (oldest !== undefined && begunAt < oldest);
}

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
  const more: Training = {
    ...training,
    workouts: training.workouts + 1,
    counted: [outcome.at, ...training.counted].sort((one, other) => other - one).slice(0, MOST_COUNTED),
    habit: afterTraining(training.habit, weekOf(outcome.at, timeZone), weeklyGoal),
  };
  // One that comes to light late says nothing about the level that was reached since.
  if (training.last !== null && outcome.at < training.last.at)
    return { training: more, verdict: 'unchanged' };
  const days = daysSince(training, outcome.at, timeZone);
  const base: Own = { ...more, ...settled(training, outcome, timeZone), last: outcome };
  if (isEasy(training, outcome.at)) return { training: base, verdict: 'easyWeek' };
  const rating = outcome.complete ? outcome.rating : outcome.tough ? 'hard' : null;
  if (rating === null) {
    return { training: base, verdict: outcome.rating === null ? 'unchanged' : 'incomplete' };
  }
  if (rating === 'hard') return afterHard(base, outcome.level);
  if (days !== null && days <= 1)
    return { training: { ...base, hards: 0 }, verdict: days === 0 ? 'twiceInADay' : 'tooSoon' };
  return afterEasyOrGood(at(base, outcome.level), rating);
}

/** How a workout was, told by the reps that were left at its end. */
export function ratingOf(repsLeft: number): Rating {
  if (repsLeft >= 4) return 'easy';
  return repsLeft >= 2 ? 'good' : 'hard';
}

/** The level to begin with at a time, and what a gap since the last workout did to it. */
export function levelAt(
  training: Training,
  now: Milliseconds,
  timeZone: string,
): { readonly level: Level; readonly gap: Gap; readonly days: number } {
  const days = daysSince(training, now, timeZone) ?? 0;
  const own = training.level ?? FIRST_LEVEL;
  const { level, gap } = afterDays(own, days);
  if (gap === 'askAgain' || !isEasy(training, now)) return { level, gap, days };
  return { level: closestLevel(Math.min(level, own - 2)), gap: 'easyWeek', days };
}

/** A training with a level. */
type Own = Training & { readonly level: Level };

function afterDays(level: Level, days: number): { readonly level: Level; readonly gap: Gap } {
  if (days <= KEPT_DAYS) return { level, gap: 'none' };
  if (days <= TWO_DOWN_DAYS) return { level: closestLevel(level - 2), gap: 'twoDown' };
  return { level: closestLevel(Math.floor(level / 2)), gap: days <= HALF_DAYS ? 'half' : 'askAgain' };
}

function isEasy({ easyUntil }: Training, at: Milliseconds): boolean {
  return easyUntil !== null && at < easyUntil;
}

function daysSince(training: Training, now: Milliseconds, timeZone: string): number | null {
  return training.last === null ? null : dayOf(now, timeZone) - dayOf(training.last.at, timeZone);
}

/** Whatever a gap did to the level stays done, rated or not; a newcomer's level is the one they chose. */
function settled(
  training: Training,
  outcome: Outcome,
  timeZone: string,
): Pick<Own, 'level' | 'goods' | 'hards' | 'recoverTo'> {
  const { goods, hards, recoverTo } = training;
  if (training.level === null) return { level: outcome.level, goods, hards, recoverTo };
  const { level, gap } = afterDays(training.level, daysSince(training, outcome.at, timeZone) ?? 0);
  if (gap === 'none') return { level, goods, hards, recoverTo };
  const before = closestLevel(Math.max(training.level, recoverTo ?? FIRST_LEVEL));
  return { level, goods: 0, hards: 0, recoverTo: before > level ? before : null };
}

/** A hard workout above one's own level says nothing about that level, save that no run of good ones goes on. */
function afterHard(own: Own, level: Level): ReturnType<typeof afterWorkout> {
  if (level > own.level) return { training: { ...own, goods: 0 }, verdict: 'unchanged' };
  const base = at(own, level);
  if (base.hards + 1 < IN_A_ROW) {
    const verdict = level === FIRST_LEVEL ? 'unchanged' : 'oneMoreToGoDown';
    return { training: { ...base, goods: 0, hards: base.hards + 1 }, verdict };
  }
  const verdict = level === FIRST_LEVEL ? 'atTheBottom' : 'down';
  return { training: moved(base, closestLevel(level - 1)), verdict };
}

function afterEasyOrGood(before: Own, rating: 'easy' | 'good'): ReturnType<typeof afterWorkout> {
  const base = { ...before, hards: 0 };
  const { level } = base;
  const up = closestLevel(level + 1);
  if (base.recoverTo !== null && base.recoverTo > level) {
    const recoverTo = up < base.recoverTo ? base.recoverTo : null;
    return { training: { ...moved(base, up), recoverTo }, verdict: 'recovering' };
  }
  const free = { ...base, recoverTo: null };
  if (level === TOP_LEVEL) return { training: free, verdict: 'atTheTop' };
  if (rating === 'good' && base.goods + 1 < IN_A_ROW) {
    return { training: { ...free, goods: base.goods + 1 }, verdict: 'oneMoreToGoUp' };
  }
  return { training: moved(free, up), verdict: 'up' };
}

/** The training at the level that was done; good and hard ones are counted at one level. */
function at(own: Own, level: Level): Own {
  return level === own.level ? own : moved(own, level);
}

function moved(own: Own, level: Level): Own {
  return { ...own, level, goods: 0, hards: 0 };
}
