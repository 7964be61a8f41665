import fc from 'fast-check';
import { costOf, lengthOfText } from '../../lambda/speech/pace';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';

const voice = {
  ...DEFAULT_VOICE,
  perPhraseFallback: { baseMs: 154, perLetterMs: 65 },
  words: { two: { costMs: 324, sdMs: 0, n: 1 }, "don't let it snap": { costMs: 900, sdMs: 0, n: 1 } },
};

describe('The cost of a run of words', () => {
  test('comes from the table, whatever its capitals and punctuation', () => {
    expect(costOf('Two.', voice)).toBe(324);
    expect(costOf("don't let it snap", voice)).toBe(900);
  });

  test('is told from the letters where the table has no such run', () => {
    expect(costOf('hips stay', voice)).toBe(154 + 65 * 8);
  });

  test('holds the gap of the voice, once for each run', () => {
    expect(costOf('two', { ...voice, gapMs: 25 })).toBe(349);
    expect(costOf('two', { ...voice, gapMs: -25 })).toBe(299);
  });

  test('is always a whole number of milliseconds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -250, max: 250 }), (run, gapMs) => {
        expect(Number.isInteger(costOf(run, { ...voice, gapMs }))).toBe(true);
      }),
    );
  });
});

describe('The length of running text', () => {
  test('grows with its commas and its sentences', () => {
    const plain = lengthOfText('Lunges left foot in front', voice);
    expect(lengthOfText('Lunges, left foot in front', voice)).toBeGreaterThan(plain);
    expect(lengthOfText('Lunges. Left foot in front', voice)).toBeGreaterThan(plain);
  });

  test('is nothing for nothing', () => {
    expect(lengthOfText('', voice)).toBe(0);
  });
});
