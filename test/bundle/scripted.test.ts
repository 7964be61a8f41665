import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { buildLambda } from '../../infra/buildLambda';
import { envelope, LAUNCH } from './envelope';
import { type RunningFunction, startFunction } from './lambdaService';
import { signatures } from './signature';
import { temporaryFolder } from '../temporaryFolder';

// What must happen in time may be late on a busy machine, but not time after time.
jest.retryTimes(3);

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** Answers in their order; after them everything goes well. */
let script: Answer[] = [];
let asked: { readonly operation: string; readonly at: number; readonly signedAt: string }[] = [];
let server: Server;
let running: RunningFunction;

beforeAll(async () => {
  const folder = temporaryFolder();
  await buildLambda(folder);
  server = createServer((request, response) => {
    const { 'x-amz-target': target, 'x-amz-date': signedAt } = request.headers;
    const operation = String(target).replace(/^.*\./, '');
    asked.push({ operation, at: performance.now(), signedAt: String(signedAt) });
    const answer = script.shift() ?? says(200, operation === 'Query' ? '{"Items":[]}' : '{}');
    answer(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  running = await startFunction(folder, {
    TABLE_NAME: 'table',
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    // The pauses between attempts are of a random length, up to all the time there is; now they have none.
    NODE_OPTIONS: '--import=data:text/javascript,Math.random=()=>0',
  });
  expect((await running.loaded).kind).toBe('ready');
});
afterAll(async () => {
  await running.stop();
  server.closeAllConnections();
  server.close();
});

/** A launch while the table answers as the script says. */
async function launchWith(...answers: Answer[]) {
  script = answers;
  asked = [];
  const start = performance.now();
  const invoked = await running.invoke(envelope(LAUNCH, {}, true));
  if (invoked.kind === 'threw') throw new Error(invoked.error.trace);
  return { queries: asked.filter(({ operation }) => operation === 'Query'), ms: performance.now() - start };
}

function says(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => response.writeHead(status, headers).end(body);
}

function refuses(name: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return says(400, `{"__type":"com.amazonaws.dynamodb.v20120810#${name}","message":"no"}`, headers);
}

describe('the bundled client asks again', () => {
  test.each<readonly [string, Answer]>([
    ['after a 503 that is not JSON', says(503, '<html>')],
    ['when it was throttled', refuses('ProvisionedThroughputExceededException')],
    ['when the connection was cut in the middle of an answer', cut],
    ['when the connection was reset', (_, { socket }) => socket.resetAndDestroy()],
  ])('%s', async (_, answer) => {
    expect((await launchWith(answer)).queries).toHaveLength(2);
  });

  test('as late as it is told to', async () => {
    const { queries } = await launchWith(says(503, '{}', { 'retry-after': '1' }));
    const [first, second] = queries.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(900);
  });

  test("by the table's clock, when its own is wrong", async () => {
    const anHourOn = new Date(Date.now() + 3_600_000).toUTCString();
    const { queries } = await launchWith(
      refuses('RequestTimeTooSkewed', { date: anHourOn }),
      says(200, '{"Items":[]}', { date: anHourOn }),
    );
    const [first, second] = queries.map(({ signedAt }) => timeOf(signedAt));
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(3_500_000);
  });

  test('three times at most', async () => {
    const tired = refuses('ThrottlingException');
    // Fewer on a machine too busy for three in time; that it is three there are, the client's own test counts.
    const { queries } = await launchWith(tired, tired, tired, tired);
    expect(queries.length).toBeLessThanOrEqual(3);
  });
});

test('what is asked carries the signature that AWS works out itself', async () => {
  const signed: Promise<{ readonly came: string; readonly expected: string }>[] = [];
  const check: Answer = (response, request) => {
    signed.push(signatures(request, 'local').finally(() => response.end('{}')));
  };
  await launchWith(check, check);
  const [query, put] = await Promise.all(signed);
  expect(query?.came).toBe(query?.expected);
  expect(put?.came).toBe(put?.expected);
  expect(put?.came).toMatch(/^[\da-f]{64}$/);
});

test('an answer that stalls is given up in time', async () => {
  const { ms } = await launchWith((response) =>
    response.writeHead(200, { 'content-length': '50' }).write('{'),
  );
  expect(ms).toBeLessThan(4000);
});

function cut(response: ServerResponse, { socket }: IncomingMessage): void {
  response.writeHead(200, { 'content-length': '50' }).write('{"Items"');
  setTimeout(() => socket.destroy(), 20);
}

/** `20261124T123038Z` */
function timeOf(signedAt: string): number {
  return Date.parse(signedAt.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5'));
}
