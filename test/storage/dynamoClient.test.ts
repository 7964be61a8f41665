import {
  BatchWriteItemCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { dynamoClient } from '../../lambda/storage/dynamoClient';

const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local', sessionToken: 'token' };

/** All that an item can hold besides bytes. */
const { value } = fc.letrec<{ value: AttributeValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.record({ S: fc.string({ unit: 'grapheme' }) }),
    fc.record({ N: fc.integer().map(String) }),
    fc.record({ BOOL: fc.boolean() }),
    fc.constant({ NULL: true as const }),
    fc.record({ SS: fc.array(fc.string({ minLength: 1 }), { minLength: 1 }) }),
    fc.record({ L: fc.array(tie('value')) }),
    fc.record({ M: fc.dictionary(fc.string({ minLength: 1 }), tie('value')) }),
  ),
}));
const item = fc.dictionary(fc.string({ minLength: 1 }), value);

/** What a client sends when it is asked to, and what it makes of the answer. */
async function exchange(
  client: DynamoDBClient,
  command: StoresCommand,
  status = 200,
  ...answer: readonly (string | Buffer)[]
) {
  const sent: Sent[] = [];
  const requestHandler = {
    metadata: client.config.requestHandler.metadata,
    destroy: () => undefined,
    handle: (request: Sent) => {
      sent.push(request);
      const headers = { 'x-amzn-requestid': 'request' };
      return Promise.resolve({
        response: { statusCode: status, headers, body: Readable.from(answer.length === 0 ? ['{}'] : answer) },
      });
    },
  };
  Object.assign(client.config, { requestHandler });
  const output: unknown = await client.send(command as QueryCommand).catch((failure: unknown) => failure);
  return { sent, output };
}

type StoresCommand = PutItemCommand | QueryCommand | BatchWriteItemCommand;

interface Sent {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What the table sees of a request; the signature is of the moment. */
function seen({ method, protocol, hostname, port, path, headers, body }: Sent) {
  const [, scope] = /Credential=local\/\d+(\S+),/.exec(headers['authorization'] ?? '') ?? [];
  const shown = ['content-type', 'x-amz-target', 'host', 'x-amz-security-token'].map((name) => headers[name]);
  return {
    method,
    protocol,
    hostname,
    port,
    path,
    scope,
    shown,
    body: JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body)) as unknown,
  };
}

describe("what the store's client sends is what the client would by itself", () => {
  test.each(['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1'])(
    'to the table in %s',
    async (region) => {
      const access = { region, credentials: CREDENTIALS };
      const command = new PutItemCommand({ TableName: 'progress', Item: { pk: { S: 'account' } } });
      const [ours, plain] = await Promise.all([
        exchange(dynamoClient(access), command),
        exchange(new DynamoDBClient(access), command),
      ]);
      expect(ours.sent.map(seen)).toEqual(plain.sent.map(seen));
      expect(ours.sent).toHaveLength(1);
    },
  );

  test('whatever the items hold, for each command of the store', async () => {
    const access = { region: 'eu-west-1', credentials: CREDENTIALS, endpoint: 'http://127.0.0.1:8000' };
    const command = fc.oneof(
      item.map((Item) => new PutItemCommand({ TableName: 'progress', Item, ConditionExpression: 'a = :a' })),
      item.map(
        (values) =>
          new QueryCommand({
            TableName: 'progress',
            KeyConditionExpression: 'pk = :account',
            ExpressionAttributeValues: values,
            ConsistentRead: true,
          }),
      ),
      fc
        .array(item)
        .map((keys) => keys.map((Key) => ({ DeleteRequest: { Key } })))
        .map((progress) => new BatchWriteItemCommand({ RequestItems: { progress } })),
    );
    const [own, usual] = [dynamoClient(access), new DynamoDBClient(access)];
    await fc.assert(
      fc.asyncProperty(command, async (asked) => {
        const ours = await exchange(own, asked);
        const plain = await exchange(usual, asked);
        expect(ours.sent.map(seen)).toEqual(plain.sent.map(seen));
      }),
    );
  });
});

