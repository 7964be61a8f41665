import { PHRASES } from '../../lambda/language/languages';
import { optionsIn, type Command } from '../command';
import { tableNamed, write } from '../files';
import { STRIP_LOWERINGS, stripPlan } from '../strip';
import { LOCALE_HELP, localeAsked } from '../localeOption';

export const strip: Command = {
  help: `Writes the strip: SSML of ${STRIP_LOWERINGS} lowerings of four seconds and one last first word, ${STRIP_LOWERINGS * 4} s in all.

  npm run tempo -- strip [--table TABLE] [--locale L] [--out FILE]

  --table TABLE    the table that paces it: default, espeak-ng, or a file (default: default)
${LOCALE_HELP}
  --out FILE       default strip.ssml

Have the voice speak it, then find its gap: npm run tempo -- gap --help`,
  run(argv) {
    const { values } = optionsIn({
      args: [...argv],
      options: { table: { type: 'string' }, locale: { type: 'string' }, out: { type: 'string' } },
    });
    const { table = 'default', out = 'strip.ssml' } = values;
    const locale = localeAsked(values.locale);
    write(out, `${stripPlan(PHRASES[locale], tableNamed(table)).ssml}\n`);
  },
};
