import { PHRASES } from '../../lambda/language/languages';
import { voiceFor } from '../../lambda/speech/voices';
import { optionsIn, type Command } from '../command';
import { write } from '../files';
import { probeParts } from '../probe';
import { LOCALE_HELP, localeAsked } from '../localeOption';

export const probe: Command = {
  help: `Writes the probe: SSML that says every run of words of the counted sets four times, in parts.

  npm run tempo -- probe [--locale L] [--out FOLDER]

${LOCALE_HELP}
  --out FOLDER     where probe-1.ssml, probe-2.ssml … go (default probe)

Have the voice speak each part (Polly, or a recording of an Echo), then make its table: npm run tempo -- table --help`,
  run(argv) {
    const { values } = optionsIn({
      args: [...argv],
      options: { locale: { type: 'string' }, out: { type: 'string' } },
    });
    const { out = 'probe' } = values;
    const locale = localeAsked(values.locale);
    probeParts(PHRASES[locale], voiceFor(locale)).forEach(({ ssml }, index) => {
      write(`${out}/probe-${index + 1}.ssml`, `${ssml}\n`);
    });
  },
};
