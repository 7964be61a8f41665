import { measured, MOST_PACE, SOUND_STARTS } from '../../../lambda/coach/person/pace';
import type { SentReply } from '../../../lambda/coach/person/sentReply';
import { NEVER, type Screen } from '../../../lambda/coach/person/screens';
import { milliseconds, seconds } from '../../../lambda/workout/milliseconds';

const NEW: Screen = { name: 'ab12cd34', pace: null, losses: 0, voiceUntil: NEVER, cutShortAt: NEVER };
const KNOWN: Screen = { ...NEW, pace: 0 };

function sent(speech: number, words: number): SentReply {
  return {
    at: milliseconds(0),
    startLatency: seconds(1.5),
    speech: seconds(speech),
    listening: seconds(8),
    reprompt: NEVER,
    runs: [],
    repromptQuestion: null,
    inPosition: [true, true],
    slowest: 1,
    words: seconds(words),
    stream: null,
  };
}

function took(length: number): ReturnType<typeof milliseconds> {
  return milliseconds(seconds(length) + SOUND_STARTS);
}

describe('the pace of a voice', () => {
  test('is measured by its words alone: silences are as long as they are asked to be', () => {
    expect(measured(NEW, sent(100, 40), took(104)).pace).toBe(100);
    expect(measured(NEW, sent(100, 40), took(98)).pace).toBe(-50);
    expect(measured(NEW, sent(100, 40), took(100)).pace).toBe(0);
  });

  test('is believed at once the first time, and by half from then on', () => {
    expect(measured(KNOWN, sent(100, 40), took(104)).pace).toBe(50);
  });

  test('is measured against what was planned with it', () => {
    const once = measured(NEW, sent(100, 40), took(104));
    expect(measured(once, sent(100, 44), took(100))).toEqual(once);
  });

  test.each([
    ['few words', sent(100, 11), took(104)],
    ['a speech that ended far too soon', sent(100, 60), took(79)],
    ['a speech that was interrupted for long', sent(100, 60), took(131)],
  ])('is not measured by %s', (_, reply, length) => {
    expect(measured(KNOWN, reply, length)).toBe(KNOWN);
  });

  test('never goes so far that a single odd measure could spoil the count', () => {
    expect(measured(NEW, sent(100, 13), took(129)).pace).toBe(MOST_PACE);
    expect(measured(NEW, sent(100, 13), took(81)).pace).toBe(-MOST_PACE);
  });

  test.each([
    [100, 300],
    [-80, 300],
    [150, 500],
    [0, 100],
  ])('settles where the voice is %d thousandths off and sounds after %d ms', (off, starts) => {
    let screen = NEW;
    let drift = Infinity;
    for (let set = 0; set < 8; set += 1) {
      const words = 40 * (1 + (screen.pace ?? 0) / 1000);
      const real = 60 + 40 * (1 + off / 1000);
      const noise = set % 2 === 0 ? 0.15 : -0.15;
      drift = Math.abs(60 + words - real);
      const length = milliseconds(Math.round((real + noise) * 1000) + starts);
      if (set === 3) expect(drift).toBeLessThan(0.5);
      screen = measured(screen, sent(60 + words, words), length);
    }
    // All that is left is the wrong guess of when it begins to sound, and the noise.
    expect(drift).toBeLessThan(0.35);
  });
});
