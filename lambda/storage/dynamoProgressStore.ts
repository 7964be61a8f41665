import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import type { FiledWorkout } from '../coach/filing';
import type { Progress } from '../coach/progress';
import { milliseconds } from '../workout/milliseconds';
import { fromRecord, RECORD_VERSION, toRecord } from './progressRecord';
import {
  NEVER_SAVED,
  RevisionConflict,
  StoreFailure,
  type Loaded,
  type ProgressKey,
  type ProgressStore,
} from './progressStore';

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

// Two attempts of a load and two of a save stay well inside the 8 s that Alexa waits for an answer.
const CONNECTION_TIMEOUT_MS = 800;
const REQUEST_TIMEOUT_MS = 1_200;
const ATTEMPTS = 2;

/** Items expire this long after the last workout: 18 months. */
const KEPT_SECONDS = 548 * 24 * 3600;
/** DynamoDB takes at most 25 deletions in one request. */
const BATCH = 25;

type Item = Record<string, AttributeValue>;

/** The store over one DynamoDB table with the keys `pk` (the account) and `sk` (the person, then what it is). */
export function dynamoProgressStore({ tableName, ...access }: TableAccess): ProgressStore {
  const client = new DynamoDBClient({
    ...access,
    maxAttempts: ATTEMPTS,
    requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
  });
  return {
    load: (key) => failing('load', () => load(client, tableName, key)),
    save: (key, revision, progress, filed) =>
      failing('save', () => save(client, tableName, key, { revision, progress, filed })),
    erase: (account) => failing('erase', () => erase(client, tableName, account)),
  };
}

async function load(client: DynamoDBClient, tableName: string, key: ProgressKey): Promise<Loaded> {
  const { Item: item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: progressKey(key), ConsistentRead: true }),
  );
  if (item === undefined) return { progress: null, revision: NEVER_SAVED, readable: 'whole' };
  const revision = Number(item['revision']?.N ?? NEVER_SAVED);
  const version = Number(item['version']?.N ?? 0);
  const { progress, isWhole } = fromRecord(parsed(item['progress']?.S), milliseconds(0));
  if (version > RECORD_VERSION) return { progress, revision, readable: 'newer' };
  if (isWhole) return { progress, revision, readable: 'whole' };
  await putAside(client, tableName, key, item, revision);
  return { progress, revision, readable: 'part' };
}

/** Keeps a copy of an item that could not be read whole, once for each revision. */
async function putAside(
  client: DynamoDBClient,
  tableName: string,
  key: ProgressKey,
  item: Item,
  revision: number,
): Promise<void> {
  const aside = { ...item, ...keyOf(key, `aside#${revision}`) };
  await client.send(new PutItemCommand({ TableName: tableName, Item: aside }));
}

async function save(
  client: DynamoDBClient,
  tableName: string,
  key: ProgressKey,
  { revision, progress, filed }: { revision: number; progress: Progress; filed: FiledWorkout | null },
): Promise<number> {
  const expiresAt = { N: String(Math.ceil(progress.heardAt / 1000) + KEPT_SECONDS) };
  if (filed !== null) {
    const workout = {
      ...keyOf(key, `workout#${filed.begunAt}`),
      workout: { S: JSON.stringify(filed) },
      expiresAt,
    };
    await client.send(new PutItemCommand({ TableName: tableName, Item: workout }));
  }
  await client.send(
    new PutItemCommand({
      TableName: tableName,
      Item: {
        ...progressKey(key),
        revision: { N: String(revision + 1) },
        version: { N: String(RECORD_VERSION) },
        progress: { S: toRecord(progress) },
        expiresAt,
      },
      ...(revision === NEVER_SAVED
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'revision = :revision',
            ExpressionAttributeValues: { ':revision': { N: String(revision) } },
          }),
    }),
  );
  return revision + 1;
}

async function erase(client: DynamoDBClient, tableName: string, account: string): Promise<void> {
  let from: Item | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :account',
        ExpressionAttributeValues: { ':account': { S: account } },
        ProjectionExpression: 'pk, sk',
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    const keys = page.Items ?? [];
    for (let start = 0; start < keys.length; start += BATCH) {
      await deleteAll(client, tableName, keys.slice(start, start + BATCH));
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

async function deleteAll(client: DynamoDBClient, tableName: string, keys: readonly Item[]): Promise<void> {
  let requests = keys.map((Key) => ({ DeleteRequest: { Key } }));
  while (requests.length > 0) {
    const { UnprocessedItems } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }),
    );
    requests = (UnprocessedItems?.[tableName] ?? []).flatMap(({ DeleteRequest }) =>
      DeleteRequest?.Key === undefined ? [] : [{ DeleteRequest: { Key: DeleteRequest.Key } }],
    );
  }
}

async function failing<T>(what: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
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

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
