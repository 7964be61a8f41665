import fc from 'fast-check';
import {
  afterWorkout,
  levelAt,
  NO_TRAINING,
  type Outcome,
  type Training,
} from '../../../lambda/coach/person/training';
import { LEVELS, type Level } from '../../../lambda/workout/levels';
import { milliseconds } from '../../../lambda/workout/milliseconds';

const MONDAY = Date.UTC(2027, 0, 4, 7);
const DAY = 86_400_000;

type Done = Partial<Omit<Outcome, 'at'>> & { readonly day: number; readonly level: Level };

function outcome({ day, ...done }: Done): Outcome {
  return { at: onDay(day), complete: true, rating: 'good', tough: false, ...done };
}

function onDay(day: number): Outcome['at'] {
  return milliseconds(MONDAY + day * DAY);
}

function after(training: Training, ...workouts: readonly Done[]): ReturnType<typeof afterWorkout> {
  return workouts.reduce<ReturnType<typeof afterWorkout>>(
    (so, done) => afterWorkout(so.training, outcome(done), 2, 'UTC'),
    { training, verdict: 'unchanged' },
  );
}

function atLevel(level: Level, more: Partial<Training> = {}): Training {
  const last = outcome({ day: 0, level });
  return { ...NO_TRAINING, level, last, workouts: 1, ...more };
}

describe('moving up and down', () => {
  it('moves up after one easy workout', () => {
    const { training, verdict } = after(atLevel(5), { day: 2, level: 5, rating: 'easy' });
    expect([training.level, verdict]).toEqual([6, 'up']);
  });

  it('moves up after two good workouts in a row, and says after the first that one more is needed', () => {
    const one = after(atLevel(5), { day: 2, level: 5 });
    expect([one.training.level, one.verdict]).toEqual([5, 'oneMoreToGoUp']);
    const two = after(one.training, { day: 4, level: 5 });
    expect([two.training.level, two.verdict]).toEqual([6, 'up']);
  });

  it('counts good workouts anew at a new level', () => {
    const { training, verdict } = after(
      atLevel(5),
      { day: 2, level: 5 },
      { day: 4, level: 5 },
      { day: 6, level: 6 },
    );
    expect([training.level, verdict]).toEqual([6, 'oneMoreToGoUp']);
  });

  it('moves down after two hard workouts in a row', () => {
    const one = after(atLevel(5), { day: 2, level: 5, rating: 'hard' });
    expect([one.training.level, one.verdict]).toEqual([5, 'oneMoreToGoDown']);
    const two = after(one.training, { day: 4, level: 5, rating: 'hard' });
    expect([two.training.level, two.verdict]).toEqual([4, 'down']);
  });

  it('breaks a run of good ones with a hard one, and a run of hard ones with a good one', () => {
    const { training } = after(
      atLevel(5),
      { day: 2, level: 5 },
      { day: 4, level: 5, rating: 'hard' },
      { day: 6, level: 5 },
      { day: 8, level: 5, rating: 'hard' },
    );
    expect(training.level).toBe(5);
  });

  it('stays at level 12 and at level 1, and says so', () => {
    const top = after(atLevel(12), { day: 2, level: 12, rating: 'easy' });
    expect([top.training.level, top.verdict]).toEqual([12, 'atTheTop']);
    const bottom = after(
      atLevel(1),
      { day: 2, level: 1, rating: 'hard' },
      { day: 4, level: 1, rating: 'hard' },
    );
    expect([bottom.training.level, bottom.verdict]).toEqual([1, 'atTheBottom']);
  });
});

