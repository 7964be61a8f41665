import { type BuildOptions, type Plugin } from 'esbuild';
import { dirname, parse } from 'node:path';
import { LEVERS } from './levers/groups';
import { pull } from './levers/lever';

/**
 * How the skill is made into files for Lambda: `npm run build`, the stack and the benchmark all use these settings. Each
 * one below the first block, and each lever, is there because a cold start measured better with it.
 */
export function bundleSettings(
  entry: string,
  outfile: string,
  { plugin } = pull(LEVERS),
  late: readonly string[] = [],
): BuildOptions {
  return {
    entryPoints: [
      { in: entry, out: parse(outfile).name },
      ...late.map((file) => ({ in: file, out: parse(file).name })),
    ],
    outdir: dirname(outfile),
    outExtension: { '.js': parse(outfile).ext },
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',

    format: 'esm',
    mainFields: ['module', 'main'],
    // Names of classes are lost (`keepNames` costs a tenth of every turn); errors we act on have names of their own.
    minify: true,
    // All that is left to ask for are Node's own modules.
    banner: { js: 'const require=process.getBuiltinModule;' },
    plugins: [LATE_IMPORTS, plugin],
  };
}

/**
 * What is imported only once it is needed stays in a file of its own, beside the first and whole: to open one more file
 * at the start, for what the two share, takes longer than to have that twice.
 */
const LATE_IMPORTS: Plugin = {
  name: 'late imports',
  setup(build) {
    build.onResolve({ filter: /^\.\// }, ({ kind, path, importer }) =>
      kind === 'dynamic-import' && !importer.includes('node_modules')
        ? { path: `${path}.mjs`, external: true }
        : undefined,
    );
  },
};
