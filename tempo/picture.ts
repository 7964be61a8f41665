import type { PhaseKind } from '../lambda/workout/exercises';
import { burstsIn, CLOSURE_MS, type Burst } from './bursts';
import { errorOf, heardSet, type HeardRep } from './heardSet';
import type { Plan, Run } from './plan';
import { percent } from './printed';
import type { Sound } from './wav';

/** Kept free for the number of each rep, and for the length of its lowering. */
const NUMBERS = 44;
const LENGTHS = 96;
const TOP = 64;
const PIXELS_PER_SECOND = 120;
const ROW = 44;
const BAND = 30;
const COLOURS: Readonly<Record<PhaseKind, string>> = { lift: '#dbeafe', hold: '#fef3c7', lower: '#dcfce7' };

interface Row {
  readonly rep: HeardRep;
  readonly y: number;
  /** The horizontal position of a moment on the plan's clock. */
  readonly x: (ms: number) => number;
}

/**
 * A set as a timeline, an SVG: a row for each rep, its phases as planned in the background with a line at each beat, and
 * every word as a bar from where it was heard to where it ended; what is left between the bars are the breaks.
 */
export function picture(plan: Plan, onsets: readonly number[], sound: Sound): string {
  const set = heardSet(plan.runs, onsets);
  const first = set.reps[0]?.phases[0]?.from ?? 0;
  // Both clocks start with the first word of the first rep.
  const planned = plan.runs.map((run) => run.start - (plan.runs[first]?.start ?? 0));
  const heard = onsets.map((onset) => onset - (onsets[first] ?? 0));
  const spans = spansOf(onsets, burstsIn(sound, 'the sound', CLOSURE_MS)).map(({ start, end }) => ({
    start: start - (onsets[first] ?? 0),
    end: end - (onsets[first] ?? 0),
  }));
  // A set that runs early or late prints past its rows, not over what stands beside them.
  const drift = onsets
    .slice(first, -1)
    .map((_, index) => (heard[first + index] ?? 0) - (planned[first + index] ?? 0));
  const early = spans.slice(first, -1).map(({ start }, index) => (planned[first + index] ?? 0) - start);
  const left = NUMBERS + inPixels(Math.max(0, ...early));
  const right = LENGTHS + inPixels(Math.max(0, ...drift));
  const rows = set.reps.map((rep, index): Row => {
    const start = planned[rep.phases[0]?.from ?? 0] ?? 0;
    const x = (ms: number): number => round(left + inPixels(ms - start));
    return { rep, y: TOP + index * ROW, x };
  });
  const longest = Math.max(
    ...set.reps.map(({ phases }) => phases.reduce((sum, phase) => sum + phase.planned, 0)),
  );
  const width = Math.ceil(left + inPixels(longest) + right);
  const height = TOP + rows.length * ROW + 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    legend(set.reps[0]?.phases.map(({ kind }) => kind) ?? [], left),
    ...rows.map((row) => rowOf(row, plan.runs, planned, heard, spans, width)),
    '</svg>\n',
  ].join('\n');
}

function legend(phases: readonly PhaseKind[], left: number): string {
  const bands = phases.map(
    (phase, index) =>
      `<rect x="${left + index * 70}" y="12" width="14" height="14" fill="${COLOURS[phase]}"/><text x="${left + 18 + index * 70}" y="23">${phase}</text>`,
  );
  const x = left + bands.length * 70;
  return [
    ...bands,
    `<line x1="${x + 4}" y1="11" x2="${x + 4}" y2="27" stroke="#94a3b8"/><text x="${x + 12}" y="23">planned beat</text>`,
    `<rect x="${x + 100}" y="16" width="26" height="6" rx="2" fill="#15803d"/><text x="${x + 132}" y="23">word as heard; the rest is break</text>`,
    `<text x="${NUMBERS - 8}" y="52" text-anchor="end" fill="#475569">rep</text><text x="${left}" y="52" fill="#475569">one second between two lines</text>`,
  ].join('');
}

function rowOf(
  { rep, y, x }: Row,
  runs: readonly Run[],
  planned: readonly number[],
  heard: readonly number[],
  spans: readonly Span[],
  width: number,
): string {
  const bands = rep.phases.map(({ kind, from, to }) => {
    const [left, right] = [x(planned[from] ?? 0), x(planned[to] ?? 0)];
    return `<rect x="${left}" y="${y}" width="${round(right - left)}" height="${BAND}" fill="${COLOURS[kind]}"/>`;
  });
  const from = rep.phases[0]?.from ?? 0;
  const to = rep.phases.at(-1)?.to ?? from;
  const words = runs.slice(from, to).map((run, offset) => {
    const index = from + offset;
    const beat = x(planned[index] ?? 0);
    const { start = 0, end = 0 } = spans[index] ?? {};
    const length = Math.max(2, round(x(end) - x(start)));
    return [
      `<line x1="${beat}" y1="${y}" x2="${beat}" y2="${y + BAND}" stroke="#94a3b8"/>`,
      `<rect x="${x(start)}" y="${y + 20}" width="${length}" height="6" rx="2" fill="#15803d"/>`,
      `<text x="${round(x(heard[index] ?? 0) + 2)}" y="${y + 15}">${run.words}</text>`,
    ].join('');
  });
  return [
    `<text x="${NUMBERS - 8}" y="${y + 19}" text-anchor="end">${rep.rep}</text>`,
    ...bands,
    ...words,
    `<text x="${width - 8}" y="${y + 14}" text-anchor="end">${(rep.lowering.heard / 1000).toFixed(2)} s</text>`,
    `<text x="${width - 8}" y="${y + 28}" text-anchor="end" fill="#475569">${percent(errorOf(rep.lowering))}</text>`,
  ].join('');
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** From where to where each run sounds: what goes on over the onset of the next run is the beginning of that one. */
function spansOf(onsets: readonly number[], bursts: readonly Burst[]): readonly Span[] {
  return onsets.map((onset, index) => {
    const [last, next] = [onsets[index - 1] ?? -Infinity, onsets[index + 1] ?? Infinity];
    const own = bursts.filter(
      ({ start, end }) => end > onset && start < next && (start <= onset || end <= next),
    );
    const begins = own[0]?.start ?? onset;
    return {
      start: begins > last ? Math.min(begins, onset) : onset,
      end: Math.min(own.at(-1)?.end ?? onset, next),
    };
  });
}

function inPixels(ms: number): number {
  return (ms / 1000) * PIXELS_PER_SECOND;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
