import { buildSync } from 'esbuild';
import { join } from 'node:path';

/** A file of the tests as a script that runs in a page. */
export function bundled(file: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, file)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
