import { indexOfSet, startOf } from '../../lambda/workout/place';
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
  expect(startOf({ round: 2, exercise: 'lunge', side: 'right' })).toEqual({
    round: 2,
    exercise: 'lunge',
    side: 'right',
    rep: 1,
  });
});
