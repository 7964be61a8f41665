import '../test/environment';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildLambda, inKilobytes } from '../infra/buildLambda';
import { runCommand } from '../infra/commandLine';
import { FOR_CORRECTNESS, GROUPS, LEVERS } from '../infra/levers/groups';
import { type Lever } from '../infra/levers/lever';
import { envelope, LAUNCH } from '../test/bundle/envelope';
import { startCountedTable } from './countedTable';
import { quantile } from './measure';

const run = promisify(execFile);

/** The processor time of load and first turn, of the bundle and of the bundle without each group, by turns. */
async function main(): Promise<void> {
  const runs = runsAsked();
  const folder = mkdtempSync(join(tmpdir(), 'levers-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true });
  });
  const eventFile = join(folder, 'event.json');
  writeFileSync(eventFile, JSON.stringify(envelope(LAUNCH, {}, true)));
  const table = await startCountedTable();
  const bundles = await Promise.all(
    BUNDLES.map(async ([title, levers], number) => {
      const { zippedAtStart: zipped } = await buildLambda(join(folder, String(number)), levers);
      return { title, file: join(folder, String(number), 'index.mjs'), zipped, took: [] as number[] };
    }),
  );
  for (let round = 0; round < runs; round += 1) {
    // Each is first as often as any other: what a machine does meanwhile meets all alike.
    for (let turn = 0; turn < bundles.length; turn += 1) {
      const bundle = bundles[(round + turn) % bundles.length];
      bundle?.took.push(await processorTime(bundle.file, eventFile, table.environment));
    }
  }
  table.close();
  const [whole, ...without] = bundles;
  if (whole === undefined) return;
  console.log(
    `${runs} pairs of fresh processes, Node ${process.version}, processor time of load + first turn`,
  );
  console.log(`${''.padEnd(36)}takes off, and the middle half     zipped, kB`);
  console.log(`${whole.title.padEnd(36)}${''.padEnd(33)}${inKilobytes(whole.zipped)}`);
  for (const { title, took, zipped } of without) {
    const shares = took.map((ms, round) => 100 * (1 - (whole.took[round] ?? NaN) / ms));
    const [low, middle, high] = [0.25, 0.5, 0.75].map((at) => quantile(shares, at).toFixed(1));
    const share = `${middle} %`.padStart(9) + `${low} to ${high} %`.padStart(18);
    console.log(`${title.padEnd(36)}${share.padEnd(33)}${inKilobytes(zipped)}`);
  }
}

const BUNDLES: readonly (readonly [string, readonly Lever[]])[] = [
  ['the bundle', LEVERS],
  ...Object.entries(GROUPS).map(
    ([title, group]) => [`without ${title}`, LEVERS.filter((lever) => !group.includes(lever))] as const,
  ),
  ['without any', FOR_CORRECTNESS],
];

async function processorTime(file: string, eventFile: string, env: NodeJS.ProcessEnv): Promise<number> {
  const { stdout } = await run(process.execPath, [join(__dirname, 'coldStart.mjs'), file, eventFile], {
    env,
  });
  return Number(stdout.trim().split('\n').at(-1));
}

function runsAsked(): number {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '30' } } });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Error(`--runs should be a number of runs from 1 on, but is ${JSON.stringify(values.runs)}.`);
  }
  return runs;
}

void runCommand(main);
