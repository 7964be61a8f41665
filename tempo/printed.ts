import { errorOf, type HeardSet } from './heardSet';
import { meanOf } from './mean';

/** Each rep's lowering in seconds, its error, how its beats stray, and the drift of the set; then the whole set. */
export function repTable(set: HeardSet): string {
  const rows = set.reps.map(({ rep, lowering, drift }) => [
    String(rep),
    seconds(lowering.heard),
    percent(errorOf(lowering)),
    `${Math.round(lowering.jitter)} ms`,
    signed(drift / 1000, 's'),
  ]);
  const errors = set.reps.map(({ lowering }) => errorOf(lowering));
  return [
    columns([['rep', 'lowering', 'error', 'beat jitter', 'drift'], ...rows]),
    '',
    `lowering: mean error ${percent(meanOf(errors))}, worst ${percent(worstOf(errors))} of ${seconds(set.reps[0]?.lowering.planned ?? 0)}`,
    `set: ${seconds(set.heard)} of ${seconds(set.planned)} planned, ${percent(errorOf(set))}`,
  ].join('\n');
}

/** The error of each phase of each rep. */
export function phaseTable(set: HeardSet): string {
  const kinds = set.reps[0]?.phases.map(({ kind }) => kind) ?? [];
  const rows = set.reps.map(({ rep, phases }) => [
    String(rep),
    ...phases.map((phase) => `${seconds(phase.heard)} (${percent(errorOf(phase))})`),
  ]);
  return `${columns([['rep', ...kinds], ...rows])}\n`;
}

/** Rows of cells, right-aligned under their heads. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
}

/** The value furthest from zero. */
export function worstOf(values: readonly number[]): number {
  return values.reduce((worst, value) => (Math.abs(value) > Math.abs(worst) ? value : worst), 0);
}

export function percent(share: number): string {
  return signed(share * 100, '%', 1);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function signed(value: number, unit: string, digits = 2): string {
  const text = value.toFixed(digits);
  return `${value >= 0 && !text.startsWith('-') ? '+' : ''}${text} ${unit}`;
}
