import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildStream } from '../../infra/buildStream';
import { streamOf } from '../../lambda/sound/stream';
import { pathOf } from '../../lambda/sound/streamPlan';
import { anyStream } from '../sound/anyStream';
import { committedFolder, readPack, writePack } from '../../voice/packFiles';
import { committedPack } from '../sound/committedPack';
import { temporaryFolder } from '../temporaryFolder';
import { startFunction, type RunningFunction } from './lambdaService';

const [EXAMPLE] = fc.sample(anyStream, { numRuns: 1, seed: 7 });
if (EXAMPLE === undefined) throw new Error('Expected an example of a stream.');
const { plan: PLAN } = EXAMPLE;

const folder = temporaryFolder();
let built: Awaited<ReturnType<typeof buildStream>>;
let running: RunningFunction;

beforeAll(async () => {
  built = await buildStream(folder, temporaryFolder());
  running = await startFunction(folder, { AWS_LAMBDA_FUNCTION_NAME: 'renderer' });
  expect((await running.loaded).kind).toBe('ready');
});
afterAll(async () => running.stop());

/** Asks as a function URL does. */
async function ask(method: string, rawPath: string, headers: Readonly<Record<string, string>> = {}) {
  const invoked = await running.invoke({
    version: '2.0',
    rawPath,
    rawQueryString: '',
    headers: { host: 'example.com', ...headers },
    requestContext: { http: { method, path: rawPath, protocol: 'HTTP/1.1' } },
    isBase64Encoded: false,
  });
  if (invoked.kind === 'threw') throw new Error(`The handler threw: ${invoked.error.trace}`);
  const { body, isBase64Encoded, ...head } = invoked.answer as Answer;
  expect(isBase64Encoded).toBe(true);
  return { ...head, sound: Buffer.from(body, 'base64') };
}

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

test('holds a voice for English, and one hash for all that decides how it sounds', () => {
  expect(built.pack).toMatch(/^[0-9a-f]{16}$/);
  expect(built.voices.map(({ language }) => language)).toContain('en');
});

test('has the voice that was spoken for it, and refuses to choose between two', async () => {
  const spoken = temporaryFolder();
  const files = readPack(committedFolder('en'));
  if (files === null) throw new Error('Expected an English pack to be committed.');
  writePack(join(spoken, 'en-joanna'), { ...files, voice: 'Joanna' });
  const { voices } = await buildStream(temporaryFolder(), spoken);
  expect(voices).toMatchObject([{ language: 'en', voice: 'Joanna' }]);
  writePack(join(spoken, 'en-matthew'), { ...files, voice: 'Matthew' });
  await expect(buildStream(temporaryFolder(), spoken)).rejects.toThrow(
    'should hold one voice for en, but holds en-joanna and en-matthew. Take away what is not to be played.',
  );
});

test('has nothing in it of Alexa, of the table, or of what the voices were made with', () => {
  const code = readFileSync(join(folder, 'index.mjs'), 'utf8');
  for (const unwanted of ['ask-sdk', 'dynamodb', 'DynamoDB', 'wasm', 'flite']) {
    expect(code.includes(unwanted) ? unwanted : 'nothing unwanted').toBe('nothing unwanted');
  }
  expect(code.length).toBeLessThan(150_000);
});

test('plays the very sound that the pure renderer makes', async () => {
  const { statusCode, headers, sound } = await ask('GET', pathOf(PLAN, built.pack));
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'audio/mpeg',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(sound.equals(streamOf(PLAN, committedPack()))).toBe(true);
});

test('plays parts that make up the whole, and tells of the whole without playing it', async () => {
  const path = pathOf(PLAN, built.pack);
  const { sound: whole } = await ask('GET', path);
  const middle = Math.floor(whole.length / 2);
  const { statusCode, sound: first } = await ask('GET', path, { range: `bytes=0-${middle - 1}` });
  const { sound: second } = await ask('GET', path, { range: `bytes=${middle}-` });
  expect(statusCode).toBe(206);
  expect(Buffer.concat([first, second]).equals(whole)).toBe(true);
  const head = await ask('HEAD', path);
  expect(head).toMatchObject({ statusCode: 200, headers: { 'content-length': String(whole.length) } });
  expect(head.sound).toHaveLength(0);
});

test('has 404 for anything else, and prints nothing about anybody', async () => {
  for (const path of ['/', '/v1/current/plan.mp3', `/v1/current/${'A'.repeat(10_000)}.mp3`]) {
    const { statusCode, sound } = await ask('GET', path, { 'x-forwarded-for': '192.0.2.7' });
    expect(statusCode).toBe(404);
    expect(sound).toHaveLength(0);
  }
  expect(running.printed()).toBe('');
});
