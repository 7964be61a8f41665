import { lengthOfText } from '../../lambda/speech/pace';
import { tuned } from '../../lambda/speech/tuned';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';

describe('a tuned voice', () => {
  test('takes as much longer for words, measured or not', () => {
    for (const words of ['three', 'lower', 'a sentence that nobody measured']) {
      const before = lengthOfText(words, DEFAULT_VOICE);
      expect(lengthOfText(words, tuned(DEFAULT_VOICE, 100))).toBeCloseTo(before * 1.1, -1);
      expect(lengthOfText(words, tuned(DEFAULT_VOICE, -80))).toBeCloseTo(before * 0.92, -1);
    }
  });

  test('is no estimate any more, even where it was right', () => {
    expect(tuned(DEFAULT_VOICE, 0)).toEqual({ ...DEFAULT_VOICE, source: 'engine' });
  });

  test('is the voice of the table before it was measured', () => {
    expect(tuned(DEFAULT_VOICE, null)).toBe(DEFAULT_VOICE);
  });
});
