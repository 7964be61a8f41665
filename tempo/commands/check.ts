import { PHRASES } from '../../lambda/language/languages';
import { optionsIn, type Command } from '../command';
import { countedSet } from '../countedSet';
import { tableNamed } from '../files';
import { heardSet } from '../heardSet';
import { onsetsOf, type Evidence } from '../onsets';
import { phaseTable, repTable } from '../printed';
import { SET_HELP, SET_OPTIONS, setAsked } from '../setOptions';
import { LOCALE_HELP, localeAsked } from '../localeOption';
import { UsageError } from '../usageError';

export const check: Command = {
  help: `Measures a set as a voice spoke it, and prints the error of each phase of each rep.

  npm run tempo -- check <exercise> (--marks FILE | --recording FILE) [options]

${SET_HELP}
  --table TABLE    the table that paced it: default, espeak-ng, or a file (default: default)
${LOCALE_HELP}
  --marks FILE     Polly's speech marks of the set's SSML (npm run tempo -- set)
  --recording FILE a WAV of the set`,
  run(argv) {
    const { values, positionals } = optionsIn({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...SET_OPTIONS,
        table: { type: 'string' },
        locale: { type: 'string' },
        marks: { type: 'string' },
        recording: { type: 'string' },
      },
    });
    const { table = 'default' } = values;
    const locale = localeAsked(values.locale);
    const plan = countedSet(setAsked(positionals[0], values), PHRASES[locale], tableNamed(table));
    const heard = heardSet(plan.runs, onsetsOf(plan, evidenceIn(values)));
    console.log(phaseTable(heard));
    console.log(repTable(heard));
  },
};

function evidenceIn({
  marks,
  recording,
}: {
  readonly marks?: string;
  readonly recording?: string;
}): Evidence {
  if (marks !== undefined && recording === undefined) return { kind: 'marks', file: marks };
  if (marks === undefined && recording !== undefined) return { kind: 'recording', file: recording };
  throw new UsageError('Expected one of --marks and --recording.');
}
