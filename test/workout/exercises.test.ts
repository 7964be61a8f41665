import { EXERCISES, EXERCISE_IDS } from '../../lambda/workout/exercises';

it('begins lunges with the left foot in front and clamshells on the left side', () => {
  expect(EXERCISES.lunge.sides).toEqual(['left', 'right']);
  expect(EXERCISES.clamshell.sides).toEqual(['left', 'right']);
});

it('works both sides at once in squats and bridges', () => {
  expect(EXERCISES.squat.sides).toEqual(['both']);
  expect(EXERCISES.bridge.sides).toEqual(['both']);
});

it('gives the times between exercises in seconds', () => {
  const times = EXERCISE_IDS.map((id) => {
    const { switchSides, restBefore } = EXERCISES[id];
    return [id, switchSides, restBefore.first, restBefore.again];
  });
  expect(times).toEqual([
    ['lunge', 10_000, 0, 0],
    ['clamshell', 15_000, 45_000, 30_000],
    ['squat', 0, 25_000, 25_000],
    ['bridge', 0, 25_000, 25_000],
  ]);
});