test('it takes every step that the client takes by itself, but four', () => {
  const access = { region: 'eu-west-1', credentials: CREDENTIALS };
  const ours = dynamoClient(access).middlewareStack.identify();
  const plain = new DynamoDBClient(access).middlewareStack.identify();
  const left = plain.filter((step) => !ours.includes(step)).map((step) => step.replace(/ - .*$/, ''));
  expect(left.sort()).toEqual([
    'contentLengthMiddleware',
    'getUserAgentMiddleware',
    'loggerMiddleware',
    'recursionDetectionMiddleware',
  ]);
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe("what the store's client makes of an answer is what the client would by itself", () => {
  const access = { region: 'eu-west-1', credentials: CREDENTIALS };
  const query = new QueryCommand({ TableName: 'progress', KeyConditionExpression: 'pk = :account' });

  test('of any items', async () => {
    const [own, usual] = [dynamoClient(access), new DynamoDBClient(access)];
    await fc.assert(
      fc.asyncProperty(fc.array(item), fc.option(item), async (Items, LastEvaluatedKey) => {
        const answer = JSON.stringify({ Items, ...(LastEvaluatedKey && { LastEvaluatedKey }) });
        const ours = await exchange(own, query, 200, answer);
        const plain = await exchange(usual, query, 200, answer);
        expect(ours.output).toMatchObject(JSON.parse(answer) as object);
        expect(ours.output).toEqual(plain.output);
      }),
    );
  });

  test.each([
    [400, '{"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException","message":"no"}'],
    [400, '{"__type":"com.amazon.coral.validate#ValidationException","Message":"bad"}'],
    [400, '{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"no table"}'],
    [400, '{"__type":"com.amazon.coral.service#AccessDeniedException","Message":"not allowed"}'],
    [400, '{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"slow down"}'],
    [400, '{"__type":"a#ThrottlingException:http://internal.amazon.com/coral/","message":"slow down"}'],
    [400, '{"code":"ThrottlingException"}'],
    [500, '{"__type":"com.amazonaws.dynamodb.v20120810#InternalServerError","message":"oh"}'],
  ])('of a refusal: %i %s', async (status, answer) => {
    // How long a client waits before it asks again is drawn, up to seconds.
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const ours = await exchange(dynamoClient(access), query, status, answer);
    const plain = await exchange(new DynamoDBClient({ ...access, maxAttempts: 3 }), query, status, answer);
    expect(ours.output).toBeInstanceOf(Error);
    expect(told(ours.output)).toEqual(told(plain.output));
    expect(ours.sent).toHaveLength(plain.sent.length);
  });
});

test('letters that come in two parts are read whole', async () => {
  const Items = [{ name: { S: 'Zoë 😀' } }];
  const bytes = Buffer.from(JSON.stringify({ Items }));
  const middle = bytes.indexOf('😀') + 2;
  const access = { region: 'eu-west-1', credentials: CREDENTIALS };
  const query = new QueryCommand({ TableName: 'progress' });
  const { output } = await exchange(
    dynamoClient(access),
    query,
    200,
    bytes.subarray(0, middle),
    bytes.subarray(middle),
  );
  expect(output).toMatchObject({ Items });
});

test.each(['<html>Service Unavailable</html>', '', '{}', '{"__type":null}', '5'])(
  'an answer that only says 503 is asked for again: "%s"',
  async (answer) => {
    const access = { region: 'eu-west-1', credentials: CREDENTIALS };
    const { sent, output } = await exchange(
      dynamoClient(access),
      new PutItemCommand({ TableName: 'progress', Item: {} }),
      503,
      answer,
    );
    expect(sent).toHaveLength(3);
    expect(output).toMatchObject({ name: 'HTTP503', $metadata: { httpStatusCode: 503 } });
  },
);

/** What is known of a refusal, and after how many attempts. */
function told(failure: unknown) {
  const { name, message, $fault, $metadata } = failure as Error & {
    $fault: unknown;
    $metadata: { attempts: number; httpStatusCode: number; requestId: string };
  };
  const { attempts, httpStatusCode, requestId } = $metadata;
  return { name, message, $fault, attempts, httpStatusCode, requestId };
}
