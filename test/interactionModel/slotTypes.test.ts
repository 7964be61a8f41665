import { LOCALES } from '../../lambda/language/locales';
import { languageModel, waysToSay } from './models';

const NAME = /^[A-Za-z_]+$/;

describe.each(LOCALES)('the slots of %s', (locale) => {
  const { intents, types } = languageModel(locale);
  const slots = intents.flatMap((intent) => intent.slots ?? []);

  test("are of a type that the model defines, or of one of Amazon's that the skill reads", () => {
    const known = [...types.map(({ name }) => name), 'AMAZON.NUMBER', 'AMAZON.TIME'];
    expect(slots.filter(({ type }) => !known.includes(type))).toEqual([]);
  });

  test('of one name are of one type, in all intents', () => {
    const typeOf = new Map(slots.map(({ name, type }) => [name, type]));
    expect(slots.filter(({ name, type }) => typeOf.get(name) !== type)).toEqual([]);
  });

  test('use every type that the model defines', () => {
    const used = slots.map(({ type }) => type);
    expect(types.filter(({ name }) => !used.includes(name))).toEqual([]);
  });

  test('and their types have names Amazon accepts', () => {
    const names = [...slots, ...types].map(({ name }) => name);
    expect(names.filter((name) => !NAME.test(name))).toEqual([]);
  });

  test('mean one thing for sure: no id and no word stands twice in a type', () => {
    const twice = types.flatMap(({ name, values }) => [
      ...repeated(values.map(({ id }) => `${name} id ${id}`)),
      ...repeated(values.flatMap(waysToSay).map((word) => `${name} "${word}"`)),
    ]);
    expect(twice).toEqual([]);
  });

  test('have values of lower-case words, each with other ways to say it', () => {
    const wrong = types
      .flatMap(({ values }) => values)
      .filter(
        (value) =>
          value.name.synonyms.length === 0 || waysToSay(value).some((word) => !/^[\p{L}' ]+$/u.test(word)),
      );
    expect(wrong).toEqual([]);
    const loud = types.flatMap(({ values }) => values.flatMap(waysToSay));
    expect(loud.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) < index);
}
