import { PHRASES } from '../lambda/language/languages';
import type { VoicePack } from '../lambda/sound/voicePack';
import { committedPack } from '../voice/packFiles';
import { renderedSet } from '../voice/renderedSet';
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
import { UsageError } from './usageError';
import { readWav } from './wav';

const listen: Command = {
  help: `Speaks the skill's own SSML of a set through espeak-ng, and measures how well it keeps the beat.

  npm run listen -- <exercise> [options]
  npm run listen -- <exercise> --stream [options]   as it is rendered for non-stop, which needs no espeak-ng

${SET_HELP}
${LOCALE_HELP}
  --table TABLE    the table that paces it: espeak-ng, default, or a file (default espeak-ng)
  --out FILE.wav   keep the sound (of a stream: FILE.mp3), and beside it FILE.svg, a picture of what was planned and heard`,
  async run(argv) {
    const { values, positionals } = optionsIn({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...SET_OPTIONS,
        locale: { type: 'string' },
        table: { type: 'string' },
        stream: { type: 'boolean' },
        out: { type: 'string' },
      },
    });
    const { table = 'espeak-ng', stream = false, out } = values;
    const asked = setAsked(positionals[0], values);
    const locale = localeAsked(values.locale);
    if (stream) {
      const { plan, mp3, sound, onsets } = await renderedSet(asked, PHRASES[locale], packFor(locale));
      console.log(repTable(heardSet(plan.runs, onsets)));
      if (out === undefined) return;
      write(out, Buffer.from(mp3));
      write(`${out.replace(/\.mp3$/i, '')}.svg`, picture(plan, onsets, sound));
      return;
    }
    const plan = countedSet(asked, PHRASES[locale], tableNamed(table));
    const wav = await espeak(plan.ssml);
    const sound = readWav(wav, 'the sound of espeak-ng');
    const onsets = onsetsInSound(plan, sound, 'the sound of espeak-ng');
    console.log(repTable(heardSet(plan.runs, onsets)));
    if (out === undefined) return;
    write(out, wav);
    write(`${out.replace(/\.wav$/i, '')}.svg`, picture(plan, onsets, sound));
  },
};

function packFor(locale: string): VoicePack {
  const pack = committedPack(locale.slice(0, 2));
  if (pack === null) throw new UsageError(`There is no voice pack for ${locale}; "npm run voice" makes one.`);
  return pack;
}

void runCommand(listen, process.argv.slice(2));
