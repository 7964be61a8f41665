import '../test/environment';
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSettings } from '../infra/bundle';
import { buildLambda, inKilobytes } from '../infra/buildLambda';
import { envelope, LAUNCH } from '../test/bundle/envelope';
import { startFunction } from '../test/bundle/lambdaService';
import { TABLE_NAME } from '../test/bundle/table';
import { startCountedTable } from './countedTable';
import { measure, type Measured, medians, TURNS } from './measure';
import { report } from './report';
import { measureSound, soundReport } from './sound';

const RUNS = 15;

type Environment = Readonly<Record<string, string>>;

/** Our bundle, the bare floor and the usual stack, by turns, in fresh processes on one machine. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true });
  });
  const { bytes, zipped, zippedAtStart } = await buildLambda(folder);
  const table = await startCountedTable();
  const eventFile = join(folder, 'event.json');
  const answerFile = join(folder, 'answer.json');
  const environment = { ...table.environment, ANSWER: answerFile };
  const event = envelope(LAUNCH, {}, true);
  writeFileSync(eventFile, JSON.stringify(event));
  const answer = await answerTo(event, folder, environment);
  writeFileSync(
    answerFile,
    JSON.stringify({ answer, item: JSON.stringify((await table.items(TABLE_NAME))[0]) }),
  );

  const results = HANDLERS.filter(({ needs }) => needs === undefined || existsSync(needs)).map(
    ({ name, file = join(folder, 'index.mjs') }) => ({
      name,
      file,
      runs: [] as Measured[],
      callsPerTurn: 0,
      connections: 0,
    }),
  );
  for (let run = 0; run < RUNS; run += 1) {
    for (const result of results) {
      table.takeCounts();
      result.runs.push(await measure(result.file, eventFile, environment));
      const { calls, connections } = table.takeCounts();
      Object.assign(result, { callsPerTurn: calls / TURNS, connections });
    }
  }
  table.close();
  console.log(`${RUNS} fresh processes each, medians; Node ${process.version}`);
  console.log(report(results.map((result) => ({ ...result, figures: medians(result.runs) }))));
  for (const [asked, ms] of await tablelessTurns(folder, environment)) {
    console.log(
      `processor without the table, ${asked}: ${ms.toFixed(2)} ms${ms > 1 ? ', MISSED: at most 1' : ''}`,
    );
  }
  console.log(soundReport(await measureSound(join(folder, 'stream'))));
  console.log(
    `bundle: ${inKilobytes(bytes)} kB, zipped ${inKilobytes(zipped)} kB, of which a launch loads ${inKilobytes(zippedAtStart)} kB (at most 110)`,
  );
}

/** What turns take besides the table's part, built as the skill is. */
async function tablelessTurns(
  folder: string,
  environment: Environment,
): Promise<readonly (readonly [string, number])[]> {
  const file = join(folder, 'tableless.mjs');
  await build(bundleSettings(join(__dirname, 'tableless.ts'), file));
  const { stdout } = spawnSync(process.execPath, [file], { env: { ...environment }, encoding: 'utf8' });
  return JSON.parse(stdout) as readonly (readonly [string, number])[];
}

/** The answer all contestants give. */
async function answerTo(event: unknown, folder: string, environment: Environment): Promise<unknown> {
  const { loaded, invoke, stop } = await startFunction(folder, environment);
  await loaded;
  const invoked = await invoke(event);
  await stop();
  if (invoked.kind === 'threw') throw new Error(`The first turn failed: ${invoked.error.trace}`);
  return invoked.answer;
}

const HANDLERS: readonly { readonly name: string; readonly file?: string; readonly needs?: string }[] = [
  { name: 'ours' },
  { name: 'floor', file: join(__dirname, 'floor.mjs') },
  // Measured once it is installed: npm run bench:install
  {
    name: 'usual',
    file: join(__dirname, 'usual/handler.mjs'),
    needs: join(__dirname, 'usual/node_modules/ask-sdk'),
  },
];

void main();
