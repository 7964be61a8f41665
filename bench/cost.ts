import '../test/environment';
import { MEMORY_MB } from '../infra/skillStack';
import { startMeteredTable } from './meteredTable';
import { PRICES } from './prices';
import { replayWorkout } from './replay';

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
  for (const [part, dollars] of Object.entries(parts)) {
    console.log(`${part.padEnd(18)}$${(dollars * 1000).toFixed(4)} for 1,000 workouts`);
  }
  const sum = Object.values(parts).reduce((total, dollars) => total + dollars, 0);
  console.log(`${'together'.padEnd(18)}$${(sum * 1000).toFixed(4)} for 1,000 workouts`);
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

void main();
