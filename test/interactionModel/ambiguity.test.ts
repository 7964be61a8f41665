import { DEFAULT_LOCALE, LOCALES } from '../../lambda/language/locales';
import { HEARINGS } from '../../simulator/hearing/hearings';
import { readUtterances } from '../../interactionModel/readUtterances';
import { utterances } from './models';
import { saidIn } from './saidIn';
import { withAmazons } from './withAmazons';

// Locales that say the same are checked once.
const DIFFERENT = LOCALES.filter(
  (locale) => locale === DEFAULT_LOCALE || utterances(locale) !== utterances(DEFAULT_LOCALE),
);

describe.each(DIFFERENT)('what is said in %s', (locale) => {
  test("leads to one intent, whatever is put into the slots, and leaves Amazon's own words to Amazon's intents", () => {
    const all = withAmazons(utterances(locale), locale);
    expect(saidIn(all, HEARINGS[locale]).ambiguities()).toEqual([]);
  });
});

describe('the check for words that lead to two intents', () => {
  test.each([
    ['the same words', 'GoIntent\n  go (on|ahead)\nMoveIntent\n  [please] go ahead', '"go ahead"'],
    ['words that are the same', "GoIntent\n  ok i'm on\nMoveIntent\n  okay i am on", '"okay i am on"'],
    ['an opening', '<opening> = okay\nGoIntent\n  go\nMoveIntent\n  okay go', '"okay go"'],
    [
      'a slot',
      'type SIDE\n  left: left side\nGoIntent {side: SIDE}\n  {side} now\nMoveIntent\n  left side now',
      '"left side now"',
    ],
    [
      "one of Amazon's slots",
      'GoIntent {rep: AMAZON.NUMBER}\n  rep {rep}\nMoveIntent\n  rep two',
      '"rep two"',
    ],
  ])('finds %s', (_, text, words) => {
    expect(saidIn(readUtterances({ name: 'file', text }), HEARINGS[DEFAULT_LOCALE]).ambiguities()).toEqual([
      `${words}: GoIntent, MoveIntent`,
    ]);
  });

  test('finds none in words that only begin alike', () => {
    const text = 'GoIntent\n  go (on|ahead)\nMoveIntent\n  go (on|ahead) now';
    expect(saidIn(readUtterances({ name: 'file', text }), HEARINGS[DEFAULT_LOCALE]).ambiguities()).toEqual(
      [],
    );
  });
});
