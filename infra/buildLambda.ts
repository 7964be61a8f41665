import { build } from 'esbuild';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildStream, POLLY_PACKS } from './buildStream';
import { bundleSettings } from './bundle';
import { runCommand } from './commandLine';
import { LEVERS } from './levers/groups';
import { type Lever, pull } from './levers/lever';

const root = join(__dirname, '..');

/** Bundles the skill into `folder` and returns the size of its one file, as it is and zipped. */
export async function buildLambda(
  folder: string,
  levers: readonly Lever[] = LEVERS,
): Promise<{ readonly bytes: number; readonly zipped: number }> {
  const outfile = join(folder, 'index.mjs');
  rmSync(folder, { recursive: true, force: true });
  const pulled = pull(levers);
  await build(bundleSettings(join(root, 'lambda/index.ts'), outfile, pulled));
  const [idle] = pulled.idle();
  if (idle !== undefined) throw new Error(idle);
  const bundle = readFileSync(outfile);
  return { bytes: bundle.length, zipped: gzipSync(bundle, { level: 9 }).length };
}

async function main(): Promise<void> {
  if (!existsSync(join(root, 'lambda/index.ts'))) throw new Error('lambda/index.ts is not there to build.');
  const { bytes, zipped } = await buildLambda(join(root, 'dist/lambda'));
  console.log(`dist/lambda/index.mjs: ${inKilobytes(bytes)} kB, ${inKilobytes(zipped)} kB zipped`);
  const { pack, voices } = await buildStream(join(root, 'dist/stream'), POLLY_PACKS);
  for (const { language, voice, bytes: sound } of voices) {
    console.log(`dist/stream: ${language} by ${voice}, ${inKilobytes(sound)} kB of sound, as ${pack}`);
  }
}

function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

if (require.main === module) void runCommand(main);
