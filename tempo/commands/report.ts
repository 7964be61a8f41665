import { PHRASES } from '../../lambda/language/languages';
import type { Locale } from '../../lambda/language/locales';
import { voiceFor } from '../../lambda/speech/voices';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import { EXERCISE_IDS, EXERCISES, type ExerciseId } from '../../lambda/workout/exercises';
import { FULL_LEVEL } from '../../lambda/workout/levels';
import { LOWER_SECONDS } from '../../lambda/workout/tempo';
import { optionsIn, type Command } from '../command';
import { countedSet } from '../countedSet';
import { FREE_VOICES, lengthsIn, type FreeVoice, type Lengths } from '../engines';
import { espeak } from '../espeak';
import { estimateFrom } from '../estimate';
import { tableNamed } from '../files';
import { errorOf, heardSet, type HeardSet } from '../heardSet';
import { LOCALE_HELP, localeAsked } from '../localeOption';
import { makeTable } from '../makeTable';
import { meanOf } from '../mean';
import { onsetsInSound, onsetsOfProbeInSound } from '../onsets';
import type { Plan } from '../plan';
import { columns, percent, worstOf } from '../printed';
import { costsHeard, probeParts } from '../probe';
import { heardAcross, type Room } from '../room';
import { onsetsSpokenApart } from '../spokenApart';
import { vocabularyOf } from '../vocabulary';
import { readWav } from '../wav';

const REPS = 20;
const ROOMS: readonly (Room & { readonly name: string })[] = [
  { name: 'small room, 30 dB', signalToNoiseDb: 30, reverberationMs: 250, seed: 1 },
  { name: 'small room, 20 dB', signalToNoiseDb: 20, reverberationMs: 250, seed: 2 },
  { name: 'lively room, 20 dB', signalToNoiseDb: 20, reverberationMs: 500, seed: 3 },
];
const ESPEAK = 'the sound of espeak-ng';

export const report: Command = {
  help: `Measures how well the count keeps the beat on the free voices that are installed here, ${REPS} reps a set.

  npm run tempo -- report

${LOCALE_HELP}

1. espeak-ng with its own table, reading the skill's SSML itself.
2. The default table on voices that were never measured (each run spoken alone, exact breaks between).
3. A table from a simulated recording of espeak-ng, with noise and a room, and what it is worth.

Needs espeak-ng; of the other voices those that are there. Takes some minutes.`,
  async run(argv) {
    const { values } = optionsIn({ args: [...argv], options: { locale: { type: 'string' } } });
    const locale = localeAsked(values.locale);
    await ownTable(locale);
    await defaultTable(locale);
    await recordings(locale);
  },
};

async function ownTable(locale: Locale): Promise<void> {
  console.log(
    `1. espeak-ng with its own table, ${REPS} reps: error of the lowering, mean (worst rep); set length\n`,
  );
  console.log(`${await espeakTable(locale, tableNamed('espeak-ng'))}\n`);
}

async function espeakTable(locale: Locale, table: VoiceTable): Promise<string> {
  const rows: string[][] = [['', ...LOWER_SECONDS.map((lower) => `${lower} s`)]];
  for (const exercise of EXERCISE_IDS) {
    const row: string[] = [exercise];
    for (const lower of LOWER_SECONDS) {
      const plan = setOf(locale, exercise, lower, table);
      const sound = readWav(await espeak(plan.ssml), ESPEAK);
      row.push(summary(heardSet(plan.runs, onsetsInSound(plan, sound, ESPEAK))));
    }
    rows.push(row);
  }
  return columns(rows);
}

async function defaultTable(locale: Locale): Promise<void> {
  console.log('2. The default table on voices that are not its own: worst rep; worst set length (all sets)');
  console.log('   "unseen": a default table made without the voice and its family\n');
  const runs = vocabularyOf(PHRASES[locale]);
  const measured = await Promise.all(
    FREE_VOICES[locale].map(async (voice) => ({ voice, lengths: await lengthsIn(voice, runs) })),
  );
  const there = measured.flatMap(({ voice, lengths }) => (lengths === null ? [] : [{ voice, lengths }]));
  const rows = there.map(({ voice, lengths }) => {
    const others = there.filter((other) => other.voice.family !== voice.family).map((other) => other.lengths);
    const unseen =
      others.length === 0
        ? 'not measured'
        : onVoice(locale, estimateFrom(others, 'others', locale, ''), lengths);
    return [voice.name, onVoice(locale, voiceFor(locale), lengths), unseen];
  });
  console.log(columns([['', 'default table', 'unseen'], ...rows]));
  for (const { voice } of measured.filter(({ lengths }) => lengths === null)) {
    console.log(notThere(voice));
  }
  console.log();
}

function onVoice(locale: Locale, table: VoiceTable, lengths: Lengths): string {
  const sets = EXERCISE_IDS.flatMap((exercise) =>
    LOWER_SECONDS.map((lower) => {
      const plan = setOf(locale, exercise, lower, table);
      return heardSet(plan.runs, onsetsSpokenApart(plan, table, lengths));
    }),
  );
  const reps = sets.flatMap((set) => set.reps.map(({ lowering }) => errorOf(lowering)));
  return `${percent(worstOf(reps))}; ${percent(worstOf(sets.map(errorOf)))}`;
}

async function recordings(locale: Locale): Promise<void> {
  console.log('3. A table from a simulated recording: worst error of a cost; then as in 1\n');
  const parts = probeParts(PHRASES[locale], voiceFor(locale));
  const sounds = await Promise.all(parts.map(async ({ ssml }) => readWav(await espeak(ssml), ESPEAK)));
  const clean = parts.flatMap((part, index) => costsIn(part, sounds[index]));
  for (const room of ROOMS) {
    const costs = parts.flatMap((part, index) => {
      const sound = sounds[index];
      return costsIn(part, sound === undefined ? sound : heardAcross(sound, room));
    });
    const worst = worstOf(costs.map(({ costMs }, index) => costMs - (clean[index]?.costMs ?? 0)));
    const about = { voice: room.name, locale, source: 'recording' as const, measured: '' };
    const { gapMs } = tableNamed('espeak-ng');
    console.log(`${room.name}: ${worst} ms\n`);
    console.log(`${await espeakTable(locale, { ...makeTable(about, costs, room.name), gapMs })}\n`);
  }
}

function costsIn(part: Plan, sound: ReturnType<typeof readWav> | undefined) {
  return sound === undefined ? [] : costsHeard(part, onsetsOfProbeInSound(part, sound, ESPEAK));
}

function setOf(locale: Locale, exercise: ExerciseId, lower: number, table: VoiceTable): Plan {
  const [side = 'both'] = EXERCISES[exercise].sides;
  const asked = { exercise, side, level: FULL_LEVEL, lower, reps: REPS, talk: 'more' } as const;
  return countedSet(asked, PHRASES[locale], table);
}

function summary(set: HeardSet): string {
  const errors = set.reps.map(({ lowering }) => errorOf(lowering));
  return `${percent(meanOf(errors))} (${percent(worstOf(errors))}); ${percent(errorOf(set))}`;
}

function notThere({ name, packages }: FreeVoice): string {
  return `${name}: not installed (Debian: ${packages})`;
}