describe('what does not count', () => {
  it.each([
    [0, 'twiceInADay'],
    [1, 'tooSoon'],
  ])('never raises the level for a second workout %i days later', (later, verdict) => {
    const first = after(atLevel(5), { day: 2, level: 5 });
    const second = after(first.training, { day: 2 + later, level: 5, rating: 'easy' });
    expect([second.training.level, second.verdict]).toEqual([5, verdict]);
  });

  it('never raises the level for a higher one done the next day', () => {
    const { training, verdict } = after(atLevel(5), { day: 1, level: 11, rating: 'easy' });
    expect([training.level, verdict]).toEqual([5, 'tooSoon']);
  });

  it('keeps what was counted when a second workout comes too soon', () => {
    const { training, verdict } = after(
      atLevel(5),
      { day: 2, level: 5 },
      { day: 3, level: 5 },
      { day: 5, level: 5 },
    );
    expect([training.level, verdict]).toEqual([6, 'up']);
  });

  it('changes nothing for a workout without a rating', () => {
    const { training, verdict } = after(atLevel(5, { goods: 1 }), { day: 2, level: 5, rating: null });
    expect([training.level, training.goods, verdict]).toEqual([5, 1, 'unchanged']);
  });

  it('changes nothing for a workout that was not done whole, and says that only whole ones count', () => {
    const { training, verdict } = after(atLevel(5), { day: 2, level: 5, rating: 'easy', complete: false });
    expect([training.level, verdict]).toEqual([5, 'incomplete']);
  });

  it('changes nothing for a workout ended for want of time', () => {
    const ended = { level: 5, rating: null, complete: false } as const;
    const { training } = after(atLevel(5), { day: 2, ...ended }, { day: 4, ...ended });
    expect(training.level).toBe(5);
  });

  it('counts a workout that was ended for being too tough as a hard one', () => {
    const ended = { level: 5, rating: null, complete: false, tough: true } as const;
    const { training, verdict } = after(atLevel(5), { day: 2, ...ended }, { day: 4, ...ended });
    expect([training.level, verdict]).toEqual([4, 'down']);
  });
});

describe('a level that was asked for', () => {
  it('is a newcomer’s level', () => {
    expect(after(NO_TRAINING, { day: 0, level: 11 }).training.level).toBe(11);
  });

  it('becomes the person’s own once it was done whole and was easy or good', () => {
    expect(after(atLevel(5), { day: 2, level: 11 })).toMatchObject({
      training: { level: 11 },
      verdict: 'oneMoreToGoUp',
    });
    expect(after(atLevel(5), { day: 2, level: 11, rating: 'easy' }).training.level).toBe(12);
  });

  it.each([
    ['hard', { rating: 'hard' }],
    ['unrated', { rating: null }],
    ['half done', { complete: false }],
    ['too tough', { rating: null, complete: false, tough: true }],
  ] as const)('leaves the person’s own level when it was %s', (_, how) => {
    const { training } = after(atLevel(5), { day: 2, level: 11, ...how }, { day: 4, level: 11, ...how });
    expect(training.level).toBe(5);
  });
});

describe('a gap since the last workout', () => {
  it.each([
    [0, 8, 'none'],
    [14, 8, 'none'],
    [15, 6, 'twoDown'],
    [28, 6, 'twoDown'],
    [29, 4, 'half'],
    [84, 4, 'half'],
    [85, 4, 'askAgain'],
  ] as const)('of %i days begins at level %i of eight', (days, level, gap) => {
    expect(levelAt(atLevel(8), onDay(days), 'UTC')).toEqual({ level, gap, days });
  });

  it('never begins below level 1', () => {
    expect(levelAt(atLevel(1), onDay(20), 'UTC').level).toBe(1);
    expect(levelAt(atLevel(1), onDay(40), 'UTC').level).toBe(1);
  });

  it('is climbed back from by one level for each easy or good workout', () => {
    const first = after(atLevel(8), { day: 20, level: 6 });
    expect([first.training.level, first.verdict]).toEqual([7, 'recovering']);
    const second = after(first.training, { day: 22, level: 7, rating: 'easy' });
    expect([second.training.level, second.verdict]).toEqual([8, 'recovering']);
    const third = after(second.training, { day: 24, level: 8 });
    expect([third.training.level, third.verdict]).toEqual([8, 'oneMoreToGoUp']);
  });

  it('does not let a hard workout on the way back raise the level', () => {
    const { training } = after(atLevel(8), { day: 20, level: 6, rating: 'hard' });
    expect([training.level, training.recoverTo]).toEqual([6, 8]);
  });

  it('keeps the lowered level when the first workout back is not rated', () => {
    const { training } = after(atLevel(8), { day: 60, level: 4, rating: null });
    expect(levelAt(training, onDay(62), 'UTC').level).toBe(4);
    expect(training.recoverTo).toBe(8);
  });

  it('remembers the highest level to climb back to over a second gap', () => {
    const { training } = after(atLevel(10), { day: 20, level: 8, rating: null }, { day: 40, level: 6 });
    expect([training.level, training.recoverTo]).toEqual([7, 10]);
  });

  it('is over at once for somebody who does the full workout well anyway', () => {
    const { training, verdict } = after(atLevel(11), { day: 20, level: 11 });
    expect([training.level, training.recoverTo, verdict]).toEqual([11, null, 'oneMoreToGoUp']);
  });
});

