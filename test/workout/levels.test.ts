import { closestLevel, DOSES, LEVELS } from '../../lambda/workout/levels';

describe('the levels', () => {
  it('ask for these rounds, reps and seconds of lowering', () => {
    const table = LEVELS.map((level) => {
      const { rounds, reps, lowerSeconds } = DOSES[level];
      return `${level}: ${rounds} x ${Object.values(reps).join('/')}, ${lowerSeconds} s`;
    });
    expect(table).toEqual([
      '1: 1 x 8/8/8/8, 3 s',
      '2: 1 x 10/10/10/10, 3 s',
      '3: 1 x 12/12/12/12, 3 s',
      '4: 2 x 8/8/8/8, 3 s',
      '5: 2 x 10/10/10/10, 3 s',
      '6: 2 x 12/12/12/12, 3 s',
      '7: 2 x 12/12/12/12, 4 s',
      '8: 2 x 15/15/15/15, 4 s',
      '9: 3 x 12/12/12/12, 4 s',
      '10: 3 x 15/15/15/15, 4 s',
      '11: 3 x 15/15/20/20, 4 s',
      '12: 3 x 15/20/20/20, 4 s',
    ]);
  });

  it('name the exercises in the order of the article', () => {
    expect(Object.keys(DOSES[11].reps)).toEqual(['lunge', 'clamshell', 'squat', 'bridge']);
  });

  it.each([
    [0, 1],
    [-3, 1],
    [1.4, 1],
    [8, 8],
    [13, 12],
    [1000, 12],
  ])('take %d as level %i', (asked, level) => {
    expect(closestLevel(asked)).toBe(level);
  });
});
