import { LOCALES } from '../../lambda/language/locales';
import { HEARINGS } from '../../simulator/hearing/hearings';
import { languageModel } from './models';

const WAKE_WORDS = ['alexa', 'amazon', 'echo', 'computer', 'ziggy', 'skill', 'app'];

// Source: "Choose the Invocation Name for a Custom Skill" in the documentation of the Alexa Skills Kit.
describe.each(LOCALES)('the invocation name of %s', (locale) => {
  const { invocationName } = languageModel(locale);
  const words = invocationName.split(' ');

  test('has two words or more, in lower-case letters', () => {
    expect(words.length).toBeGreaterThanOrEqual(2);
    expect(words.filter((word) => !/^[\p{Ll}\p{Lo}'.]+$/u.test(word))).toEqual([]);
  });

  test('has no word that wakes, launches or connects', () => {
    const { openers, beforeName, afterName } = HEARINGS[locale].invocation;
    const forbidden = [...WAKE_WORDS, ...[openers, beforeName, afterName].flat(2)];
    expect(words.filter((word) => forbidden.includes(word))).toEqual([]);
  });

  test('is not an article and a single word', () => {
    const { articles } = HEARINGS[locale].invocation;
    expect(words.length === 2 && articles.some(([article]) => article === words[0])).toBe(false);
  });
});
