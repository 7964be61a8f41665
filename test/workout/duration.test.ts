import fc from 'fast-check';
import { durationOf } from '../../lambda/workout/duration';
import { EXERCISE_IDS } from '../../lambda/workout/exercises';
import { programmeOf, setsOf } from '../../lambda/workout/programme';
import { anyProgramme } from './arbitrary';

const NEWCOMER = { met: [], restScale: 1 } as const;

it('leads the full workout in 36 to 50 minutes', () => {
  const programme = programmeOf(11);
  const minutes = durationOf(programme, setsOf(programme), { met: EXERCISE_IDS, restScale: 1 }) / 60_000;
  expect(minutes).toBeGreaterThanOrEqual(36);
  expect(minutes).toBeLessThanOrEqual(50);
});

it('adds up: a workout is as long as its parts', () => {
  fc.assert(
    fc.property(anyProgramme, (programme) => {
      const sets = setsOf(programme);
      const whole = durationOf(programme, sets, NEWCOMER);
      const [first] = sets;
      if (first === undefined) throw new Error('Expected a set.');
      expect(whole).toBeGreaterThan(durationOf(programme, sets.slice(0, -1), NEWCOMER));
      const slower = { ...programme, lowerSeconds: 6 as const };
      expect(durationOf(slower, sets, NEWCOMER)).toBeGreaterThanOrEqual(whole);
    }),
  );
});

it('takes no time for nothing', () => {
  expect(durationOf(programmeOf(1), [], NEWCOMER)).toBe(0);
});
