import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { dynamoJson } from './dynamoJson';

/** Where the table is and who asks for it; everything else about the client is set here. */
export interface Access {
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  /** Where a table is that is not in AWS. */
  readonly endpoint?: string;
}

// One attempt may take this long, and three may be made.
const CONNECTION_TIMEOUT_MS = 500;
const REQUEST_TIMEOUT_MS = 700;
const ATTEMPTS = 3;

// What is not given, the client looks for in the environment and in files at its first call, module by module.
const SETTLED = {
  maxAttempts: ATTEMPTS,
  // Waits a random time between attempts, longer after each and when throttled.
  retryMode: 'standard',
  defaultsMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  accountIdEndpointMode: 'disabled',
  authSchemePreference: [],
  disableClockSkewCorrection: false,
  endpointDiscoveryEnabled: false,
  endpointDiscoveryEnabledProvider: () => Promise.resolve(false),
  userAgentAppId: () => Promise.resolve(undefined),
  requestHandler: {
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Without this the client only warns.
    throwOnRequestTimeout: true,
  },
} satisfies DynamoDBClientConfig;

/** A client for tables whose items hold no bytes, in the regions where Alexa calls skills. */
export function dynamoClient(access: Access): DynamoDBClient {
  const url = new URL(access.endpoint ?? `https://dynamodb.${access.region}.amazonaws.com`);
  const client = new DynamoDBClient({
    ...access,
    ...SETTLED,
    endpoint: url.href,
    endpointProvider: () => ({ url }),
  });
  client.middlewareStack.use(dynamoJson(url));
  for (const step of UNUSED_STEPS) client.middlewareStack.remove(step);
  return client;
}

// A log that goes nowhere, the client's name and version, the length of what is sent, which Node counts as well, and a
// guard against functions that call each other in a circle, which this one does not.
const UNUSED_STEPS = [
  'loggerMiddleware',
  'getUserAgentMiddleware',
  'contentLengthMiddleware',
  'recursionDetectionMiddleware',
];
