import { LANGUAGES } from '../language/languages';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../lambda/coach/person/settings';
import { fitCues, inPieces, fullestThatFits, SHORTEST_BREAK_MS } from '../../lambda/speech/beats';
import { PHRASES } from '../../lambda/language/languages';
import { lengthOfText } from '../../lambda/speech/pace';
import { toSsml } from '../../lambda/speech/ssml';
import { DEFAULT_VOICE, voiceFor } from '../../lambda/speech/voices';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { lengthOf } from '../../lambda/workout/timeline';
import { anyPortion, anySettings, anyVoice } from './anything';

describe.each(LANGUAGES)('Words fitted to a timeline in %s', (language, phrases) => {
  test('with its own table every beat sums exactly: no cue begins a millisecond early or late', () => {
    const voice = voiceFor(language);
    fc.assert(
      fc.property(anyPortion, anySettings, ({ timeline }, settings) => {
        const starts = [0];
        for (const { words, silence } of fitCues(timeline, phrases, voice, settings)) {
          starts.push(
            (starts.at(-1) ?? 0) + (words === undefined ? 0 : lengthOfText(words, voice)) + silence,
          );
        }
        expect(starts).toEqual([...timeline.map((cue) => cue.start), lengthOf(timeline)]);
      }),
    );
  });

  test('in any voice what a floor takes is paid back by the next break, and nothing else is ever late', () => {
    fc.assert(
      fc.property(anyPortion, anySettings, anyVoice, ({ timeline }, settings, table) => {
        const voice = { ...table, gapMs: settings.gapMs };
        let [clock, late] = [0, 0];
        const ends: number[] = [];
        const expected: number[] = [];
        for (const { cue, words, silence } of fitCues(timeline, phrases, voice, settings)) {
          const needed = words === undefined ? 0 : lengthOfText(words, voice) + SHORTEST_BREAK_MS;
          late = Math.max(0, late + needed - cue.length);
          expected.push(cue.start + cue.length + late);
          clock += (words === undefined ? 0 : lengthOfText(words, voice)) + silence;
          ends.push(clock);
        }
        expect(ends).toEqual(expected);
      }),
    );
  });

  test('no break is negative, none is longer than ten seconds, and words never melt into the next', () => {
    fc.assert(
      fc.property(anyPortion, anySettings, anyVoice, ({ timeline }, settings, voice) => {
        const tuned = { ...voice, gapMs: settings.gapMs };
        const pieces = inPieces(fitCues(timeline, phrases, tuned, settings));
        const melting = pieces.filter((piece, index) => {
          const next = pieces[index + 1];
          return piece.kind === 'words' && (next?.kind !== 'silence' || next.length < SHORTEST_BREAK_MS);
        });
        expect(melting).toEqual([]);
        const breaks = [...toSsml(pieces).matchAll(/<break time="(-?\d+)ms"\/>/g)].map(([, ms]) =>
          Number(ms),
        );
        expect(Math.min(...breaks)).toBeGreaterThan(0);
        expect(Math.max(...breaks)).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  test('a counted set has no punctuation, and every rep of an exercise opens with the same word', () => {
    fc.assert(
      fc.property(anyPortion, anySettings, ({ timeline }, settings) => {
        const beats = timeline.filter((cue) => cue.kind === 'beat');
        const fitted = fitCues(timeline, phrases, DEFAULT_VOICE, settings);
        const openings = new Set<string | undefined>();
        let [rep, said] = [0, ''];
        for (const { cue, words } of fitted) {
          if (cue.kind !== 'beat') continue;
          said += words ?? '';
          if (cue.rep !== rep) openings.add(words);
          rep = cue.rep;
        }
        expect(said).toMatch(/^[\p{L}\p{N}' ]*$/u);
        expect(openings.size).toBe(beats.length > 0 ? 1 : 0);
        expect(openings.has(undefined)).toBe(false);
      }),
    );
  });

  test('nothing but counts is said inside a lowering: one word a beat, from the first to the last', () => {
    fc.assert(
      fc.property(anyPortion, anySettings, ({ timeline }, settings) => {
        const lowering = fitCues(timeline, phrases, DEFAULT_VOICE, settings).flatMap(({ cue, words }) =>
          cue.kind === 'beat' && cue.phase === 'lower' ? [{ kind: cue.word.kind, words }] : [],
        );
        const others = lowering.filter(({ kind }) => !['phase', 'count', 'bottom', 'silent'].includes(kind));
        expect(others).toEqual([]);
        expect(lowering.filter(({ words }) => words?.includes(' '))).toEqual([]);
      }),
    );
  });

  test('the shortest form of everything said on a beat fits its beat with a break', () => {
    const voice = voiceFor(language);
    fc.assert(
      fc.property(anyPortion, anySettings, ({ timeline }, settings) => {
        const tooLong = timeline.flatMap((cue) => {
          const shortest = cue.kind === 'beat' ? phrases.beat(cue, settings).at(-1) : undefined;
          const needed = lengthOfText(shortest ?? '', voice) + SHORTEST_BREAK_MS;
          return needed > cue.length ? [shortest] : [];
        });
        expect(tooLong).toEqual([]);
      }),
    );
  });
});

describe('Choosing a form', () => {
  test('the fullest form that leaves room for a break is said', () => {
    expect(fullestThatFits(['hips stay stacked', 'hips stacked'], 1000, DEFAULT_VOICE)).toBe('hips stacked');
    expect(fullestThatFits(['hips stay stacked', 'hips stacked'], 2000, DEFAULT_VOICE)).toBe(
      'hips stay stacked',
    );
  });

  test('where none fits the shortest is said, and where there is none nothing', () => {
    expect(fullestThatFits(['hips stay stacked', 'hips stacked'], 100, DEFAULT_VOICE)).toBe('hips stacked');
    expect(fullestThatFits([], 1000, DEFAULT_VOICE)).toBeUndefined();
  });

  test('a beat that overruns shortens the break after the next one', () => {
    const beat = { kind: 'countIn' as const, length: milliseconds(1000) };
    const timeline = [
      { ...beat, left: 3, start: milliseconds(0) },
      { ...beat, left: 2, start: milliseconds(1000) },
    ];
    const slow = {
      ...DEFAULT_VOICE,
      words: { three: { costMs: 1100, sdMs: 0, n: 1 }, two: { costMs: 300, sdMs: 0, n: 1 } },
    };
    const fitted = fitCues(timeline, PHRASES['en-US'], slow, DEFAULT_SETTINGS);
    expect(fitted.map(({ silence }) => silence)).toEqual([60, 540]);
  });
});
