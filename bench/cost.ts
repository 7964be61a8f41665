import '../test/environment';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MEMORY_MB } from '../infra/skillStack';
import { RENDERER_MEMORY_MB } from '../infra/soundStack';
import { startMeteredTable } from './meteredTable';
import { PRICES } from './prices';
import { replayWorkout } from './replay';
import { measureSound } from './sound';

/** What one full workout asks of AWS, and what a thousand cost. */
async function main(): Promise<void> {
  const table = await startMeteredTable();
  // The first workout warms the compiler up; the second is the one that is measured.
  await replayWorkout(table.endpoint, 'PERSON1');
  const before = table.read();
  const { turns, minutes, processorMs } = await replayWorkout(table.endpoint, 'PERSON2');
  const after = table.read();
  table.close();
  const reads = after.readUnits - before.readUnits;
  const writes = after.writeUnits - before.writeUnits;
  const turnMs = (memoryMb: number): number =>
    TABLE_WAIT_MS + processorMs / turns / Math.min(1, memoryMb / FULL_CORE_MB);
  const billed = (memoryMb: number): number => turns * turnMs(memoryMb) + COLD_START_MS;
  const billedMs = billed(MEMORY_MB);
  const gbSeconds = (billedMs / 1000) * (MEMORY_MB / 1024);
  const logGb = (turns * LOG_BYTES_PER_TURN) / 1e9;
  const parts = {
    'Lambda requests': turns * PRICES.lambdaRequest,
    'Lambda time': gbSeconds * PRICES.lambdaGbSecondArm,
    'table reads': reads * PRICES.tableReadUnit,
    'table writes': writes * PRICES.tableWriteUnit,
    logs: logGb * PRICES.logGb,
  };
  console.log(`full workout: ${turns} turns, ${minutes.toFixed(1)} minutes`);
  for (const [operation, count] of after.operations) {
    console.log(`${operation}: ${count - (before.operations.get(operation) ?? 0)}`);
  }
  console.log(`read units ${reads}, write units ${writes}, largest item ${after.largestItem} bytes`);
  console.log(
    `processor ${processorMs.toFixed(0)} ms, billed about ${billedMs.toFixed(0)} ms at ${MEMORY_MB} MB: ${gbSeconds.toFixed(3)} GB-seconds`,
  );
  for (const memoryMb of MEMORY_CHOICES_MB) {
    const dollars = (billed(memoryMb) / 1000) * (memoryMb / 1024) * PRICES.lambdaGbSecondArm;
    console.log(
      `with ${memoryMb} MB a turn takes ${turnMs(memoryMb).toFixed(0)} ms, and Lambda time costs $${(dollars * 1000).toFixed(4)} for 1,000 workouts`,
    );
  }
  printParts(parts, 'together');
  await tellSound();
}

/** What the sound of a workout that is played non-stop adds to that. */
async function tellSound(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cost-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true });
  });
  const { streams, bytes, streamMs } = await measureSound(folder);
  const gb = bytes / 1e9;
  const billedMs = streams * (streamMs / Math.min(1, RENDERER_MEMORY_MB / FULL_CORE_MB)) + COLD_START_MS;
  const rendering =
    streams * PRICES.lambdaRequest +
    (billedMs / 1000) * (RENDERER_MEMORY_MB / 1024) * PRICES.lambdaGbSecondArm;
  console.log(`non-stop: ${streams} streams, ${(bytes / 1e6).toFixed(2)} MB a workout`);
  console.log(
    `free in a month: ${Math.floor(FREE_CLOUDFRONT_GB / gb).toLocaleString('en-US')} workouts, which CloudFront's first terabyte holds`,
  );
  printParts(
    {
      rendering,
      transfer: gb * PRICES.cloudFrontGb,
      'requests for it': streams * PRICES.cloudFrontRequest,
    },
    'sound, after that',
  );
}

function printParts(parts: Readonly<Record<string, number>>, sum: string): void {
  const all = Object.entries(parts);
  const together = all.reduce((total, [, dollars]) => total + dollars, 0);
  for (const [part, dollars] of [...all, [sum, together] as const]) {
    console.log(`${part.padEnd(18)}$${(dollars * 1000).toFixed(4)} for 1,000 workouts`);
  }
}

const MEMORY_CHOICES_MB = [128, 256, 512, 1024, 1769];

/** Lambda gives a whole core at this much memory, and a share of it below. */
const FULL_CORE_MB = 1769;
/** Assumed, not measured: one round trip to the table and what the runtime adds. */
const TABLE_WAIT_MS = 8;
/** Assumed: one cold start a workout, which is what a skill with few users sees. */
const COLD_START_MS = 400;
/** Lambda's own three lines and one of metrics. */
const LOG_BYTES_PER_TURN = 900;
/** Free in every month, and not only in an account's first year. */
const FREE_CLOUDFRONT_GB = 1000;

void main();
