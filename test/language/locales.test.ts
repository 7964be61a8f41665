import { everySentence } from '../../docs/everySentence';
import { english } from '../../lambda/language/en/english';
import { INVOCATION_NAMES } from '../../lambda/language/invocationNames';
import { PHRASES } from '../../lambda/language/languages';
import { LOCALES, localeOf } from '../../lambda/language/locales';
import type { Phrases } from '../../lambda/language/phrases';
import { voiceFor } from '../../lambda/speech/voices';
import { DEFAULT_SETTINGS } from '../../lambda/coach/person/settings';
import { lengthOfText } from '../../lambda/speech/pace';
import { EXERCISE_IDS, EXERCISES } from '../../lambda/workout/exercises';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { loweringOf, vocabularyOf } from '../../tempo/vocabulary';

describe('A request', () => {
  test.each(LOCALES)('in %s is answered in it', (locale) => {
    expect(localeOf(locale)).toBe(locale);
  });

  test.each([
    ['another region of a language', 'en-ZA', 'en-US'],
    ['a language that is not spoken', 'de-DE', 'en-US'],
    ['no locale', '', 'en-US'],
    ['what is no locale', 'constructor', 'en-US'],
  ])('in %s is answered in one that is spoken', (_, asked, answered) => {
    expect(localeOf(asked)).toBe(answered);
  });
});

/** Silence that a step of a set-up needs, so that there is time to follow it. */
const MOST_OF_A_STEP = 0.75;

describe.each(LOCALES)('The words of %s', (locale) => {
  const voice = voiceFor(locale);

  test('have their length in the voice table of the locale, every run that a set can say', () => {
    expect(
      vocabularyOf(PHRASES[locale]).filter((run) => voice.words[run.toLowerCase()] === undefined),
    ).toEqual([]);
  });

  test('that somebody lowers by fit their beat', () => {
    const long = loweringOf(PHRASES[locale]).filter((run) => (voice.words[run]?.costMs ?? Infinity) > 900);
    expect(long).toEqual([]);
  });

  test('of a set-up leave time to follow them', () => {
    const full = EXERCISE_IDS.flatMap((exercise) =>
      (['first', 'again'] as const).flatMap((form) =>
        EXERCISES[exercise].setUp[form].flatMap((length, step) => {
          const side = EXERCISES[exercise].sides[0] ?? 'both';
          const cue = {
            kind: 'setUp',
            exercise,
            side,
            form,
            step,
            lower: 4,
            start: milliseconds(0),
            length,
          } as const;
          const [words = ''] = PHRASES[locale].setUp(cue, DEFAULT_SETTINGS);
          const share = lengthOfText(words, voice) / length;
          return share > MOST_OF_A_STEP ? [`${exercise} ${form} ${step}: ${share.toFixed(2)}`] : [];
        }),
      ),
    );
    expect(full).toEqual([]);
  });
});

test.each(LOCALES)('The words of %s open the skill by the name it answers to there', (locale) => {
  expect(openings(PHRASES[locale])).toEqual([`start ${INVOCATION_NAMES[locale]}`]);
});

test('No phrase has the name written into it', () => {
  expect(openings(english('slow hips'))).toEqual(['start slow hips']);
});

/** Every way in which somebody is told to open the skill. */
function openings(phrases: Phrases): readonly string[] {
  const spoken = [...everySentence(phrases).values()].flat();
  return [
    ...new Set(
      spoken.flatMap((words) => [...words.matchAll(/Alexa, (start [a-z ]+)/g)].map(([, said = '']) => said)),
    ),
  ];
}
