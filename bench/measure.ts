import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What one process with one handler took. */
export interface Measured {
  readonly loadMs: number;
  readonly firstMs: number;
  readonly warmMs: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Loads the handler in a fresh process and plays it the event, each time for somebody new. */
export async function measure(
  handler: string,
  eventFile: string,
  environment: Readonly<Record<string, string>>,
): Promise<Measured> {
  const probe = join(__dirname, 'probe.mjs');
  const child = spawn(process.execPath, [probe, handler, eventFile, String(WARM_TURNS)], {
    env: { ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk) => (told += String(chunk)));
  await once(child, 'exit');
  const result = told.split('\n').find((line) => line.startsWith('{"loadMs"'));
  if (result === undefined) throw new Error(`${handler} was not measured: ${told}`);
  return JSON.parse(result) as Measured;
}

/** Each figure's median over the runs, which one slow run does not move. */
export function medians(runs: readonly Measured[]): Measured {
  const of = (figure: keyof Measured): number => median(runs.map((run) => run[figure]));
  return {
    loadMs: of('loadMs'),
    firstMs: of('firstMs'),
    warmMs: of('warmMs'),
    p99Ms: of('p99Ms'),
    cpuMs: of('cpuMs'),
    peakMb: of('peakMb'),
  };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
}

export const WARM_TURNS = 300;
export const TURNS = 1 + 50 + WARM_TURNS;
