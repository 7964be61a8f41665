import { type BuildOptions, type Plugin } from 'esbuild';

/**
 * How the skill is made into one file for Lambda: `npm run build`, the stack and the benchmark all
 * use these settings. Each one below the first block is there because a cold start measured better
 * with it; docs/deploy.md has the figures.
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
    banner: {
      js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);',
    },
    plugins: [requireBuiltins, leaveOutCredentialChain, leaveOutEndpointCache],
  };
}

// A static `import` of node:http reads every export, as `import()` does; asked for by `require`, none is read.
const requireBuiltins: Plugin = {
  name: 'require-builtins',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'builtin' } : { path, external: true },
    );
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

// Lambda gives credentials by environment and lambda/index.ts hands them over; the chain that would look for
// them in files, on the network and in single sign-on is a third of the client.
const leaveOutCredentialChain: Plugin = {
  name: 'leave-out-credential-chain',
  setup(build) {
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: `export const defaultProvider = () => () => Promise.reject(
        new Error('This bundle holds no credential chain: give the DynamoDB client its credentials.'));`,
    }));
  },
};

// The client makes a cache for endpoint discovery, which a table's own address never needs; it brings two libraries.
const leaveOutEndpointCache: Plugin = {
  name: 'leave-out-endpoint-cache',
  setup(build) {
    build.onResolve({ filter: /^@aws-sdk\/endpoint-cache$/ }, ({ path }) => ({
      path,
      namespace: 'no-cache',
    }));
    build.onLoad({ filter: /.*/, namespace: 'no-cache' }, () => ({
      contents: 'export class EndpointCache {}',
    }));
  },
};
