import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildStream, POLLY_PACKS } from '../infra/buildStream';
import { pathOf } from '../lambda/sound/streamPlan';
import { workoutStreams } from './workoutStreams';

/** What the streams of the full workout take: processor time in milliseconds, and bytes. */
export interface MeasuredSound {
  readonly loadMs: number;
  readonly firstMs: number;
  /** One stream, warm. */
  readonly streamMs: number;
  /** Only to write the same sound in base64, as a function has to. */
  readonly floorMs: number;
  readonly streams: number;
  readonly bytes: number;
  readonly largest: number;
}

/** Builds what renders streams into a folder, and measures it in a fresh process. */
export async function measureSound(folder: string): Promise<MeasuredSound> {
  const { pack } = await buildStream(folder, POLLY_PACKS);
  const paths = workoutStreams().map((plan) => pathOf(plan, pack));
  const probe = join(__dirname, 'soundProbe.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [probe, join(folder, 'index.mjs'), ...paths], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(`The streams were not measured: ${stderr}`);
  return JSON.parse(stdout) as MeasuredSound;
}

/** One line a figure, with what it may be at most. */
export function soundReport(measured: MeasuredSound): string {
  const { loadMs, firstMs, streamMs, floorMs, streams, bytes, largest } = measured;
  const ratio = streamMs / floorMs;
  return [
    `sound: ${streams} streams of the full workout, ${inMegabytes(bytes)} MB, the largest ${inMegabytes(largest)} MB`,
    `sound, processor: load ${loadMs.toFixed(1)} ms, first stream ${firstMs.toFixed(1)} ms, a stream ${streamMs.toFixed(2)} ms`,
    `sound, a stream / writing it in base64: ${ratio.toFixed(2)}  ${ratio <= MOST_TO_FLOOR ? '' : 'MISSED: '}at most ${MOST_TO_FLOOR}`,
  ].join('\n');
}

/** Far below what encoding anything would take, and above what a busy machine shows. */
const MOST_TO_FLOOR = 8;

function inMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
