import { BEAT, closestLowerSeconds } from '../../lambda/workout/tempo';

it('has a beat of one second', () => {
  expect(BEAT).toBe(1000);
});

describe('the lowering offered', () => {
  it.each([
    [1, 3],
    [3, 3],
    [4, 4],
    [5, 5],
    [6, 6],
    [60, 6],
  ])('for %i seconds asked is %i', (asked, offered) => {
    expect(closestLowerSeconds(asked)).toBe(offered);
  });
});
