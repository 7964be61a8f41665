import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildStream, POLLY_PACKS } from './buildStream';
import { bundleSettings } from './bundle';
import { runCommand } from './commandLine';
import { LEVERS } from './levers/groups';
import { type Lever, pull } from './levers/lever';

const root = join(__dirname, '..');

/** What is loaded with the first screen, and with the first line for the operator. */
const LATE = ['toDirective', 'powertoolsLog'].map((name) => join(root, `lambda/alexa/${name}.ts`));

/** What the files of the skill are together, and how much of that a launch on a speaker loads. */
export interface BuiltLambda {
  readonly bytes: number;
  readonly zipped: number;
  readonly zippedAtStart: number;
}

/** Bundles the skill into `folder`. */
export async function buildLambda(folder: string, levers: readonly Lever[] = LEVERS): Promise<BuiltLambda> {
  rmSync(folder, { recursive: true, force: true });
  const pulled = pull(levers);
  await build(bundleSettings(join(root, 'lambda/index.ts'), join(folder, 'index.mjs'), pulled, LATE));
  const [idle] = pulled.idle();
  if (idle !== undefined) throw new Error(idle);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => join(folder, file));
  return {
    bytes: sum(files.map((file) => readFileSync(file).length)),
    zipped: sum(files.map(zippedLength)),
    zippedAtStart: zippedLength(join(folder, 'index.mjs')),
  };
}

function zippedLength(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

async function main(): Promise<void> {
  if (!existsSync(join(root, 'lambda/index.ts'))) throw new Error('lambda/index.ts is not there to build.');
  const { bytes, zipped, zippedAtStart } = await buildLambda(join(root, 'dist/lambda'));
  console.log(
    `dist/lambda: ${inKilobytes(bytes)} kB, ${inKilobytes(zipped)} kB zipped, of which a launch loads ${inKilobytes(zippedAtStart)}`,
  );
  const { pack, voices } = await buildStream(join(root, 'dist/stream'), POLLY_PACKS);
  for (const { language, voice, bytes: sound } of voices) {
    console.log(`dist/stream: ${language} by ${voice}, ${inKilobytes(sound)} kB of sound, as ${pack}`);
  }
}

function sum(bytes: readonly number[]): number {
  return bytes.reduce((before, more) => before + more, 0);
}

/** A thousand bytes are one. */
export function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

if (require.main === module) void runCommand(main);
