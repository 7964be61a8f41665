import { PHRASES } from '../../lambda/language/languages';
import { optionsIn, type Command } from '../command';
import { countedSet } from '../countedSet';
import { tableNamed, write } from '../files';
import { SET_HELP, SET_OPTIONS, setAsked } from '../setOptions';
import { LOCALE_HELP, localeAsked } from '../localeOption';

export const set: Command = {
  help: `Writes the skill's own SSML of one set, to be spoken elsewhere.

  npm run tempo -- set <exercise> [options]

${SET_HELP}
  --table TABLE    the table that paces it: default, espeak-ng, or a file (default: default)
${LOCALE_HELP}
  --out FILE       default set.ssml`,
  run(argv) {
    const { values, positionals } = optionsIn({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...SET_OPTIONS,
        table: { type: 'string' },
        locale: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const { table = 'default', out = 'set.ssml' } = values;
    const locale = localeAsked(values.locale);
    const asked = setAsked(positionals[0], values);
    write(out, `${countedSet(asked, PHRASES[locale], tableNamed(table)).ssml}\n`);
  },
};
