import { DEFAULT_LOCALE } from '../../lambda/language/locales';
import { HEARINGS } from '../../simulator/hearing/hearings';
import { automatonOf } from './automaton';
import { utterances } from './models';
import { PHRASES } from './phrases';
import { withAmazons } from './withAmazons';

const { slotExamples } = HEARINGS[DEFAULT_LOCALE];
const { intentsOf } = automatonOf(withAmazons(utterances(DEFAULT_LOCALE), DEFAULT_LOCALE), slotExamples);

describe.each(Object.entries(PHRASES))('%s, the very words of a pattern', (_, phrases) => {
  test.each(Object.entries(phrases).flatMap(([intent, said]) => said.map((text) => [text, intent] as const)))(
    'have "%s" as %s',
    (text, intent) => {
      expect(intentsOf(text)).toEqual([intent]);
    },
  );
});
