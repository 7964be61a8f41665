import { seen } from '../coach/seen';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { buildSync } from 'esbuild';
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Progress } from '../../lambda/coach/person/progress';
import { fromRecord, RECORD_VERSION } from '../../lambda/storage/progressRecord';
import { dynamoProgressStore } from '../../lambda/storage/dynamoProgressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { itemsOf } from '../storage/items';
import { openTable } from '../../simulator/table';
import { temporaryFolder } from '../temporaryFolder';

/** More are tried by `KILLS=200 npx jest test/conversations/crash`. */
const KILLS = Number(process.env['KILLS'] ?? 6);
const SCRIPT = ['Alexa, start eccentric glutes', ...Array<string>(9).fill('ready'), 'good'];
const MOST_LINES = 2 * SCRIPT.length;
const WORST_MS = 30_000;

const ROOT = join(__dirname, '../..');
const folder = temporaryFolder();
const script = join(folder, 'script.txt');
/** The local Echo in one file, which starts in half the time that it takes to compile the many. */
const bundle = join(folder, 'echo.cjs');

beforeAll(() => {
  buildSync({
    entryPoints: [join(ROOT, 'simulator/main.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    packages: 'external',
    target: 'node20',
    define: { __dirname: JSON.stringify(join(ROOT, 'simulator')) },
  });
  writeFileSync(script, [...SCRIPT, ...SCRIPT].join('\n'));
});

test(
  `no confirmed set is lost or doubled when the local Echo is killed ${KILLS} times in a workout`,
  async () => {
    const seen: Progress[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Spread over the whole script and over the milliseconds of a turn, and the same in every run.
      const lines = 1 + ((kill * 7) % MOST_LINES);
      seen.push(...(await killedAfter(lines, (kill * 11) % 29)));
      expect(faultsAlong(seen)).toEqual([]);
    }
    expect(seen.length).toBeGreaterThan(KILLS);
    // Killed between a workout's own item and the progress that counts it, the next turn files it once more and counts it.
    seen.push(...(await killedAfter(Infinity, 0)));
    expect(faultsAlong(seen)).toEqual([]);
    const { progress, filed } = await kept();
    expect(faultsAlong([...seen.slice(-1), ...(progress === null ? [] : [progress])])).toEqual([]);
    expect(progress?.training.workouts).toBe(filed);
  },
  KILLS * WORST_MS,
);

/** Everything that was answered before the Echo was killed, some milliseconds after it printed so many lines. */
async function killedAfter(lines: number, delay: number): Promise<readonly Progress[]> {
  const echo = spawn(process.execPath, [bundle, '--fast', '--json', '--data', folder, '--script', script], {
    env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const over = new Promise<void>((resolve) => {
    echo.once('close', () => {
      resolve();
    });
  });
  const answered: Progress[] = [];
  for await (const line of createInterface({ input: echo.stdout })) {
    const progress = progressIn(line);
    if (progress !== null) answered.push(progress);
    if (answered.length < lines) continue;
    await sleep(delay);
    echo.kill('SIGKILL');
    break;
  }
  await over;
  return answered;
}

function progressIn(line: string): Progress | null {
  const { response } = JSON.parse(line) as { readonly response: ResponseEnvelope | null };
  const record: unknown = response?.sessionAttributes?.['progress'];
  return record == null ? null : fromRecord(record, RECORD_VERSION, milliseconds(0)).progress;
}

/** From one answer to the next, a workout keeps what was confirmed, or is filed and counted once. */
function faultsAlong(answered: readonly Progress[]): readonly string[] {
  return answered.slice(1).flatMap((after, index) => {
    const before = answered[index];
    const old = seen(before);
    const now = seen(after);
    const counted = after.training.workouts - (before?.training.workouts ?? 0);
    if (old?.begunAt == null || old.tally.every((reps) => reps <= 0)) {
      return counted === 0 ? [] : [`${counted} workouts were counted for nothing`];
    }
    if (now?.begunAt !== old.begunAt) {
      return counted === 1 ? [] : [`a workout ended and ${counted} were counted`];
    }
    const lost = old.tally.flatMap((reps, set) =>
      reps > (now.tally[set] ?? -1) ? [`set ${set} was lost`] : [],
    );
    return counted === 0 ? lost : [...lost, `${counted} workouts were counted in the middle of one`];
  });
}

async function kept() {
  const table = await openTable(folder, false);
  const account = 'amzn1.ask.account.someone';
  const store = dynamoProgressStore(table.access);
  const { progress } = await store.load({ account, person: 'household' }, milliseconds(0));
  const { tableName, ...access } = table.access;
  const client = new DynamoDBClient(access);
  const items = await itemsOf(client, tableName);
  client.destroy();
  await table.close();
  return { progress, filed: items.filter(({ sk }) => sk?.S?.startsWith('workout#')).length };
}
