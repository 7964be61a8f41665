import { LOCALES } from '../../lambda/language/locales';
import { isBuiltIn, languageModel, slotsIn } from './models';

const FEWEST_SAMPLES = 12;
const WAKE_WORDS = ['alexa', 'echo', 'computer', 'amazon', 'ziggy'];
/** What a model took before, in bytes; nobody publishes how large one may be. */
const LARGEST_MODEL = 1_000_000;

describe.each(LOCALES)('the samples of %s', (locale) => {
  const model = languageModel(locale);
  const samples = model.intents.flatMap((intent) => intent.samples);

  test('give every intent of our own at least twelve ways to be asked', () => {
    const meagre = model.intents.filter(
      (intent) => !isBuiltIn(intent) && intent.samples.length < FEWEST_SAMPLES,
    );
    expect(meagre.map(({ name }) => name)).toEqual([]);
  });

  test('use no slot that their intent does not have, and none twice', () => {
    const wrong = model.intents.flatMap(({ slots = [], samples: own }) =>
      own.filter((sample) => {
        const used = slotsIn(sample);
        return (
          new Set(used).size < used.length || used.some((slot) => !slots.some(({ name }) => name === slot))
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('use every slot of their intent', () => {
    const unused = model.intents.flatMap(({ name, slots = [], samples: own }) =>
      slots
        .filter((slot) => !own.some((sample) => slotsIn(sample).includes(slot.name)))
        .map((slot) => `${name}.${slot.name}`),
    );
    expect(unused).toEqual([]);
  });

  test('have only the characters Amazon allows: lower-case letters, spaces, apostrophes, initials and slots', () => {
    const wrong = samples.filter((sample) => !isPlain(sample.replaceAll(/\{[A-Za-z_]+\}/g, 'x')));
    expect(wrong).toEqual([]);
  });

  test('never say the same thing twice, in one intent or in two', () => {
    const typed = model.intents.flatMap(({ slots = [], samples: own }) =>
      own.map((sample) =>
        slots.reduce((text, { name, type }) => text.replaceAll(`{${name}}`, `{${type}}`), sample),
      ),
    );
    expect(typed.filter((text, index) => typed.indexOf(text) < index)).toEqual([]);
  });

  test('hold no word that wakes a device', () => {
    const words = new Set(samples.flatMap((sample) => sample.split(' ')));
    expect(WAKE_WORDS.filter((word) => words.has(word))).toEqual([]);
  });

  test('make a model of a bearable size', () => {
    expect(JSON.stringify(model).length).toBeLessThan(LARGEST_MODEL);
  });
});

describe('the check of characters', () => {
  test.each(["i'm ready", 'b. b. c. news', 'geh zurück', 'x reps'])('allows "%s"', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  test.each(['', 'Ready', '3 rounds', 'ready?', 'ready, go', ' go', 'go  on', 'well. go', "'s go", '{level'])(
    'refuses "%s"',
    (text) => {
      expect(isPlain(text)).toBe(false);
    },
  );
});

function isPlain(text: string): boolean {
  const word = String.raw`(?:[\p{Ll}\p{Lo}\p{M}][\p{Ll}\p{Lo}\p{M}']*|\p{Ll}\.)`;
  return new RegExp(`^${word}(?: ${word})*$`, 'u').test(text);
}
