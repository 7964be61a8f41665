import { PHRASES } from '../../lambda/language/languages';
import { DEFAULT_LOCALE } from '../../lambda/language/locales';
import { optionsIn, type Command } from '../command';
import { FREE_VOICES, lengthsIn } from '../engines';
import { estimateFrom } from '../estimate';
import { write } from '../files';
import { LOCALE_HELP, localeAsked } from '../localeOption';
import { tableText } from '../makeTable';
import { UsageError } from '../usageError';
import { vocabularyOf } from '../vocabulary';

const NEEDED = [...new Set(FREE_VOICES[DEFAULT_LOCALE].map(({ packages }) => packages))].join(' ');

export const estimate: Command = {
  help: `Makes the default table of a locale: the mean of its free voices, each saying every run of words alone.

  npm run tempo -- estimate --out FILE

${LOCALE_HELP}

Needs all of them (Debian, for English: ${NEEDED}; pico is in non-free). Takes some minutes.`,
  async run(argv) {
    const { values } = optionsIn({
      args: [...argv],
      options: { out: { type: 'string' }, locale: { type: 'string' } },
    });
    if (values.out === undefined) throw new UsageError('Expected a file for the table after --out.');
    const locale = localeAsked(values.locale);
    const voices = FREE_VOICES[locale];
    const runs = vocabularyOf(PHRASES[locale]);
    const lengths = await Promise.all(voices.map((voice) => lengthsIn(voice, runs)));
    const all = lengths.filter((one) => one !== null);
    if (all.length < lengths.length) {
      const needed = [...new Set(voices.map(({ packages }) => packages))].join(' ');
      throw new UsageError(`Not every voice is installed. On Debian: apt-get install ${needed}`);
    }
    const names = voices.map(({ name }) => name).join(', ');
    write(values.out, tableText(estimateFrom(all, `default: mean of ${names}`, locale, values.out)));
  },
};
