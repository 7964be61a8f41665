import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { StoreFailure } from '../../lambda/storage/progressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { storeAt, TABLE_NAME } from './table';

const ACCOUNT = { S: 'account' };
const keyOf = (sk: string) => ({ pk: ACCOUNT, sk: { S: sk } });

interface Asked {
  readonly at: number;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

let close: () => void = () => undefined;

// A test that fails must not leave its server open: the run would never end.
afterEach(() => {
  close();
});

/** A table that answers as a script says, and tells what it was asked. */
async function scripted(answer: (asked: Asked) => object) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const one = { at: performance.now(), operation, input: JSON.parse(body) as Asked['input'] };
      asked.push(one);
      response
        .writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
        .end(JSON.stringify(answer(one)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const store = storeAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { store, asked };
}

function deletedBy(asked: readonly Asked[]): readonly unknown[] {
  return asked
    .filter(({ operation }) => operation === 'BatchWriteItem')
    .flatMap(({ input }) => (input['RequestItems'] as Record<string, readonly unknown[]>)[TABLE_NAME] ?? []);
}

test('an erasure goes on through all pages of what is kept', async () => {
  const { store, asked } = await scripted(({ operation, input }) => {
    if (operation !== 'Query') return {};
    return 'ExclusiveStartKey' in input
      ? { Items: [keyOf('workout#household#2')] }
      : { Items: [keyOf('progress#household')], LastEvaluatedKey: keyOf('progress#household') };
  });
  await store.erase('account');
  expect(deletedBy(asked)).toEqual(
    ['progress#household', 'workout#household#2'].map((sk) => ({ DeleteRequest: { Key: keyOf(sk) } })),
  );
});

test('an erasure asks again for what the table did not get to', async () => {
  let writes = 0;
  const { store, asked } = await scripted(({ operation, input }) => {
    if (operation === 'Query') return { Items: ['progress#a', 'progress#b', 'progress#c'].map(keyOf) };
    writes += 1;
    const requests = (input['RequestItems'] as Record<string, readonly unknown[]>)[TABLE_NAME] ?? [];
    return writes < 3 ? { UnprocessedItems: { [TABLE_NAME]: requests.slice(1) } } : {};
  });
  await store.erase('account');
  const times = asked.filter(({ operation }) => operation === 'BatchWriteItem').map(({ at }) => at);
  expect(times).toHaveLength(3);
  expect(deletedBy(asked).at(-1)).toEqual({ DeleteRequest: { Key: keyOf('progress#c') } });
  const [first = 0, second = 0, third = 0] = times;
  // No timer is early by more than a millisecond.
  expect(second - first).toBeGreaterThanOrEqual(49);
  expect(third - second).toBeGreaterThanOrEqual(99);
});

test('an erasure that the table never gets to is a failure, and not asked for without end', async () => {
  const { store, asked } = await scripted(({ operation, input }) =>
    operation === 'Query' ? { Items: [keyOf('progress#a')] } : { UnprocessedItems: input['RequestItems'] },
  );
  await expect(store.erase('account')).rejects.toThrow(StoreFailure);
  // Pauses of 50 ms and twice as long each time: seven fit into four seconds.
  expect(asked.length).toBeLessThanOrEqual(1 + 7);
});

test('what is read is what was written last, at a launch and for an erasure', async () => {
  const { store, asked } = await scripted(() => ({ Items: [] }));
  await store.load({ account: 'account', person: 'household' }, milliseconds(0));
  await store.erase('account');
  expect(asked.map(({ operation, input }) => [operation, input['ConsistentRead']])).toEqual([
    ['Query', true],
    ['Query', true],
  ]);
});
