/** How regularly somebody trains, in weeks from Monday to Sunday. */
export interface Habit {
  /** The week the count is of; null before the first workout. */
  readonly week: number | null;
  readonly count: number;
  /** Weeks on goal in a row before this one, and the most there ever were. */
  readonly streak: number;
  readonly longest: number;
  /** A week that may be missed without ending the streak, and the goal weeks since the last one was earned. */
  readonly spare: boolean;
  readonly towardsSpare: number;
}

export const NO_HABIT: Habit = { week: null, count: 0, streak: 0, longest: 0, spare: false, towardsSpare: 0 };

/** Goal weeks that earn a spare one. */
const WEEKS_FOR_A_SPARE = 4;

/** The habit after one more workout in a week. */
export function afterTraining(habit: Habit, week: number, goal: number): Habit {
  const now = inWeek(habit, week, goal);
  const count = now.count + 1;
  return { ...now, count, longest: Math.max(now.longest, now.streak + (count >= goal ? 1 : 0)) };
}

/** The habit as it stands in a week: every week since the last workout is settled, a spare one used in silence. */
export function inWeek(habit: Habit, week: number, goal: number): Habit {
  if (habit.week === null || week <= habit.week) return { ...habit, week: habit.week ?? week };
  const settled = afterWeek(habit, goal);
  // An empty week changes nothing once the streak is gone, so that years away cost no time.
  if (settled.streak === 0 && !settled.spare) return { ...settled, week };
  return inWeek(settled, week, goal);
}

/** The weeks on goal in a row, this week included once it is on goal. */
export function streakOf(habit: Habit, goal: number): number {
  return habit.streak + (habit.count >= goal ? 1 : 0);
}

function afterWeek(habit: Habit, goal: number): Habit {
  const next = { ...habit, week: (habit.week ?? 0) + 1, count: 0 };
  if (habit.count >= goal) {
    const streak = habit.streak + 1;
    const earned = habit.towardsSpare + 1 >= WEEKS_FOR_A_SPARE;
    return {
      ...next,
      streak,
      longest: Math.max(habit.longest, streak),
      spare: habit.spare || earned,
      towardsSpare: earned ? 0 : habit.towardsSpare + 1,
    };
  }
  return habit.spare ? { ...next, spare: false } : { ...next, streak: 0, towardsSpare: 0 };
}
