import { phrasesFor } from '../../lambda/language/languages';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import { checkedTable } from '../checkedTable';
import { optionsIn, type Command } from '../command';
import { countedSet } from '../countedSet';
import { tableNamed, write } from '../files';
import { heardSet } from '../heardSet';
import { tableText } from '../makeTable';
import { meanOf } from '../mean';
import { onsetsOf, type Evidence } from '../onsets';
import { setAsked } from '../setOptions';
import { gapHeard, STRIP_LOWERINGS, stripPlan } from '../strip';
import { UsageError } from '../usageError';

export const gap: Command = {
  help: `Puts what a voice adds to every break into the gap of its table.

  npm run tempo -- gap --strip strip.wav --table TABLE --out FILE
  npm run tempo -- gap --seconds 40.8 --table TABLE --out FILE
  npm run tempo -- gap --set lunge=lunge.wav [--set squat=squat.wav …] --table TABLE --out FILE

  --strip FILE     a recording of the strip (npm run tempo -- strip), paced by the same table
  --seconds S      the strip, timed by a stopwatch from its first "lower" to its last
  --set NAME=FILE  a recording of a set (npm run tempo -- set NAME, or npm run listen), paced by the same table
  --marks          the files are Polly's speech marks instead of recordings
  --table TABLE    the table to start from: default, espeak-ng, or a file
  --out FILE       where the table goes with its new gap; may be the same file`,
  run(argv) {
    const { values } = optionsIn({
      args: [...argv],
      options: {
        strip: { type: 'string' },
        seconds: { type: 'string' },
        set: { type: 'string', multiple: true },
        marks: { type: 'boolean' },
        table: { type: 'string' },
        out: { type: 'string' },
      },
    });
    if (values.table === undefined) throw new UsageError('Expected the table to start from after --table.');
    if (values.out === undefined) throw new UsageError('Expected a file for the table after --out.');
    const table = tableNamed(values.table);
    const kind = values.marks === true ? 'marks' : 'recording';
    const { strip, seconds, set: sets = [] } = values;
    const ways = [strip, seconds, sets[0]].filter((way) => way !== undefined);
    if (ways.length !== 1) throw new UsageError('Expected one of --strip, --seconds and --set.');
    const found =
      strip !== undefined
        ? gapOfStrip(table, { kind, file: strip })
        : seconds !== undefined
          ? gapOfStopwatch(seconds)
          : meanOf(sets.map((set) => gapOfSet(table, set, kind)));
    const gapMs = Math.round(table.gapMs + found);
    const changed = checkedTable({ ...table, gapMs }, `the table for ${values.out}`);
    write(values.out, tableText(changed));
    console.log(`gapMs: ${table.gapMs} before, ${gapMs} now`);
  },
};

function gapOfStrip(table: VoiceTable, evidence: Evidence): number {
  const plan = stripPlan(phrasesFor(table.locale), table);
  return gapHeard(plan, onsetsOf(plan, evidence));
}

function gapOfStopwatch(text: string): number {
  const planned = STRIP_LOWERINGS * 4;
  const measured = Number(text);
  if (!(measured > planned / 2 && measured < planned * 2)) {
    throw new UsageError(`Expected about ${planned} seconds after --seconds, but got "${text}".`);
  }
  return ((measured - planned) * 1000) / planned;
}

/** What is left over in the lowerings of a set, for each of their beats. */
function gapOfSet(table: VoiceTable, named: string, kind: Evidence['kind']): number {
  const [name, file] = named.split(/=(.*)/s);
  if (file === undefined) throw new UsageError(`Expected --set to be NAME=FILE, but got "${named}".`);
  const plan = countedSet(setAsked(name, {}), phrasesFor(table.locale), table);
  const { reps } = heardSet(plan.runs, onsetsOf(plan, { kind, file }));
  return meanOf(reps.map(({ lowering: { heard, planned, from, to } }) => (heard - planned) / (to - from)));
}
