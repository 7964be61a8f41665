import fc from 'fast-check';
import { toSsml } from '../../lambda/speech/ssml';
import { milliseconds } from '../../lambda/workout/milliseconds';

const silence = (length: number) => ({ kind: 'silence' as const, length: milliseconds(length) });

describe('SSML', () => {
  test('words and breaks follow each other without a space or a comma in between', () => {
    expect(toSsml([{ kind: 'words', words: 'lower' }, silence(549), { kind: 'words', words: 'two' }])).toBe(
      'lower<break time="549ms"/>two',
    );
  });

  test('a silence longer than a break may be is made of several that add up to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (length) => {
        const breaks = [...toSsml([silence(length)]).matchAll(/time="(\d+)ms"/g)].map(([, ms]) => Number(ms));
        expect(breaks.reduce((total, ms) => total + ms, 0)).toBe(length);
        expect(Math.max(...breaks)).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  test('no silence is no break', () => {
    expect(toSsml([silence(0)])).toBe('');
  });

  test('words cannot break out of the markup', () => {
    expect(toSsml([{ kind: 'words', words: 'say "pillow" & <rest>' }])).toBe(
      'say &quot;pillow&quot; &amp; &lt;rest&gt;',
    );
  });
});
