import { milliseconds, seconds } from '../../lambda/workout/milliseconds';

describe('milliseconds', () => {
  it('are whole', () => {
    expect(milliseconds(1500)).toBe(1500);
    expect(seconds(1.2344)).toBe(1234);
  });

  it.each([0.5, NaN, Infinity])('refuse %d with a full sentence', (value) => {
    expect(() => milliseconds(value)).toThrow(`Expected a whole number of milliseconds, but got ${value}.`);
  });
});
