import { DEFAULT_SETTINGS, type Settings } from '../../lambda/coach/person/settings';
import { PHRASES } from '../../lambda/language/languages';
import { fitCues } from '../../lambda/speech/beats';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import type { BeatWord } from '../../lambda/workout/cue';
import { EXERCISE_IDS, EXERCISES, type ExerciseId } from '../../lambda/workout/exercises';
import { seconds } from '../../lambda/workout/milliseconds';
import { LANGUAGES } from './languages';

/** More than any exercise has cues. */
const ORDINALS = Array.from({ length: 12 }, (_, ordinal) => ordinal);

function onTheWayUp(exercise: ExerciseId, word: BeatWord) {
  const cue = { kind: 'beat', exercise, rep: 7, phase: 'lift', word } as const;
  return { ...cue, start: seconds(0), length: seconds(1) };
}

describe.each(LANGUAGES)('A cue in %s', (_, phrases) => {
  test.each(EXERCISE_IDS)('of the %s gives way to the rep’s number where nothing of it fits', (exercise) => {
    const [number] = phrases.beat(onTheWayUp(exercise, { kind: 'rep', rep: 7 }), DEFAULT_SETTINGS);
    for (const word of [{ kind: 'breathe' } as const, ...ORDINALS.map(cueAt)]) {
      expect(phrases.beat(onTheWayUp(exercise, word), DEFAULT_SETTINGS).at(-1)).toBe(number);
    }
  });
});

describe('What is heard of the English cues', () => {
  test.each([
    [
      'lunge',
      DEFAULT_SETTINGS,
      ['heel heavy', 'on the rails', 'over the ankle', 'slow to the mat', 'touch and go'],
    ],
    [
      'clamshell',
      DEFAULT_SETTINGS,
      [
        'heels together',
        'hips stacked',
        'squeeze the glute',
        'bottom knee down',
        'rest your head',
        'band snug',
        'no snapping',
      ],
    ],
    [
      'squat',
      DEFAULT_SETTINGS,
      ['heels heavy', 'arms float up', 'chest up', 'all the way down', 'never slack'],
    ],
    [
      'bridge',
      DEFAULT_SETTINGS,
      ['with your glutes', 'long back', 'feet under knees', 'slow to the mat', 'no resting'],
    ],
    [
      'bridge',
      { ...DEFAULT_SETTINGS, bridgePosition: 'kneeling' },
      ['with your glutes', 'long back', 'sit slowly'],
    ],
  ] as const)('in the %s makes sense alone to somebody who cannot see', (exercise, settings, cues) => {
    expect(heard(exercise, settings)).toEqual(new Set(cues));
  });

  test('is true without a band, at half the depth, and with a weight at the chest', () => {
    const { loads } = DEFAULT_SETTINGS;
    expect(heard('clamshell', { ...DEFAULT_SETTINGS, band: false })).toEqual(
      new Set(['heels together', 'hips stacked', 'squeeze the glute', 'bottom knee down', 'rest your head']),
    );
    expect(heard('squat', { ...DEFAULT_SETTINGS, loads: { ...loads, squat: 'lighter' } })).toEqual(
      new Set(['heels heavy', 'arms float up', 'chest up']),
    );
    expect(heard('squat', { ...DEFAULT_SETTINGS, loads: { ...loads, squat: 'stronger' } })).toEqual(
      new Set(['heels heavy', 'chest up', 'all the way down', 'never slack']),
    );
  });
});

describe('The English set-up', () => {
  const phrases = PHRASES['en-US'];
  const told = (exercise: ExerciseId, settings: Settings): string =>
    EXERCISES[exercise].setUp.first
      .flatMap((length, step) => {
        const [side = 'both'] = EXERCISES[exercise].sides;
        const cue = { kind: 'setUp', exercise, side, form: 'first', step, lower: 4 } as const;
        return phrases.setUp({ ...cue, start: seconds(0), length }, settings).slice(0, 1);
      })
      .join(' ');

  test.each([true, false])('of the clamshell keeps the bottom leg down, band or not: %s', (band) => {
    const words = told('clamshell', { ...DEFAULT_SETTINGS, band });
    expect(words).toContain('Bottom leg stays down. Squeeze the top glute and lift');
  });

  test.each(['lighter', 'standard', 'stronger'] as const)(
    'of the %s squat never lets the legs go slack',
    (squat) => {
      const words = told('squat', { ...DEFAULT_SETTINGS, loads: { ...DEFAULT_SETTINGS.loads, squat } });
      expect(words).toContain('legs never slack');
    },
  );
});

function cueAt(ordinal: number): BeatWord {
  return { kind: 'formCue', ordinal };
}

function heard(exercise: ExerciseId, settings: Settings): ReadonlySet<string | undefined> {
  const beats = ORDINALS.map((ordinal) => onTheWayUp(exercise, cueAt(ordinal)));
  return new Set(fitCues(beats, PHRASES['en-US'], DEFAULT_VOICE, settings).map(({ words }) => words));
}
