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

// The store gives the client its own steps to JSON and back, and the table's address: what would find these is not asked.
export const leaveOutSchemas = [
  instead(/^@aws-sdk\/core\/protocols$/, 'export const AwsJson1_0Protocol = undefined;'),
  instead(/^@aws-sdk\/dynamodb-codec$/, 'export class DynamoDBJsonCodec2 {}'),
  emptied(
    /[\\/]schema[\\/]middleware[\\/]getSchemaSerdePlugin\.js$/,
    `export const serializerMiddlewareOption = undefined, deserializerMiddlewareOption = undefined;
    export const getSchemaSerdePlugin = () => ({ applyToStack: () => {} });`,
  ),
  edited(/[\\/]client-dynamodb[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/, (schemas) =>
    schemas.replace(/^.*\.registerError\(.*$/gm, ''),
  ),
  emptied(
    /[\\/]client-dynamodb[\\/]dist-es[\\/]endpoint[\\/]endpointResolver\.js$/,
    'export const defaultEndpointResolver = undefined;',
  ),
  emptied(/[\\/]util-endpoints[\\/]lib[\\/]aws[\\/]partitions\.js$/, 'export const partitionsInfo = {};'),
];

// Steps around each call to the table: a log that goes nowhere, the client's name and version, the length of what is
// sent, which Node counts as well, and a guard against functions that call each other in a circle, which this one does
// not.
export const leaveOutUnusedSteps = [
  emptied(
    /[\\/]middleware-logger[\\/]loggerMiddleware\.js$/,
    `export const loggerMiddleware = undefined, loggerMiddlewareOptions = undefined;
    export const getLoggerPlugin = () => ({ applyToStack: () => {} });`,
  ),
  emptied(
    /[\\/]middleware-user-agent[\\/]user-agent-middleware\.js$/,
    `export const userAgentMiddleware = undefined, getUserAgentMiddlewareOptions = undefined;
    export const getUserAgentPlugin = () => ({ applyToStack: () => {} });`,
  ),
  emptied(
    /[\\/]middleware-content-length[\\/]contentLengthMiddleware\.js$/,
    `export const contentLengthMiddleware = undefined, contentLengthMiddlewareOptions = undefined;
    export const getContentLengthPlugin = () => ({ applyToStack: () => {} });`,
  ),
  emptied(
    /[\\/]middleware-recursion-detection[\\/]getRecursionDetectionPlugin\.js$/,
    'export const getRecursionDetectionPlugin = () => ({ applyToStack: () => {} });',
  ),
];

// What either SDK keeps ready for other settings, other places or other skills than this one.
export const leaveOutSpares = [
  // Hashes in JavaScript, for where Node's own are missing.
  emptied(/[\\/]checksum[\\/]sha256[\\/]Sha256Js\.js$/, 'export class Sha256Js {}'),
  // Only the adaptive retry mode asks for it.
  emptied(/[\\/]util-retry[\\/]DefaultRateLimiter\.js$/, 'export class DefaultRateLimiter {}'),
  emptied(/[\\/]ask-sdk-core[\\/]dist[\\/]util[\\/](Viewport|RequestEnvelope|Ssml)Utils\.js$/, ''),
];

// Each SDK asks its own package.json for nothing but its version.
export const shortenManifests = edited(/[\\/]node_modules[\\/].*[\\/]package\.json$/, (manifest) => {
  const { version } = JSON.parse(manifest) as { readonly version: string };
  return JSON.stringify({ version });
});

// The Alexa SDK brings a client for each of Alexa's own services, in one file; the coach asks two of them four things.
const SERVICES_USED = ['reminderManagement', 'ups'];
const METHODS_USED = ['getSystemTimeZone', 'createReminder', 'getReminders', 'deleteReminder'];

export const leaveOutUnusedServices = edited(/[\\/]ask-sdk-model[\\/]index\.js$/, (model) =>
  model
    .replace(ONE_SERVICE, (block, service: string) => (SERVICES_USED.includes(service) ? block : ''))
    .replace(ONE_METHOD, (block, method: string) => (isUsed(method) ? block : '')),
);

const ONE_SERVICE = /^\(function \(services\) \{\n {4}(?:var|let) (\w+);[\s\S]*?^\}\)\(services = .*\n/gm;

const ONE_METHOD = /^ {12}\w+\.prototype\.(\w+) = function [\s\S]*?^ {12}\};\n/gm;

/** Each method stands on another that makes the call: getReminders on callGetReminders. */
function isUsed(method: string): boolean {
  return METHODS_USED.some((used) => new RegExp(`^(call)?${used}$`, 'i').test(method));
}

/** Loads other contents for the files of packages whose path a filter matches. */
function emptied(filter: RegExp, contents: string): Plugin {
  return edited(filter, () => contents);
}

/** Loads the files of packages whose path a filter matches as an edit leaves them. */
function edited(filter: RegExp, edit: (contents: string) => string): Plugin {
  return {
    name: `edited-${filter.source}`,
    setup(build) {
      build.onLoad({ filter }, ({ path }) => ({
        contents: edit(readFileSync(path, 'utf8')),
        loader: path.endsWith('.json') ? 'json' : 'js',
      }));
    },
  };
}

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
