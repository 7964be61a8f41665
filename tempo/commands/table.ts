import { PHRASES } from '../../lambda/language/languages';
import { voiceFor } from '../../lambda/speech/voices';
import { optionsIn, type Command } from '../command';
import { write } from '../files';
import { makeTable, tableText } from '../makeTable';
import { onsetsOfMarks } from '../marks';
import { onsetsOfProbe } from '../onsets';
import type { Plan } from '../plan';
import { pollyMarks } from '../polly';
import { costsHeard, probeParts, type Cost } from '../probe';
import { LOCALE_HELP, localeAsked } from '../localeOption';
import { UsageError } from '../usageError';

export const table: Command = {
  help: `Makes a voice table from the probe as a voice spoke it.

  npm run tempo -- table --marks probe-1.json [--marks probe-2.json …] --voice NAME --out FILE
  npm run tempo -- table --recording probe-1.wav [--recording probe-2.wav …] --voice NAME --out FILE
  npm run tempo -- table --polly Joanna [--engine neural] --out FILE

  --marks FILE     Polly's speech marks of one part, in order: OutputFormat json, SpeechMarkTypes ["word"]
  --recording FILE a WAV of one part, in order; nothing else may be heard in it
  --polly VOICE    asks Polly itself; AWS credentials and AWS_REGION must be set as for the AWS command line
  --engine ENGINE  standard or neural (default neural)
  --voice NAME     the name to keep in the table
${LOCALE_HELP}
  --out FILE       such as lambda/speech/voices/joanna.json; lambda/speech/voiceOfLocale.json says which locale uses it

Nothing is written unless every run was heard, and steadily.`,
  async run(argv) {
    const { values } = optionsIn({
      args: [...argv],
      options: {
        marks: { type: 'string', multiple: true },
        recording: { type: 'string', multiple: true },
        polly: { type: 'string' },
        engine: { type: 'string' },
        voice: { type: 'string' },
        locale: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const { marks, recording, polly, engine = 'neural', out } = values;
    const locale = localeAsked(values.locale);
    const voice = values.voice ?? polly;
    if ([marks, recording, polly].filter((way) => way !== undefined).length !== 1) {
      throw new UsageError('Expected one of --marks, --recording and --polly.');
    }
    if (voice === undefined) throw new UsageError('Expected the name of the voice after --voice.');
    if (out === undefined) throw new UsageError('Expected a file for the table after --out.');
    const parts = probeParts(PHRASES[locale], voiceFor(locale));
    const costs =
      polly === undefined
        ? costsIn(parts, marks ?? recording ?? [], marks === undefined ? 'recording' : 'marks')
        : await costsByPolly(parts, polly, engine);
    const about = {
      voice,
      locale,
      source: recording === undefined ? ('polly-marks' as const) : ('recording' as const),
      measured: new Date().toISOString().slice(0, 10),
    };
    write(out, tableText(makeTable(about, costs, `the table for ${out}`)));
  },
};

function costsIn(
  parts: readonly Plan[],
  files: readonly string[],
  kind: 'marks' | 'recording',
): readonly Cost[] {
  if (files.length !== parts.length) {
    throw new UsageError(
      `Expected --${kind} ${parts.length} times, once for each part of the probe, but got it ${files.length} times.`,
    );
  }
  return parts.flatMap((part, index) =>
    costsHeard(part, onsetsOfProbe(part, { kind, file: files[index] ?? '' })),
  );
}

async function costsByPolly(parts: readonly Plan[], voice: string, engine: string): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  for (const part of parts) {
    const lines = await pollyMarks(part.ssml, voice, engine);
    costs.push(...costsHeard(part, onsetsOfMarks(lines, part.runs, `Polly's marks for ${voice}`)));
  }
  return costs;
}
