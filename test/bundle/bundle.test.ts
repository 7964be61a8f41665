import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildLambda } from '../../infra/buildLambda';
import { DEVICE_ID, startAlexaApi, TOKEN } from '../alexa/alexaApi';
import { NEVER_SAVED } from '../../lambda/storage/progressStore';
import { envelope, intent, LAUNCH, USER_ID } from './envelope';
import { type Invoked, type RunningFunction, startFunction } from './lambdaService';
import { startTable, startTls, TABLE_NAME } from './table';
import { temporaryFolder } from '../temporaryFolder';

// What must happen in time may be late on a busy machine, but not time after time.
jest.retryTimes(3);

const folder = temporaryFolder();
const ALEXA_WAITS = 8000;
const LAMBDA_TIMEOUT = 7000;

let size: Awaited<ReturnType<typeof buildLambda>>;
let table: Awaited<ReturnType<typeof startTable>>;
let running: RunningFunction | undefined;

beforeAll(async () => {
  size = await buildLambda(folder);
  table = await startTable();
});
afterAll(() => {
  table.close();
});
afterEach(async () => running?.stop());

async function start(more: Readonly<Record<string, string>> = {}): Promise<RunningFunction> {
  running = await startFunction(folder, {
    ...AS_LAMBDA_SETS_IT,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    ...more,
  });
  return running;
}

describe('the bundle', () => {
  test('is at most 130 kB zipped, of which a launch on a speaker loads 110, with its source map beside it', () => {
    expect(size.zipped).toBeLessThanOrEqual(130_000);
    expect(size.zippedAtStart).toBeLessThanOrEqual(110_000);
    expect(readFileSync(join(folder, 'index.mjs.map'), 'utf8')).toContain('dynamoProgressStore');
  });

  test.each([
    ['draws', 'mainTemplate', 'toDirective.mjs'],
    ['tells the operator', 'CloudWatchMetrics', 'powertoolsLog.mjs'],
  ])('has what %s in a file of its own', (_, word, name) => {
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.mjs'))
      .filter((file) => readFileSync(join(folder, file), 'utf8').includes(word));
    expect(files).toEqual([name]);
  });

  test('has beside it whatever it imports late', () => {
    const code = readFileSync(join(folder, 'index.mjs'), 'utf8');
    const late = [...code.matchAll(/\bimport\("\.\/([^"]+)"\)/g)].map(([, file = '']) => file);
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter((file) => !readdirSync(folder).includes(file))).toEqual([]);
  });

  test('holds no credential chain, no version 2 client and no import that loads the whole of node:http', () => {
    const code = readFileSync(join(folder, 'index.mjs'), 'utf8');
    for (const unwanted of ['AssumeRole', 'GetRoleCredentials', 'aws-sdk/clients']) {
      expect(code.includes(unwanted) ? unwanted : 'nothing unwanted').toBe('nothing unwanted');
    }
    expect(code).not.toMatch(/from"node:http"|import\("node:https?"\)/);
  });
});

