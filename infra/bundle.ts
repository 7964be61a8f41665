import { type BuildOptions } from 'esbuild';
import { dirname, parse } from 'node:path';
import { LEVERS } from './levers/groups';
import { pull } from './levers/lever';

/**
 * How the skill is made into files for Lambda: `npm run build`, the stack and the benchmark all use these settings. Each
 * one below the first block, and each lever, is there because a cold start measured better with it.
 */
export function bundleSettings(entry: string, outfile: string, { plugin } = pull(LEVERS)): BuildOptions {
  return {
    entryPoints: [{ in: entry, out: parse(outfile).name }],
    outdir: dirname(outfile),
    outExtension: { '.js': parse(outfile).ext },
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',

    format: 'esm',
    // What is imported only once it is needed has a file of its own.
    splitting: true,
    // The AWS SDK would ask for it in a browser.
    external: ['bowser'],
    mainFields: ['module', 'main'],
    // Names of classes are lost (`keepNames` costs a tenth of every turn); errors we act on have names of their own.
    minify: true,
    // All that is left to ask for are Node's own modules.
    banner: { js: 'const require=process.getBuiltinModule;' },
    plugins: [plugin],
  };
}