describe('an easy week', () => {
  const easyUntil = onDay(9);

  it('begins two levels lower, and moves nothing', () => {
    const easing = atLevel(8, { easyUntil, goods: 1 });
    expect(levelAt(easing, onDay(3), 'UTC')).toMatchObject({ level: 6, gap: 'easyWeek' });
    const { training, verdict } = after(easing, { day: 3, level: 6, rating: 'easy' });
    expect([training.level, training.goods, verdict]).toEqual([8, 1, 'easyWeek']);
  });

  it('is over after its seven days', () => {
    expect(levelAt(atLevel(8, { easyUntil }), onDay(9), 'UTC')).toMatchObject({ level: 8, gap: 'none' });
  });

  it('never begins above what a gap leaves, and does not undo the gap', () => {
    const away = atLevel(10, { easyUntil: onDay(66) });
    expect(levelAt(away, onDay(60), 'UTC').level).toBe(5);
    const { training } = after(away, { day: 60, level: 5 });
    expect([training.level, training.recoverTo]).toEqual([5, 10]);
  });

  it('leaves a newcomer who asks for one at the level they chose', () => {
    expect(after({ ...NO_TRAINING, easyUntil }, { day: 0, level: 1 }).training.level).toBe(1);
  });
});

describe('any history', () => {
  const level = fc.constantFrom(...LEVELS);
  const history = fc.array(
    fc.record({
      gap: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 120 })),
      level: fc.option(level),
      complete: fc.boolean(),
      rating: fc.constantFrom('easy', 'good', 'hard', null),
      tough: fc.boolean(),
      easyDays: fc.option(fc.integer({ min: 0, max: 7 })),
    }),
    { maxLength: 30 },
  );
  type History = ReturnType<typeof history.generate>['value'];

  /** Every step of a history: the training before, the workout, and what came of it. */
  function walk(steps: History, look: (training: Training, day: number) => void = () => undefined) {
    let training: Training = NO_TRAINING;
    let day = 0;
    return steps.map((step) => {
      day += step.gap;
      look(training, day);
      const before: Training =
        step.easyDays === null ? training : { ...training, easyUntil: onDay(day + step.easyDays) };
      const begun = step.level ?? levelAt(before, onDay(day), 'UTC').level;
      const { complete, rating, tough } = step;
      const done = outcome({ day, level: begun, complete, rating, tough });
      const result = afterWorkout(before, done, 2, 'UTC');
      training = result.training;
      return { before, done, ...result };
    });
  }

  it('keeps the level a whole one from 1 to 12', () => {
    fc.assert(
      fc.property(history, (steps) => {
        for (const { training } of walk(steps)) {
          expect(LEVELS).toContain(training.level);
          for (const days of [0, 3, 15, 29, 85, 4000]) {
            const at = milliseconds((training.last?.at ?? MONDAY) + days * DAY);
            expect(LEVELS).toContain(levelAt(training, at, 'UTC').level);
          }
        }
      }),
    );
  });

  it('never raises the level without a complete workout that was rated easy or good', () => {
    fc.assert(
      fc.property(history, (steps) => {
        for (const { before, done, training } of walk(steps)) {
          if (before.level === null || training.level === null || training.level <= before.level) continue;
          expect(done.complete).toBe(true);
          expect(['easy', 'good']).toContain(done.rating);
        }
      }),
    );
  });

  it('never raises the level twice within two days', () => {
    fc.assert(
      fc.property(history, (steps) => {
        for (const { before, done, training } of walk(steps)) {
          if (before.level === null || before.last === null || training.level === null) continue;
          if (done.at - before.last.at <= DAY) expect(training.level).toBeLessThanOrEqual(before.level);
        }
      }),
    );
  });

  it('is all that the level depends on: looking it up at any time changes nothing', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const looked = walk(steps, (training, day) => {
          for (const later of [90, 0, 20, 3]) levelAt(training, onDay(day + later), 'Asia/Tokyo');
        });
        expect(looked.at(-1)?.training).toEqual(walk(steps).at(-1)?.training);
      }),
    );
  });
});
