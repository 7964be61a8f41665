import { indexOfSet, isSameSet, startOf } from '../../lambda/workout/place';
import { programmeOf, setsOf } from '../../lambda/workout/programme';

const programme = programmeOf(4);

it('finds every set of a programme where it stands', () => {
  expect(setsOf(programme).map((set) => indexOfSet(programme, set))).toEqual(
    setsOf(programme).map((_, index) => index),
  );
});

it('finds no set of a round that the programme does not have', () => {
  expect(indexOfSet(programme, { round: 3, exercise: 'squat', side: 'both' })).toBe(-1);
});

it('begins a set at its first rep', () => {
  expect(startOf({ round: 2, exercise: 'lunge', side: 'right', reps: 8 })).toEqual({
    round: 2,
    exercise: 'lunge',
    side: 'right',
    rep: 1,
  });
});

it('tells sets apart by round, exercise and side', () => {
  const set = { round: 1, exercise: 'lunge', side: 'left' } as const;
  expect(isSameSet(set, { ...set })).toBe(true);
  expect(isSameSet(set, { ...set, round: 2 })).toBe(false);
  expect(isSameSet(set, { ...set, side: 'right' })).toBe(false);
  expect(isSameSet(set, { ...set, exercise: 'clamshell' })).toBe(false);
});
