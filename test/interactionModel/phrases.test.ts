import { DEFAULT_LOCALE } from '../../lambda/language/locales';
import { HEARINGS } from '../../simulator/hearing/hearings';
import { utterances } from './models';
import { PHRASES } from './phrases';
import { saidIn } from './saidIn';
import { withAmazons } from './withAmazons';

const { intentsOf } = saidIn(
  withAmazons(utterances(DEFAULT_LOCALE), DEFAULT_LOCALE),
  HEARINGS[DEFAULT_LOCALE],
);

describe.each(Object.entries(PHRASES))('%s, the very words of a pattern', (_, phrases) => {
  test.each(Object.entries(phrases).flatMap(([intent, said]) => said.map((text) => [text, intent] as const)))(
    'have "%s" as %s',
    (text, intent) => {
      expect(intentsOf(text)).toEqual([intent]);
    },
  );
});
