import { type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';

// A static `import` of node:http reads every export, as `import()` does; asked for by `require`, none is read.
export const requireBuiltins: Plugin = {
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
export const leaveOutCredentialChain = instead(
  /^@aws-sdk\/credential-provider-node$/,
  `export const defaultProvider = () => () => Promise.reject(
    new Error('This bundle holds no credential chain: give the DynamoDB client its credentials.'));`,
);

// The client makes a cache for endpoint discovery, which a table's own address never needs; it brings two libraries.
export const leaveOutEndpointCache = instead(/^@aws-sdk\/endpoint-cache$/, 'export class EndpointCache {}');

// The client speaks of event streams only for operations that stream; DynamoDB has none.
export const leaveOutEventStreams = instead(/^@smithy\/core\/event-streams$/, 'export {};');

// The Alexa SDK brings a client for each of Alexa's own services, in one file; the coach talks to two of them.
const SERVICES_USED = ['reminderManagement', 'ups'];

export const leaveOutUnusedServices: Plugin = {
  name: 'leave-out-unused-services',
  setup(build) {
    build.onLoad({ filter: /[\\/]ask-sdk-model[\\/]index\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(ONE_SERVICE, (block, service: string) =>
        SERVICES_USED.includes(service) ? block : '',
      ),
    }));
  },
};

const ONE_SERVICE = /^\(function \(services\) \{\n {4}(?:var|let) (\w+);[\s\S]*?^\}\)\(services = .*\n/gm;

function instead(filter: RegExp, contents: string): Plugin {
  const namespace = `instead-of-${filter.source}`;
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter }, ({ path }) => ({ path, namespace }));
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents }));
    },
  };
}
