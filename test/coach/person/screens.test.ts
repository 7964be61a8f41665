import { newcomer } from '../../../lambda/coach/person/progress';
import {
  givenUp,
  isTrusted,
  joinedScreens,
  lost,
  screenNamed,
  trustedAgain,
  withScreen,
} from '../../../lambda/coach/person/screens';
import { milliseconds } from '../../../lambda/workout/milliseconds';

const NOW = milliseconds(Date.UTC(2027, 0, 4, 7));
const DAY = 86_400_000;
const NOBODY = newcomer(NOW);
const screen = (name: string) => screenNamed(NOBODY, name);
const inDays = (days: number) => milliseconds(NOW + days * DAY);

describe('the screens that are remembered', () => {
  test('are four at most, the one that was spoken to last first', () => {
    const known = ['a', 'b', 'c', 'b', 'd', 'e'].reduce(
      (progress, name) => withScreen(progress, screen(name)),
      NOBODY,
    );
    expect(known.screens.map(({ name }) => name)).toEqual(['e', 'd', 'b', 'c']);
  });

  test('of two records are each kept once', () => {
    const joined = joinedScreens([screen('a')], [{ ...screen('a'), losses: 1 }, screen('b')]);
    expect(joined).toEqual([screen('a'), screen('b')]);
  });
});

describe('a screen', () => {
  test('is trusted until it lost its session twice, and again a week later', () => {
    const once = lost(screen('a'), NOW);
    expect(isTrusted(once, NOW)).toBe(true);
    const twice = lost(once, NOW);
    expect([0, 6.9, 7].map((days) => isTrusted(twice, inDays(days)))).toEqual([false, false, true]);
  });

  test('is trusted at once by whoever asks for it', () => {
    expect(isTrusted(trustedAgain(givenUp(screen('a'), NOW)), NOW)).toBe(true);
  });

  test('keeps the pace of its voice', () => {
    expect(trustedAgain(givenUp({ ...screen('a'), pace: 30 }, NOW)).pace).toBe(30);
  });
});
