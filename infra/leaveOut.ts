import { type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';

// A static `import` of node:http reads every export, as `import()` does; asked for by `require`, only those in use are.
export const requireBuiltins: Plugin = {
  name: 'require-builtins',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'builtin' } : { path, external: true },
    );
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, async ({ path }) => {
      const names = Object.keys((await import(path)) as object).filter((name) => name !== 'default');
      return {
        contents: [
          `const builtin = require(${JSON.stringify(path)});`,
          'export default builtin;',
          ...names.map((name) => `export const ${name} = /* @__PURE__ */ (() => builtin.${name})();`),
        ].join('\n'),
      };
    });
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

// The client's own way to JSON and back; the store gives it another, lambda/storage/dynamoJson.ts.
export const leaveOutSchemas = leftOut({
  neverCalled: [
    '@aws-sdk/client-dynamodb/dist-es/schemas/schemas_0.js',
    '@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js',
  ],
  madeOnly: [
    '@aws-sdk/core/dist-es/submodules/protocols/json/AwsJson1_0Protocol.js',
    '@aws-sdk/dynamodb-codec/dist-es/codec-v2/DynamoDBJsonCodec2.js',
    '@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js',
  ],
});

// What finds settings and the table's address; lambda/storage/dynamoClient.ts gives all of them.
export const leaveOutSearches = leftOut({
  neverCalled: [
    '@aws-sdk/client-dynamodb/dist-es/endpoint/endpointResolver.js',
    '@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js',
    '@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js',
    '@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromConfig.js',
  ],
  madeOnly: ['@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js'],
});

// Steps around each call to the table: a log that goes nowhere, the client's name and version, the length of what is
// sent, which Node counts as well, and a guard against functions that call each other in a circle, which this one does
// not.
export const leaveOutUnusedSteps = leftOut({
  madeOnly: [
    '@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js',
    '@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js',
    '@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js',
    '@smithy/core/dist-es/submodules/protocols/middleware-content-length/contentLengthMiddleware.js',
  ],
});

// What the client keeps ready for other services, other retry modes, streamed bodies, logs, or a Node without hashes.
export const leaveOutSpares = leftOut({
  neverCalled: [
    '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js',
    '@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js',
    '@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/service-customizations/s3.js',
    '@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js',
    '@smithy/core/dist-es/submodules/serde/util-body-length/calculateBodyLength.js',
  ],
  madeOnly: ['@smithy/signature-v4/dist-es/HeaderFormatter.js'],
});

// The client asks the global `crypto` for an id of each call, and with it loads all of WebCrypto.
export const leaveOutWebCrypto = edited(
  pathOf('@smithy/core/dist-es/submodules/serde/uuid/v4.js'),
  () => `import { randomUUID } from 'node:crypto'; export const bindV4 = () => randomUUID;`,
);

// The Alexa SDK's index loads every helper there is.
export const leaveOutHelpers = instead(
  /^ask-sdk-core$/,
  `export { SkillBuilders } from 'ask-sdk-core/dist/skill/SkillBuilders';
  export { DefaultApiClient } from 'ask-sdk-core/dist/service/DefaultApiClient';`,
);

// Each SDK asks its own package.json for nothing but its version.
export const shortenManifests = edited(/[\\/]node_modules[\\/].*[\\/]package\.json$/, (manifest) => {
  const { version } = JSON.parse(manifest) as { readonly version: string };
  return JSON.stringify({ version });
});

// It reads an address in a way that Node announces the end of, at a person's first reminder and in the operator's log.
export const readAddresses = edited(pathOf('ask-sdk-core/dist/service/DefaultApiClient.js'), (client) =>
  client
    .replace('const url = require("url");\n', '')
    .replace('url.parse(request.url)', 'new URL(request.url)')
    .replace('urlObj.path,', 'urlObj.pathname + urlObj.search,')
    .replace('urlObj.auth,', 'undefined,'),
);

// It also brings a client for each of Alexa's own services, in one file; the coach asks two of them four things.
const SERVICES_USED = ['reminderManagement', 'ups'];
const METHODS_USED = [
  'getReminderManagementServiceClient',
  'getUpsServiceClient',
  'getSystemTimeZone',
  'createReminder',
  'getReminders',
  'deleteReminder',
  'invoke',
];

export const leaveOutUnusedServices = edited(/[\\/]ask-sdk-model[\\/]index\.js$/, (model) =>
  model
    .replace(ONE_SERVICE, (block, service: string) => (SERVICES_USED.includes(service) ? block : ''))
    .replace(ONE_METHOD, (block, _, method: string) => (isUsed(method) ? block : '')),
);

const ONE_SERVICE = /^\(function \(services\) \{\n {4}(?:var|let) (\w+);[\s\S]*?^\}\)\(services = .*\n/gm;

const ONE_METHOD = /^( {8}| {12})\w+\.prototype\.(\w+) = function [\s\S]*?^\1\};\n/gm;

/** Each method stands on another that makes the call: getReminders on callGetReminders. */
function isUsed(method: string): boolean {
  return METHODS_USED.some((used) => new RegExp(`^(call)?${used}$`, 'i').test(method));
}

interface LeftOut {
  /** Files whose exports are asked for and never called. */
  readonly neverCalled?: readonly string[];
  /** Files whose exports are called, but what they make is not. */
  readonly madeOnly?: readonly string[];
}

/** Leaves out all that some files of the table's client export; fails the build when one is not there any more. */
function leftOut({ neverCalled = [], madeOnly = [] }: LeftOut): Plugin {
  return {
    name: `left-out-${[...neverCalled, ...madeOnly].join('-')}`,
    setup(build) {
      const hollow = (files: readonly string[], body: string): void => {
        if (files.length === 0) return;
        build.onLoad({ filter: pathOf(...files) }, ({ path }) => ({
          contents: exportsOf(path)
            .map((name) => `export const ${name} = function () { ${body} };`)
            .join('\n'),
        }));
      };
      hollow(neverCalled, `throw new Error('Left out of the bundle: see infra/leaveOut.ts.');`);
      // As a step it adds nothing to the client's.
      hollow(madeOnly, 'return { applyToStack() {} };');
      build.onEnd(({ metafile }) => {
        const inputs = Object.keys(metafile?.inputs ?? {});
        if (!inputs.some((input) => input.includes('@aws-sdk/client-dynamodb/'))) return;
        const gone = [...neverCalled, ...madeOnly].filter(
          (file) => !inputs.some((input) => input.endsWith(`/${file}`)),
        );
        return {
          errors: gone.map((file) => ({
            text: `infra/leaveOut.ts leaves out ${file}, which is not asked for any more: find where it went, or delete its line.`,
          })),
        };
      });
    },
  };
}

function exportsOf(path: string): readonly string[] {
  return [...readFileSync(path, 'utf8').matchAll(EXPORTED)].map(([, name = '']) => name);
}

const EXPORTED = /^export (?:async )?(?:const|let|var|class|function) ([\w$]+)/gm;

function pathOf(...files: readonly string[]): RegExp {
  const paths = files.map((file) => file.replace(/\./g, '\\.').replace(/\//g, '[\\\\/]'));
  return new RegExp(`[\\\\/]node_modules[\\\\/](${paths.join('|')})$`);
}

/** Loads the files whose path a filter matches as an edit leaves them. */
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
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents, resolveDir: __dirname }));
    },
  };
}
