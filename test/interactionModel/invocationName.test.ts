import { languageModel, LOCALES } from './models';

const WAKE_WORDS = ['alexa', 'amazon', 'echo', 'computer', 'ziggy', 'skill', 'app'];
const LAUNCH_WORDS = ['ask', 'begin', 'do', 'launch', 'load', 'open', 'play', 'run', 'start', 'talk', 'tell'];
const CONNECTING_WORDS = [
  ...['about', 'and', 'by', 'for', 'from', 'if', 'in', 'into', 'on', 'that', 'thats', 'to'],
  ...['using', 'whether', 'with'],
];

// Source: "Choose the Invocation Name for a Custom Skill" in the documentation of the Alexa Skills Kit.
describe.each(LOCALES)('the invocation name of %s', (locale) => {
  const { invocationName } = languageModel(locale);
  const words = invocationName.split(' ');

  test('has two words or more, in lower-case letters', () => {
    expect(words.length).toBeGreaterThanOrEqual(2);
    expect(words.filter((word) => !/^[\p{Ll}\p{Lo}'.]+$/u.test(word))).toEqual([]);
  });

  test('has no word that wakes, launches or connects', () => {
    const forbidden = [...WAKE_WORDS, ...LAUNCH_WORDS, ...CONNECTING_WORDS];
    expect(words.filter((word) => forbidden.includes(word))).toEqual([]);
  });

  test('is not an article and a single word', () => {
    expect(invocationName).not.toMatch(/^(a|an|the) \S+$/);
  });
});
