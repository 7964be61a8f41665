import { english } from '../../lambda/language/en/english';
import { optionsIn, type Command } from '../command';
import { FREE_VOICES, lengthsIn } from '../engines';
import { estimateFrom } from '../estimate';
import { write } from '../files';
import { tableText } from '../makeTable';
import { UsageError } from '../usageError';
import { vocabularyOf } from '../vocabulary';

const NEEDED = [...new Set(FREE_VOICES.map(({ packages }) => packages))].join(' ');

export const estimate: Command = {
  help: `Makes the default table: the mean of ${FREE_VOICES.length} free voices, each saying every run of words alone.

  npm run tempo -- estimate --out FILE

Needs all of them (Debian: ${NEEDED}; pico is in non-free). Takes some minutes.`,
  async run(argv) {
    const { values } = optionsIn({ args: [...argv], options: { out: { type: 'string' } } });
    if (values.out === undefined) throw new UsageError('Expected a file for the table after --out.');
    const runs = vocabularyOf(english);
    const lengths = await Promise.all(FREE_VOICES.map((voice) => lengthsIn(voice, runs)));
    const all = lengths.filter((one) => one !== null);
    if (all.length < lengths.length) {
      throw new UsageError(`Not every voice is installed. On Debian: apt-get install ${NEEDED}`);
    }
    const names = FREE_VOICES.map(({ name }) => name).join(', ');
    write(values.out, tableText(estimateFrom(all, `default: mean of ${names}`, values.out)));
  },
};
