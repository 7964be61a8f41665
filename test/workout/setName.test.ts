import { isSameExercise, isSameSet } from '../../lambda/workout/setName';

it('tells sets apart by round, exercise and side', () => {
  const set = { round: 1, exercise: 'lunge', side: 'left' } as const;
  expect(isSameSet(set, { ...set })).toBe(true);
  expect(isSameSet(set, { ...set, round: 2 })).toBe(false);
  expect(isSameSet(set, { ...set, side: 'right' })).toBe(false);
  expect(isSameSet(set, { ...set, exercise: 'clamshell' })).toBe(false);
});

it('knows the two sides of an exercise in one round as belonging together', () => {
  const set = { round: 1, exercise: 'lunge', side: 'left' } as const;
  expect(isSameExercise(set, { ...set, side: 'right' })).toBe(true);
  expect(isSameExercise(set, { ...set, round: 2 })).toBe(false);
  expect(isSameExercise(set, { ...set, exercise: 'clamshell' })).toBe(false);
});
