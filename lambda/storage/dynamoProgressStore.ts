import {
  BatchWriteItemCommand,
  DynamoDBServiceException,
  PutItemCommand,
  QueryCommand,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Milliseconds } from '../workout/milliseconds';
import { dynamoClient, type Access } from './dynamoClient';
import {
  NEVER_SAVED,
  RevisionConflict,
  StoreFailure,
  type StoredProgress,
  type ProgressKey,
  type ProgressStore,
  type Keeping,
} from './progressStore';
import { filedToRecord, RECORD_VERSION } from './progressRecord';
import { isBegunBy, isKept, progressFrom, rowOf, type Row } from './row';

export interface TableAccess extends Access {
  readonly tableName: string;
}

// What each call may take; test/turn/worstTurn.test.ts adds up what a turn makes of them.
export const CALL_LIMIT_MS = 1_500;
export const ERASE_LIMIT_MS = 4_000;

/** What the table did not get to is left alone for so long, and then for twice as long each time. */
const FIRST_PAUSE_MS = 50;

/** DynamoDB takes at most 25 deletions in one request. */
const BATCH = 25;

type Item = Record<string, AttributeValue>;

/** The table, and the time in which all that is asked of it must be done. */
interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly until: { readonly abortSignal: AbortSignal };
}

/** The store over one DynamoDB table with the keys `pk` (the account) and `sk` (what it is, then the person). */
export function dynamoProgressStore({ tableName, ...access }: TableAccess): ProgressStore {
  const client = dynamoClient(access);
  const within = <T>(limit: number, act: (table: Table) => Promise<T>): Promise<T> =>
    ended(limit, (abortSignal) => act({ client, name: tableName, until: { abortSignal } }));
  return {
    load: (key, now) => failing('load', () => within(CALL_LIMIT_MS, (table) => load(table, key, now))),
    save: (key, revision, keeping) =>
      failing('save', () => within(CALL_LIMIT_MS, (table) => save(table, key, revision, keeping))),
    erase: (account, begunBy, person) =>
      failing('erase', () => within(ERASE_LIMIT_MS, (table) => erase(table, account, begunBy, person))),
  };
}

/** Ends some work at a limit. Once it is done nothing is kept of it: a signal that times out by itself would be. */
async function ended<T>(limit: number, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, limit);
  try {
    return await act(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks for the progress of everybody of the account, of whom there are few, to know in one read who else there is. */
async function load(table: Table, key: ProgressKey, now: Milliseconds): Promise<StoredProgress> {
  const { Items: items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :account AND begins_with(sk, :progress)',
      ExpressionAttributeValues: { ':account': { S: key.account }, ':progress': { S: PROGRESS } },
      ConsistentRead: true,
    }),
    table.until,
  );
  const isOwn = (item: Item): boolean => item['sk']?.S === progressKey(key).sk.S;
  const item = items.find(isOwn);
  const others = items.some((other) => !isOwn(other) && isKept(rowFrom(other), now));
  const loaded = { ...progressFrom(item && rowFrom(item), now), others };
  if (item !== undefined && loaded.readable === 'part') await putAside(table, key, item, loaded.revision);
  return loaded;
}

/** Keeps a copy of an item that could not be read whole, once for each revision. */
async function putAside(table: Table, key: ProgressKey, item: Item, revision: number): Promise<void> {
  const aside = { ...item, ...keyOf(key, 'aside#', `#${revision}`) };
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: aside }), table.until);
}

async function save(table: Table, key: ProgressKey, revision: number, keeping: Keeping): Promise<number> {
  const row = rowOf(revision, keeping);
  const expiresAt = { N: String(row.expiresAt) };
  for (const filed of keeping.filed) {
    const workout = { S: JSON.stringify(filedToRecord(filed)) };
    const item = { ...keyOf(key, 'workout#', `#${filed.begunAt}`), workout, version: VERSION, expiresAt };
    await put(table, item, NOT_NEWER, { ':version': VERSION });
  }
  const item = { ...progressKey(key), ...itemOf(row) };
  await (revision === NEVER_SAVED
    ? put(table, item, 'attribute_not_exists(revision)')
    : put(table, item, `revision = :revision AND (${NOT_NEWER})`, {
        ':revision': { N: String(revision) },
        ':version': VERSION,
      }));
  return row.revision;
}

/** Nothing is written over what a newer version wrote; the oldest did not say which it was. */
const NOT_NEWER = 'attribute_not_exists(version) OR version <= :version';
const VERSION = { N: String(RECORD_VERSION) };

async function put(table: Table, item: Item, condition: string, values?: Item): Promise<void> {
  await table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: item,
      ConditionExpression: condition,
      ...(values && { ExpressionAttributeValues: values }),
    }),
    table.until,
  );
}

async function erase(
  table: Table,
  account: string,
  begunBy: Milliseconds | undefined,
  person: string | undefined,
): Promise<void> {
  let from: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :account',
        ExpressionAttributeValues: { ':account': { S: account } },
        ProjectionExpression: 'pk, sk, revision',
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
      table.until,
    );
    const keys = (page.Items ?? [])
      .filter((item) => isOf(person, item) && isBegunBy(beginningOf(item), begunBy))
      .map(keyIn);
    for (let start = 0; start < keys.length; start += BATCH) {
      await deleteAll(table, keys.slice(start, start + BATCH));
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

async function deleteAll(table: Table, keys: readonly Item[]): Promise<void> {
  let requests = keys.map((Key) => ({ DeleteRequest: { Key } }));
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    const { UnprocessedItems } = await table.client.send(
      new BatchWriteItemCommand({ RequestItems: { [table.name]: requests } }),
      table.until,
    );
    requests = (UnprocessedItems?.[table.name] ?? []).flatMap(({ DeleteRequest }) =>
      DeleteRequest?.Key === undefined ? [] : [{ DeleteRequest: { Key: DeleteRequest.Key } }],
    );
    if (requests.length === 0) return;
    await sleep(pause, undefined, { signal: table.until.abortSignal });
  }
}

async function failing<T>(what: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof DynamoDBServiceException && cause.name === 'ConditionalCheckFailedException') {
      throw new RevisionConflict('Somebody else saved this progress since it was loaded.', { cause });
    }
    throw new StoreFailure(`Could not ${what} the progress.`, { cause });
  }
}

/** What the sort keys of all progress begin with, so that one read finds that of everybody. */
const PROGRESS = 'progress#';

function progressKey(key: ProgressKey) {
  return keyOf(key, PROGRESS);
}

function keyOf({ account, person }: ProgressKey, what: string, which = '') {
  return { pk: { S: account }, sk: { S: `${what}${person}${which}` } };
}

function keyIn({ pk, sk }: Item): Item {
  return { ...(pk && { pk }), ...(sk && { sk }) };
}

/** Whether an item is a person's: its key tells what it is, then whose. */
function isOf(person: string | undefined, { sk }: Item): boolean {
  const key = sk?.S ?? '';
  const whose = key.slice(key.indexOf('#') + 1);
  return person === undefined || whose === person || whose.startsWith(`${person}#`);
}

/** The revision of progress, or the time of a workout, which its key ends in. */
function beginningOf({ revision, sk }: Item): number {
  return Number(revision?.N ?? sk?.S?.replace(/^.*#/s, ''));
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
