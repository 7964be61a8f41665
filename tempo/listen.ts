import { PHRASES } from '../lambda/language/languages';
import { optionsIn, runCommand, type Command } from './command';
import { countedSet } from './countedSet';
import { espeak } from './espeak';
import { tableNamed, write } from './files';
import { heardSet } from './heardSet';
import { LOCALE_HELP, localeAsked } from './localeOption';
import { onsetsInSound } from './onsets';
import { picture } from './picture';
import { repTable } from './printed';
import { SET_HELP, SET_OPTIONS, setAsked } from './setOptions';
import { readWav } from './wav';

const listen: Command = {
  help: `Speaks the skill's own SSML of a set through espeak-ng, and measures how well it keeps the beat.

  npm run listen -- <exercise> [options]

${SET_HELP}
${LOCALE_HELP}
  --table TABLE    the table that paces it: espeak-ng, default, or a file (default espeak-ng)
  --out FILE.wav   keep the sound, and beside it FILE.svg, a picture of what was planned and what was heard`,
  async run(argv) {
    const { values, positionals } = optionsIn({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...SET_OPTIONS,
        locale: { type: 'string' },
        table: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const { table = 'espeak-ng', out } = values;
    const plan = countedSet(
      setAsked(positionals[0], values),
      PHRASES[localeAsked(values.locale)],
      tableNamed(table),
    );
    const wav = await espeak(plan.ssml);
    const sound = readWav(wav, 'the sound of espeak-ng');
    const onsets = onsetsInSound(plan, sound, 'the sound of espeak-ng');
    console.log(repTable(heardSet(plan.runs, onsets)));
    if (out === undefined) return;
    write(out, wav);
    write(`${out.replace(/\.wav$/i, '')}.svg`, picture(plan, onsets, sound));
  },
};

void runCommand(listen, process.argv.slice(2));