describe('as Lambda runs it', () => {
  test('it loads, leads into a workout, and lets the process end when Lambda wants it to', async () => {
    const { loaded, invoke, stop } = await start();
    expect((await loaded).kind).toBe('ready');
    const launched = spoken(await invoke(envelope(LAUNCH, {}, true)));
    expect(launched.ssml).toMatch(/full workout.*build up/is);
    const led = spoken(await invoke(envelope(intent('FullWorkoutIntent'), launched.attributes)));
    expect(led.ssml).toContain('<break');
    expect(await stop()).toBe(0);
  });

  test('it keeps progress over TLS, as in AWS', async () => {
    const tls = await startTls(table.server);
    const { loaded, invoke } = await start({
      AWS_ENDPOINT_URL_DYNAMODB: tls.endpoint,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    });
    await loaded;
    const request = envelope(LAUNCH, {}, true);
    request.context.System.user = { userId: `${USER_ID}.OVER_TLS` };
    const saved = spoken(await invoke(request)).attributes;
    const read = spoken(await invoke(request)).attributes;
    tls.close();
    expect(saved).toMatchObject({ revision: expect.any(Number) as number });
    expect(saved).not.toMatchObject({ revision: NEVER_SAVED });
    expect(read).toMatchObject(saved);
  });

  test("it asks Alexa's own services, and keeps what they say", async () => {
    const api = await startAlexaApi();
    const { loaded, invoke } = await start();
    await loaded;
    const request = envelope(LAUNCH, {}, true);
    const device = { deviceId: DEVICE_ID, supportedInterfaces: {} };
    const system = { ...request.context.System, device, apiEndpoint: api.endpoint, apiAccessToken: TOKEN };
    system.user = { userId: `${USER_ID}.WITH_SERVICES` };
    const { attributes } = spoken(await invoke({ ...request, context: { System: system } }));
    api.close();
    expect(attributes).toMatchObject({ progress: { timeZone: 'Europe/Madrid' } });
  });

  test('it draws on a screen', async () => {
    const { loaded, invoke } = await start();
    await loaded;
    const request = envelope(LAUNCH, {}, true);
    const system = { ...request.context.System, user: { userId: `${USER_ID}.WITH_A_SCREEN` } };
    const device = { ...system.device, supportedInterfaces: SCREEN };
    const invoked = await invoke({ ...request, context: { System: { ...system, device } } });
    expect(invoked).toMatchObject({
      answer: { response: { directives: [{ type: 'Alexa.Presentation.APL.RenderDocument' }] } },
    });
  });

  test('nothing printed names the person', async () => {
    const { loaded, invoke, printed } = await start();
    await loaded;
    await invoke(envelope(LAUNCH, {}, true));
    await invoke(envelope({ type: 'Nonsense' }));
    expect(printed()).not.toContain(USER_ID);
  });

  test.each([
    ['without TABLE_NAME', { TABLE_NAME: '' }, /TABLE_NAME is not set/],
    [
      'with an address that is none',
      { AWS_ENDPOINT_URL_DYNAMODB: 'localhost:8000' },
      /AWS_ENDPOINT_URL_DYNAMODB is "localhost:8000": expected an address such as http/,
    ],
  ])('%s it does not load, and says why', async (_, environment, why) => {
    const { loaded, stop } = await start(environment);
    const failed = await loaded;
    expect(failed.kind === 'failed' && failed.error.errorMessage).toMatch(why);
    expect(await stop()).toBe(1);
  });

  test("another skill's request is answered without a word of this one", async () => {
    const { loaded, invoke } = await start({
      SKILL_ID: 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000',
    });
    await loaded;
    expect(JSON.stringify(await invoke(envelope(LAUNCH, {}, true)))).not.toMatch(/full workout/i);
  });
});

describe('when the table cannot be had', () => {
  let silent: Server;
  beforeAll(async () => {
    silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
  });
  afterAll(() => {
    silent.closeAllConnections();
    silent.close();
  });

  test.each([
    ['nobody listens', () => ({ AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' })],
    [
      'it never answers',
      () => ({ AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` }),
    ],
    ['the region does not exist', () => ({ AWS_ENDPOINT_URL_DYNAMODB: '', AWS_REGION: 'nowhere-1' })],
    ['it has another name', () => ({ TABLE_NAME: 'another-table' })],
  ])(
    '%s: the skill loads all the same and answers kindly in time',
    async (_, environment) => {
      const { loaded, invoke } = await start(environment());
      const ready = await loaded;
      expect(ready.kind).toBe('ready');
      if (ready.kind === 'ready') expect(ready.milliseconds).toBeLessThan(3000);
      const answered = await invoke(envelope(LAUNCH, {}, true));
      expect(answered.milliseconds).toBeLessThan(LAMBDA_TIMEOUT);
      expect(spoken(answered).ssml).toMatch(/^<speak>.+<\/speak>$/s);
    },
    ALEXA_WAITS + 5000,
  );
});

const SCREEN = { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } };

function spoken(invoked: Invoked) {
  if (invoked.kind === 'threw') throw new Error(`The handler threw: ${invoked.error.trace}`);
  const { response, sessionAttributes = {} } = invoked.answer as {
    readonly response: { readonly outputSpeech: { readonly ssml: string } };
    readonly sessionAttributes?: object;
  };
  return { ssml: response.outputSpeech.ssml, attributes: sessionAttributes };
}

const AS_LAMBDA_SETS_IT = {
  TABLE_NAME,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: 'local',
  AWS_LAMBDA_FUNCTION_NAME: 'coach',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};
