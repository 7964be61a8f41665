import * as v from 'valibot';

/** Where a table's figures come from; `estimate` means that this very voice was never measured. */
export const SOURCES = ['estimate', 'polly-marks', 'recording', 'engine'] as const;

const LEAST_RUN_MS = 150;
const MOST_RUN_MS = 4000;
/** Longer words of a lowering would leave no silence before the next beat. */
const MOST_LOWERING_MS = 900;
/** Repeats of one run that lie further apart were not measured well enough to pace by. */
export const MOST_SPREAD_MS = 40;
const MOST_TABLE_GAP_MS = 300;

const whole = v.pipe(v.number(), v.safeInteger('a whole number'));
const text = v.pipe(v.string(), v.nonEmpty('some text'));

const costOfRun = v.strictObject({
  /** From the onset of the words to the onset of what follows their break, less the break. */
  costMs: whole,
  /** How far its repeats, or in an estimate the voices behind it, lie apart. */
  sdMs: v.pipe(v.number(), v.minValue(0, '0 or more')),
  /** How many repeats, or voices, were measured. */
  n: v.pipe(whole, v.minValue(1, '1 or more')),
});

const schema = v.strictObject({
  format: v.literal('tempo-voice/1'),
  voice: text,
  locale: v.pipe(v.string(), v.regex(/^[a-z]{2}-[A-Z]{2}$/, 'a locale such as en-US')),
  /** Counts are spoken at the voice's own rate: slower words would only eat their own break. */
  ratePercent: v.literal(100),
  source: v.picklist(SOURCES),
  measured: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'a date as YYYY-MM-DD, or ""')),
  /** The break after each run while it was measured; 0 where it was spoken alone. */
  breakMs: v.pipe(whole, v.minValue(0, '0 or more')),
  /** What the voice adds to every break, beyond what the costs hold already. */
  gapMs: v.pipe(
    whole,
    v.minValue(-MOST_TABLE_GAP_MS, `${-MOST_TABLE_GAP_MS} or more`),
    v.maxValue(MOST_TABLE_GAP_MS, `${MOST_TABLE_GAP_MS} or less`),
  ),
  perPhraseFallback: v.strictObject({
    baseMs: v.pipe(whole, v.minValue(0, '0 or more')),
    perLetterMs: v.pipe(whole, v.minValue(1, '1 or more')),
  }),
  words: v.record(
    v.pipe(
      v.string(),
      v.regex(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}' ]+$/u, 'words in small letters without punctuation'),
    ),
    costOfRun,
  ),
});

/** How long a voice takes to say things, in the format `tempo-voice/1`: one file a voice and locale. */
export type VoiceTable = DeepReadonly<v.InferOutput<typeof schema>>;

type DeepReadonly<T> = { readonly [K in keyof T]: DeepReadonly<T[K]> };

/** A voice table that cannot be used; the message names the file, the key, what was expected and what came. */
export class VoiceTableError extends Error {
  override readonly name = 'VoiceTableError';
}

/** Checks a voice table that was read from a file; `loweringOf` gives the words that somebody lowers by in a locale. */
export function parseVoiceTable(
  value: unknown,
  file: string,
  loweringOf: (locale: string) => readonly string[],
): VoiceTable {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw wrong(file, v.getDotPath(issue), expectedBy(issue), issue.input);
  }
  const lowering = loweringOf(parsed.output.locale);
  for (const [run, { costMs, sdMs }] of Object.entries(parsed.output.words)) {
    const most = lowering.includes(run) ? MOST_LOWERING_MS : MOST_RUN_MS;
    if (costMs < LEAST_RUN_MS || costMs > most) {
      throw wrong(file, `words.${run}.costMs`, `${LEAST_RUN_MS} to ${most} ms`, costMs);
    }
    if (parsed.output.source !== 'estimate' && sdMs > MOST_SPREAD_MS) {
      throw wrong(file, `words.${run}.sdMs`, `at most ${MOST_SPREAD_MS} ms in a measured table`, sdMs);
    }
  }
  return parsed.output;
}

function expectedBy(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'left out: there is no such key';
  if (issue.input === undefined) return 'there';
  return issue.expected ?? issue.message;
}

function wrong(file: string, key: string | null, expected: string, came: unknown): VoiceTableError {
  const where = key === null ? 'the whole table' : key;
  return new VoiceTableError(
    `${file}: ${where} should be ${expected}, but is ${came === undefined ? 'missing' : JSON.stringify(came)}.`,
  );
}
