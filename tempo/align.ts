import { lengthOfText } from '../lambda/speech/pace';
import { DEFAULT_VOICE } from '../lambda/speech/voices';
import type { Burst } from './bursts';
import { meanOf } from './mean';
import type { Run } from './plan';
import { UsageError } from './usageError';

/** What an unknown voice may add to every run, tried one after the other. */
const SHIFTS_MS = [0, -100, 100, -200, 200, 300, 400];
/** How far one interval may be from the plan. */
const LEAST_REACH_MS = 300;
const REACH = 0.35;
/** An interval this far off costs as much as overlooking half a second of silence and what follows it. */
const TOLERANCE_MS = 100;
const CLEAR_SILENCE_MS = 200;
const SKIP_COST = 3;
const UNCLEAR_COST = 2;
/** A recording of the right text strays less than this from its plan, once the voice's own pace is taken off. */
const MOST_STRAY_MS = 120;
const MOST_SKIPPED = 0.1;
/** A run may take this many times its estimate, and this much longer, before it is taken for more than the text. */
const SLOWEST = 1.6;
const AFTERWARDS_MS = 2000;

/**
 * When each run of a text begins in a recording of it: the way through the recording's bursts of sound that fits the
 * planned intervals best. Throws where the recording is of another text, or not of all of it.
 */
export function alignedOnsets(
  runs: readonly Run[],
  bursts: readonly Burst[],
  file: string,
  mostStrayMs: number = MOST_STRAY_MS,
): readonly number[] {
  const ways = SHIFTS_MS.map((shift) => bestWay(runs, bursts, shift));
  const whole = ways.filter((way) => way.chosen.length === runs.length);
  const best = cheapest(whole);
  if (best === undefined) {
    const furthest = ways.reduce((one, other) => (other.chosen.length > one.chosen.length ? other : one));
    throw unheard(runs, bursts, furthest.chosen, file);
  }
  const onsets = best.chosen.map((index) => bursts[index]?.start ?? 0);
  expectSameText(runs, bursts, best, onsets, file, mostStrayMs);
  expectNoMore(runs, bursts, onsets, file);
  return onsets;
}

interface Way {
  /** The burst that begins each run, as far as they could be found. */
  readonly chosen: readonly number[];
  readonly cost: number;
  readonly shift: number;
}

interface Step {
  readonly cost: number;
  readonly from: number;
}

function bestWay(runs: readonly Run[], bursts: readonly Burst[], shift: number): Way {
  const clear = bursts.map((burst, index) => clearness(burst, bursts[index - 1]));
  const skipped = [0];
  for (const value of clear) skipped.push((skipped.at(-1) ?? 0) + value * SKIP_COST);
  const skipCost = (from: number, to: number): number => (skipped[to] ?? 0) - (skipped[from] ?? 0);
  let steps: ReadonlyMap<number, Step> = new Map(
    bursts.map((_, index) => [index, { cost: skipCost(0, index) / 10, from: -1 }]),
  );
  const table = [steps];
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (before === undefined) continue;
    const next = new Map<number, Step>();
    const planned = run.start - before.start;
    const reach = Math.max(LEAST_REACH_MS, planned * REACH);
    for (const [from, { cost }] of steps) {
      const expected = (bursts[from]?.start ?? 0) + planned + shift;
      for (let to = from + 1; to < bursts.length; to += 1) {
        const stray = (bursts[to]?.start ?? 0) - expected;
        if (stray > reach) break;
        if (stray < -reach) continue;
        const total =
          cost + (stray / TOLERANCE_MS) ** 2 + skipCost(from + 1, to) + (1 - (clear[to] ?? 0)) * UNCLEAR_COST;
        if (total < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost: total, from });
      }
    }
    if (next.size === 0) break;
    steps = next;
    table.push(next);
  }
  return { ...traced(table), shift };
}

function traced(table: readonly ReadonlyMap<number, Step>[]): Omit<Way, 'shift'> {
  let end = -1;
  let cost = Infinity;
  for (const [index, step] of table.at(-1) ?? []) {
    if (step.cost < cost) [end, cost] = [index, step.cost];
  }
  const chosen: number[] = [];
  for (const steps of table.toReversed()) {
    chosen.unshift(end);
    end = steps.get(end)?.from ?? -1;
  }
  return { chosen, cost };
}

/** From 0, no silence before it, to 1, a silence as long as a short break. */
function clearness(burst: Burst, before: Burst | undefined): number {
  return before === undefined ? 1 : Math.min(1, (burst.start - before.end) / CLEAR_SILENCE_MS);
}

function cheapest(ways: readonly Way[]): Way | undefined {
  return ways.reduce<Way | undefined>(
    (best, way) => (best === undefined || way.cost < best.cost ? way : best),
    undefined,
  );
}

function expectSameText(
  runs: readonly Run[],
  bursts: readonly Burst[],
  { chosen, shift }: Way,
  onsets: readonly number[],
  file: string,
  mostStrayMs: number,
): void {
  const strays = runs.slice(1).map((run, index) => {
    const planned = run.start - (runs[index]?.start ?? 0) + shift;
    return Math.abs((onsets[index + 1] ?? 0) - (onsets[index] ?? 0) - planned);
  });
  const taken = new Set(chosen);
  const [first = 0, last = 0] = [chosen[0], chosen.at(-1)];
  const overlooked = bursts.filter(
    (burst, index) =>
      index > first && index < last && !taken.has(index) && clearness(burst, bursts[index - 1]) === 1,
  );
  if (meanOf(strays) > mostStrayMs || overlooked.length > Math.max(2, runs.length * MOST_SKIPPED)) {
    throw new UsageError(
      `${file}: this does not sound like the expected text: its ${runs.length} runs stray ${Math.round(meanOf(strays))} ms from their plan (at most ${mostStrayMs}), and ${overlooked.length} more were heard between them.`,
    );
  }
}

function expectNoMore(
  runs: readonly Run[],
  bursts: readonly Burst[],
  onsets: readonly number[],
  file: string,
): void {
  const last = onsets.at(-1) ?? 0;
  const longest = lengthOfText(runs.at(-1)?.words ?? '', DEFAULT_VOICE) * SLOWEST + AFTERWARDS_MS;
  const more = (bursts.at(-1)?.end ?? 0) - last - longest;
  if (more > 0) {
    throw new UsageError(
      `${file}: the text should end soon after ${inSeconds(last)}, but something is heard until ${inSeconds(last + longest + more)}: cut off what does not belong to it, if it is a recording of this text at all.`,
    );
  }
}

function inSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function unheard(
  runs: readonly Run[],
  bursts: readonly Burst[],
  chosen: readonly number[],
  file: string,
): UsageError {
  const lost = runs[chosen.length];
  const last = bursts[chosen.at(-1) ?? 0]?.start ?? 0;
  return new UsageError(
    `${file}: nothing fits “${lost?.words ?? ''}”, number ${chosen.length + 1} of ${runs.length}, after ${inSeconds(last)}: is this a recording of the whole text, and of no other?`,
  );
}
