import { build, type Metafile } from 'esbuild';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildStream, POLLY_PACKS } from './buildStream';
import { bundleSettings } from './bundle';
import { runCommand } from './commandLine';
import { LEVERS } from './levers/groups';
import { type Lever, pull } from './levers/lever';

const root = join(__dirname, '..');

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
  const settings = bundleSettings(join(root, 'lambda/index.ts'), join(folder, 'index.mjs'), pulled);
  const { outputs } = (await build({ ...settings, metafile: true })).metafile;
  const [idle] = pulled.idle();
  if (idle !== undefined) throw new Error(idle);
  const files = Object.keys(outputs).filter((file) => file.endsWith('.mjs'));
  const entry = files.filter((file) => outputs[file]?.entryPoint?.endsWith('lambda/index.ts'));
  return {
    bytes: sum(files.map((file) => readFileSync(file).length)),
    zipped: sum(files.map(zippedLength)),
    zippedAtStart: sum([...loadedBy(entry, outputs)].map(zippedLength)),
  };
}

/** Files with all that they import from the start. */
function loadedBy(files: readonly string[], outputs: Metafile['outputs']): ReadonlySet<string> {
  const loaded = new Set(files);
  for (const file of loaded) {
    for (const { path, kind } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && path in outputs) loaded.add(path);
    }
  }
  return loaded;
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

function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

if (require.main === module) void runCommand(main);
