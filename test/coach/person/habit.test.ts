import fc from 'fast-check';
import { afterTraining, inWeek, NO_HABIT, streakOf, type Habit } from '../../../lambda/coach/person/habit';

const GOAL = 2;

/** The habit after some weeks with so many workouts each, seen in the last of them. */
function weeks(...counts: readonly number[]): Habit {
  return counts.reduce<Habit>(
    (habit, count, week) =>
      Array.from({ length: count }).reduce<Habit>((so) => afterTraining(so, 100 + week, GOAL), habit),
    NO_HABIT,
  );
}

function streakIn(habit: Habit, week: number): number {
  return streakOf(inWeek(habit, 100 + week, GOAL), GOAL);
}

describe('the weekly streak', () => {
  it('counts weeks on goal in a row, this week as soon as it is on goal', () => {
    expect(streakIn(weeks(2, 2), 1)).toBe(2);
    expect(streakIn(weeks(2, 2, 1), 2)).toBe(2);
    expect(streakIn(weeks(2, 2, 2), 2)).toBe(3);
  });

  it('is not lost while a week is still under way', () => {
    expect(streakIn(weeks(2, 2), 2)).toBe(2);
  });

  it('begins anew after a week that missed the goal', () => {
    expect(streakIn(weeks(2, 2, 1, 2), 3)).toBe(1);
    expect(streakIn(weeks(2, 0, 0), 2)).toBe(0);
  });

  it('counts more workouts than the goal as one week on goal', () => {
    expect(streakIn(weeks(5), 0)).toBe(1);
  });

  it('remembers the longest run', () => {
    expect(weeks(2, 2, 2, 0, 2).longest).toBe(3);
  });
});

describe('a spare week', () => {
  it('is earned by every four weeks on goal', () => {
    expect(inWeek(weeks(2, 2, 2), 103, GOAL).spare).toBe(false);
    expect(inWeek(weeks(2, 2, 2, 2), 104, GOAL).spare).toBe(true);
  });

  it('is used in silence by a missed week, which adds nothing to the streak', () => {
    const missed = weeks(2, 2, 2, 2, 0, 2);
    expect(streakIn(missed, 5)).toBe(5);
    expect(missed.spare).toBe(false);
  });

  it('covers one missed week, not two', () => {
    expect(streakIn(weeks(2, 2, 2, 2, 0, 0, 2), 6)).toBe(1);
  });

  it('is never held twice', () => {
    const eight = weeks(2, 2, 2, 2, 2, 2, 2, 2);
    expect(streakIn(eight, 9)).toBe(8);
    expect(streakIn(eight, 10)).toBe(0);
  });

  it('can be earned again after it was used', () => {
    expect(inWeek(weeks(2, 2, 2, 2, 0, 2, 2, 2, 2), 109, GOAL).spare).toBe(true);
  });
});

describe('any habit', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 60 });

  it('is the same whether it was looked at every week or only at the end', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 8 }), (done, later) => {
        const looked = done.reduce<Habit>((habit, count, week) => {
          const seen = inWeek(habit, 100 + week, GOAL);
          return Array.from({ length: count }).reduce<Habit>(
            (so) => afterTraining(so, 100 + week, GOAL),
            seen,
          );
        }, NO_HABIT);
        const end = done.length + later;
        expect(streakIn(looked, end)).toBe(streakIn(weeks(...done), end));
      }),
    );
  });

  it('has a longest run that is never shorter than the present one', () => {
    fc.assert(
      fc.property(counts, (done) => {
        const habit = weeks(...done);
        expect(habit.longest).toBeGreaterThanOrEqual(streakIn(habit, done.length - 1));
      }),
    );
  });

  it('does not go back when somebody travels west over the end of a week', () => {
    const habit = weeks(2, 1);
    expect(afterTraining(habit, 100, GOAL).count).toBe(2);
  });
});
