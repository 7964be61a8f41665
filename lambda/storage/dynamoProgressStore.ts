import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type AttributeValue,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import type { Milliseconds } from '../workout/milliseconds';
import {
  NEVER_SAVED,
  RevisionConflict,
  StoreFailure,
  type Loaded,
  type ProgressKey,
  type ProgressStore,
  type Saved,
} from './progressStore';
import { progressFrom, rowOf, type Row } from './row';
import { within } from './within';

/** Where the table is and who asks for it; everything else about the client is set here. */
export interface TableAccess {
  readonly tableName: string;
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  readonly endpoint?: string;
}

// One attempt may take this long, three may be made, and no answer waits for them beyond the limit: a turn loads once and
// saves at least once inside the 8 s that Alexa waits. A save that still arrives after that is one more that was
// overtaken: the next turn finds another revision and reads again.
const CONNECTION_TIMEOUT_MS = 500;
const REQUEST_TIMEOUT_MS = 700;
const ATTEMPTS = 3;
const LIMIT_MS = 1_500;
const ERASE_LIMIT_MS = 4_000;

// What is not given, the client looks for in the environment and in files at its first call, module by module.
const SETTLED = {
  // Waits a random time between attempts, longer after each and when throttled.
  retryMode: 'standard',
  defaultsMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  accountIdEndpointMode: 'disabled',
  authSchemePreference: [],
  endpointDiscoveryEnabled: false,
  userAgentAppId: () => Promise.resolve(undefined),
  // Orders its steps once for each kind of command, as long as a command comes without options such as a signal.
  cacheMiddleware: true,
} satisfies DynamoDBClientConfig;

/** DynamoDB takes at most 25 deletions in one request. */
const BATCH = 25;

type Item = Record<string, AttributeValue>;

interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

interface Until {
  readonly abortSignal: AbortSignal;
}

/** The store over one DynamoDB table with the keys `pk` (the account) and `sk` (the person, then what it is). */
export function dynamoProgressStore({ tableName, ...access }: TableAccess): ProgressStore {
  const client = new DynamoDBClient({
    ...access,
    ...SETTLED,
    maxAttempts: ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      // Without this the client only warns.
      throwOnRequestTimeout: true,
    },
  });
  const table = { client, name: tableName };
  return {
    load: (key, now) => failing('load', within(LIMIT_MS, load(table, key, now))),
    save: (key, revision, saved) => failing('save', within(LIMIT_MS, save(table, key, revision, saved))),
    erase: (account) =>
      failing('erase', erase(table, account, { abortSignal: AbortSignal.timeout(ERASE_LIMIT_MS) })),
  };
}

async function load(table: Table, key: ProgressKey, now: Milliseconds): Promise<Loaded> {
  const { Item: item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: progressKey(key), ConsistentRead: true }),
  );
  const loaded = progressFrom(item && rowFrom(item), now);
  if (item !== undefined && loaded.readable === 'part') await putAside(table, key, item, loaded.revision);
  return loaded;
}

/** Keeps a copy of an item that could not be read whole, once for each revision. */
async function putAside(table: Table, key: ProgressKey, item: Item, revision: number): Promise<void> {
  const aside = { ...item, ...keyOf(key, `aside#${revision}`) };
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: aside }));
}

async function save(table: Table, key: ProgressKey, revision: number, saved: Saved): Promise<number> {
  const row = rowOf(revision, saved);
  const expiresAt = { N: String(row.expiresAt) };
  for (const filed of saved.filed) {
    const workout = { S: JSON.stringify(filed) };
    const item = { ...keyOf(key, `workout#${filed.begunAt}`), workout, expiresAt };
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: item }));
  }
  await table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: { ...progressKey(key), ...itemOf(row) },
      ...(revision === NEVER_SAVED
        ? { ConditionExpression: 'attribute_not_exists(revision)' }
        : {
            ConditionExpression: 'revision = :revision',
            ExpressionAttributeValues: { ':revision': { N: String(revision) } },
          }),
    }),
  );
  return row.revision;
}

async function erase(table: Table, account: string, until: Until): Promise<void> {
  let from: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :account',
        ExpressionAttributeValues: { ':account': { S: account } },
        ProjectionExpression: 'pk, sk',
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
      until,
    );
    const keys = page.Items ?? [];
    for (let start = 0; start < keys.length; start += BATCH) {
      await deleteAll(table, keys.slice(start, start + BATCH), until);
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

async function deleteAll(table: Table, keys: readonly Item[], until: Until): Promise<void> {
  let requests = keys.map((Key) => ({ DeleteRequest: { Key } }));
  while (requests.length > 0) {
    const { UnprocessedItems } = await table.client.send(
      new BatchWriteItemCommand({ RequestItems: { [table.name]: requests } }),
      until,
    );
    requests = (UnprocessedItems?.[table.name] ?? []).flatMap(({ DeleteRequest }) =>
      DeleteRequest?.Key === undefined ? [] : [{ DeleteRequest: { Key: DeleteRequest.Key } }],
    );
  }
}

async function failing<T>(what: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) {
      throw new RevisionConflict('Somebody else saved this progress since it was loaded.', { cause });
    }
    throw new StoreFailure(`Could not ${what} the progress.`, { cause });
  }
}

function progressKey(key: ProgressKey): Item {
  return keyOf(key, 'progress');
}

function keyOf({ account, person }: ProgressKey, what: string): Item {
  return { pk: { S: account }, sk: { S: `${person}#${what}` } };
}

function itemOf({ revision, version, progress, before, expiresAt }: Row): Item {
  return {
    revision: { N: String(revision) },
    version: { N: String(version) },
    progress: { S: progress },
    ...(before === undefined ? {} : { before: { S: before } }),
    expiresAt: { N: String(expiresAt) },
  };
}

/** An item without one of its fields still has a revision to be saved over, and does not expire. */
function rowFrom(item: Item): Row {
  return {
    revision: Number(item['revision']?.N ?? NEVER_SAVED),
    version: Number(item['version']?.N ?? 0),
    progress: item['progress']?.S ?? '',
    ...(item['before']?.S === undefined ? {} : { before: item['before'].S }),
    expiresAt: Number(item['expiresAt']?.N ?? Infinity),
  };
}
