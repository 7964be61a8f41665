import { tallied } from '../coach/seen';
import { PutItemCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FiledWorkout } from '../../lambda/coach/person/filing';
import { newcomer } from '../../lambda/coach/person/progress';
import { RECORD_VERSION, toRecord } from '../../lambda/storage/progressRecord';
import { NEVER_SAVED, StoreFailure } from '../../lambda/storage/progressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { itemsOf } from './items';
import { startTable, storeAt, TABLE_NAME } from './table';

// What must happen in time may be late on a busy machine, but not time after time.
jest.retryTimes(3);

const NOW = milliseconds(Date.UTC(2027, 0, 4, 7));
const SOMEONE = { account: 'account', person: 'household' };
const TRAINED = { ...newcomer(NOW), misses: 3 };

function filedAt(begunAt: number): FiledWorkout {
  return {
    begunAt: milliseconds(begunAt),
    endedAt: NOW,
    level: 1,
    rounds: 1,
    tally: tallied([8, 8, 8, 8, 8, 8]),
    complete: true,
    rating: 'good',
    tough: false,
  };
}

describe('an item in the table', () => {
  let table: Awaited<ReturnType<typeof startTable>>;

  beforeEach(async () => {
    table = await startTable();
  });
  afterEach(() => {
    table.close();
  });

  test('expires in whole seconds, 18 months after the person was last heard', async () => {
    await storeAt(table.endpoint).save(SOMEONE, NEVER_SAVED, { progress: TRAINED, filed: [], before: null });
    const [item] = await itemsOf(table.client);
    expect(item?.['expiresAt']).toEqual({ N: String(NOW / 1000 + 548 * 86_400) });
  });

  test('of a workout that ended is kept once, however often it is filed, and erased with its account', async () => {
    const store = storeAt(table.endpoint);
    let revision = NEVER_SAVED;
    for (let count = 0; count < 60; count += 1) {
      const filed = [filedAt(NOW + (count % 30))];
      revision = await store.save(SOMEONE, revision, { progress: TRAINED, filed, before: null });
    }
    expect(await itemsOf(table.client)).toHaveLength(31);
    const neighbour = { account: 'account2', person: 'household' };
    await store.save(neighbour, NEVER_SAVED, { progress: TRAINED, filed: [filedAt(NOW)], before: null });
    await store.erase('account');
    expect(await itemsOf(table.client)).toHaveLength(2);
  });

  test.each([
    ['is no JSON', 'not JSON'],
    ['is damaged in one part', JSON.stringify({ ...toRecord(TRAINED), training: 'gone' })],
    ['is missing', undefined],
  ])('whose progress %s is put aside before anything is saved over it', async (_, progress) => {
    const damaged = await putItem({ ...(progress === undefined ? {} : { progress: { S: progress } }) });
    const store = storeAt(table.endpoint);
    const { progress: read, revision, readable } = await store.load(SOMEONE, NOW);
    expect({ revision, readable }).toEqual({ revision: 7, readable: 'part' });
    await store.save(SOMEONE, 7, { progress: read ?? TRAINED, filed: [], before: null });
    const items = await itemsOf(table.client);
    expect(items).toContainEqual({ ...damaged, sk: { S: 'aside#household#7' } });
    expect(items).toHaveLength(2);
  });

  test('that lost its revision can be saved over once it is put aside', async () => {
    await table.client.send(
      new PutItemCommand({
        TableName: TABLE_NAME,
        Item: { pk: { S: 'account' }, sk: { S: 'progress#household' } },
      }),
    );
    const store = storeAt(table.endpoint);
    const { revision } = await store.load(SOMEONE, NOW);
    expect(await store.save(SOMEONE, revision, { progress: TRAINED, filed: [], before: null })).toBe(NOW);
  });

  test('of a newer version is read as far as it goes, and is not put aside', async () => {
    const progress = { S: JSON.stringify({ ...toRecord(TRAINED), training: 'something new' }) };
    const item = await putItem({ progress, version: { N: String(RECORD_VERSION + 1) } });
    const loaded = await storeAt(table.endpoint).load(SOMEONE, NOW);
    expect(loaded).toMatchObject({ readable: 'newer', progress: { misses: 3 } });
    expect(await itemsOf(table.client)).toEqual([item]);
  });

  async function putItem(parts: Record<string, AttributeValue>) {
    const item = {
      pk: { S: 'account' },
      sk: { S: 'progress#household' },
      revision: { N: '7' },
      version: { N: String(RECORD_VERSION) },
      ...parts,
    };
    await table.client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: item }));
    return item;
  }
});

describe('a table in trouble', () => {
  test('that nobody listens for is a failure at once', async () => {
    const { endpoint, close } = await listenWith(() => undefined);
    close();
    await expect(timed(() => storeAt(endpoint).load(SOMEONE, NOW))).resolves.toEqual({
      failed: true,
      inTime: true,
    });
  });

  test.each([
    ['never answers', () => undefined],
    [
      'begins an answer and never ends it',
      (_: unknown, answer: { writeHead: (status: number) => { write: (text: string) => void } }) => {
        answer.writeHead(200).write('{');
      },
    ],
  ] satisfies readonly (readonly [string, RequestListener])[])(
    'that %s is a failure within two seconds, to load and to save',
    async (_, listener) => {
      const { endpoint, close } = await listenWith(listener);
      const store = storeAt(endpoint);
      const outcomes = await Promise.all([
        timed(() => store.load(SOMEONE, NOW)),
        timed(() => store.save(SOMEONE, 1, { progress: TRAINED, filed: [], before: null })),
      ]);
      close();
      expect(outcomes).toEqual(outcomes.map(() => ({ failed: true, inTime: true })));
    },
  );

  test('that throttles is asked three times at most', async () => {
    // The pauses between attempts are of a random length, up to all the time there is; now they have none.
    const chance = jest.spyOn(Math, 'random').mockReturnValue(0);
    let asked = 0;
    const { endpoint, close } = await listenWith((_, answer) => {
      asked += 1;
      answer
        .writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
        .end('{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"slow down"}');
    });
    await expect(storeAt(endpoint).load(SOMEONE, NOW)).rejects.toThrow(StoreFailure);
    close();
    chance.mockRestore();
    expect(asked).toBeLessThanOrEqual(3);
  });

  async function listenWith(listener: RequestListener) {
    const server = createServer(listener);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
  }

  async function timed(act: () => Promise<unknown>) {
    const start = performance.now();
    const failed = await act().then(
      () => false,
      (failure: unknown) => failure instanceof StoreFailure,
    );
    return { failed, inTime: performance.now() - start < 2500 };
  }
});
