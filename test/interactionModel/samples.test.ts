import { languageOf } from './languages';
import { isBuiltIn, languageModel, LOCALES, slotsIn } from './models';
import { utterancesOf } from './utterances';

const FEWEST_SAMPLES = 12;

describe.each(LOCALES)('the samples of %s', (locale) => {
  const model = languageModel(locale);
  const utterances = utterancesOf(locale);

  test('give every intent of our own at least twelve ways to be asked', () => {
    const meagre = model.intents.filter(
      (intent) => !isBuiltIn(intent) && intent.samples.length < FEWEST_SAMPLES,
    );
    expect(meagre.map(({ name }) => name)).toEqual([]);
  });

  test('use no slot that their intent does not have, and none twice', () => {
    const wrong = model.intents.flatMap(({ slots = [], samples }) =>
      samples.filter((sample) => {
        const used = slotsIn(sample);
        return (
          new Set(used).size < used.length || used.some((slot) => !slots.some(({ name }) => name === slot))
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('use every slot of their intent', () => {
    const unused = model.intents.flatMap(({ name, slots = [], samples }) =>
      slots
        .filter((slot) => !samples.some((sample) => slotsIn(sample).includes(slot.name)))
        .map((slot) => `${name}.${slot.name}`),
    );
    expect(unused).toEqual([]);
  });

  test('have only the characters Amazon allows: lower-case letters, spaces, apostrophes, initials and slots', () => {
    const wrong = model.intents
      .flatMap(({ samples }) => samples)
      .filter((sample) => !isPlain(sample.replaceAll(/\{[A-Za-z_]+\}/g, 'x')));
    expect(wrong).toEqual([]);
  });

  test('never say the same thing twice, in one intent or in two', () => {
    const samples = model.intents.flatMap(({ slots = [], samples }) =>
      samples.map((sample) =>
        slots.reduce((text, { name, type }) => text.replaceAll(`{${name}}`, `{${type}}`), sample),
      ),
    );
    expect(repeated(samples)).toEqual([]);
  });

  test('lead each utterance to one intent, whatever is put in their slots', () => {
    expect(repeated(utterances)).toEqual([]);
  });

  test("leave Amazon's own utterances to Amazon's intents", () => {
    const ours = new Set(utterances);
    expect(languageOf(locale).builtInUtterances.filter((utterance) => ours.has(utterance))).toEqual([]);
  });
});

describe('the check of characters', () => {
  test.each(["i'm ready", 'b. b. c. news', 'geh zurück', 'x reps'])('allows "%s"', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  test.each(['', 'Ready', '3 rounds', 'ready?', 'ready, go', ' go', 'go  on', 'well. go', '{level'])(
    'refuses "%s"',
    (text) => {
      expect(isPlain(text)).toBe(false);
    },
  );
});

function isPlain(text: string): boolean {
  const word = String.raw`(?:[\p{Ll}\p{Lo}\p{M}']+|\p{Ll}\.)`;
  return new RegExp(`^${word}(?: ${word})*$`, 'u').test(text);
}

/** What sounds the same is the same: "we're" and "were". */
function repeated(texts: readonly string[]): readonly string[] {
  const heard = new Set<string>();
  return texts.filter((text) => heard.size === heard.add(text.replaceAll(/['.]/g, '')).size);
}
