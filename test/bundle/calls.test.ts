import { type IncomingMessage } from 'node:http';
import { buildLambda } from '../../infra/buildLambda';
import { envelope, intent, LAUNCH } from './envelope';
import { type RunningFunction, startFunction } from './lambdaService';
import { startTable, TABLE_NAME } from './table';
import { temporaryFolder } from '../temporaryFolder';

let table: Awaited<ReturnType<typeof startTable>>;
let running: RunningFunction;
let operations: string[] = [];
let connections = 0;

beforeAll(async () => {
  const folder = temporaryFolder();
  await buildLambda(folder);
  table = await startTable();
  table.server.on('connection', () => (connections += 1));
  table.server.on('request', ({ headers }: IncomingMessage) => {
    operations.push(String(headers['x-amz-target']).replace(/^.*\./, ''));
  });
  running = await startFunction(folder, {
    TABLE_NAME,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
  expect((await running.loaded).kind).toBe('ready');
});
afterAll(async () => {
  await running.stop();
  table.close();
});

test('while it loads it reads once and writes nothing', () => {
  expect(operations).toEqual(['Query']);
  expect(connections).toBe(1);
});

test('a launch reads once and writes once, a turn in the session only writes, all over the connection that loading made', async () => {
  connections = 0;
  const attributes = await turn(LAUNCH, {}, true);
  expect(operations).toEqual(['Query', 'PutItem']);
  const later = await turn(intent('FullWorkoutIntent'), attributes);
  expect(operations).toEqual(['PutItem']);
  await turn(intent('ReadyIntent'), later);
  expect(operations).toEqual(['PutItem']);
  expect(connections).toBe(0);
});

test('a save that another device overtook is made again on what that device saved', async () => {
  const here = await turn(LAUNCH, {}, true);
  const there = await turn(LAUNCH, {}, true);
  await turn(intent('FullWorkoutIntent'), there);
  await turn(intent('FullWorkoutIntent'), here);
  expect(operations).toEqual(['PutItem', 'Query', 'PutItem']);
});

async function turn(request: object, attributes: object, isNew = false): Promise<object> {
  operations = [];
  const invoked = await running.invoke(envelope(request, attributes, isNew));
  if (invoked.kind === 'threw') throw new Error(invoked.error.trace);
  return (invoked.answer as { readonly sessionAttributes: object }).sessionAttributes;
}
