import { type BuildOptions } from 'esbuild';
import {
  leaveOutCredentialChain,
  leaveOutEndpointCache,
  leaveOutEventStreams,
  leaveOutHelpers,
  leaveOutSchemas,
  leaveOutSearches,
  leaveOutSpares,
  leaveOutUnusedServices,
  leaveOutUnusedSteps,
  leaveOutWebCrypto,
  readAddresses,
  requireBuiltins,
  shortenManifests,
} from './leaveOut';

/**
 * How the skill is made into one file for Lambda: `npm run build`, the stack and the benchmark all
 * use these settings. Each one below the first block is there because a cold start measured better
 * with it, or the upload was smaller.
 */
export function bundleSettings(entry: string, outfile: string): BuildOptions {
  return {
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    metafile: true,

    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    // Names of classes are lost (`keepNames` costs a tenth of every turn); errors we act on have names of their own.
    // An `import()` of node:http loads the whole of fetch from Node 22 on; a `require` of it does not.
    supported: { 'dynamic-import': false },
    // All that is left to ask for are Node's own modules.
    banner: { js: 'const require=process.getBuiltinModule;' },
    plugins: [
      requireBuiltins,
      leaveOutCredentialChain,
      leaveOutEndpointCache,
      leaveOutEventStreams,
      leaveOutSchemas,
      leaveOutSearches,
      leaveOutUnusedSteps,
      leaveOutSpares,
      leaveOutHelpers,
      leaveOutUnusedServices,
      leaveOutWebCrypto,
      readAddresses,
      shortenManifests,
    ],
  };
}
