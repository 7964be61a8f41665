import fc from 'fast-check';
import { answerTo } from '../../lambda/sound/answer';
import { streamOf } from '../../lambda/sound/stream';
import { CURRENT_PACK, pathOf } from '../../lambda/sound/streamPlan';
import { anyStream } from './anyStream';
import { committedPack } from './committedPack';

const PACK = committedPack();
const PACKS = new Map([[PACK.language, PACK]]);
const [EXAMPLE] = fc.sample(anyStream, { numRuns: 1, seed: 5 });
if (EXAMPLE === undefined) throw new Error('Expected an example of a stream.');
const { plan: PLAN } = EXAMPLE;
const PATH = pathOf(PLAN, PACK.hash);
const WHOLE = streamOf(PLAN, PACK);

function ask(path: string, { method = 'GET', range }: { method?: string; range?: string } = {}) {
  return answerTo({ method, path, range }, PACKS);
}

it('answers with the whole sound, to be kept for ever', () => {
  const { status, headers, body } = ask(PATH);
  expect(status).toBe(200);
  expect(headers).toEqual({
    'content-type': 'audio/mpeg',
    'content-length': String(WHOLE.length),
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(Buffer.compare(body, WHOLE)).toBe(0);
});

it('answers HEAD as it would GET, without the sound', () => {
  const { status, headers, body } = ask(PATH, { method: 'HEAD' });
  expect(ask(PATH)).toMatchObject({ status, headers });
  expect(body).toHaveLength(0);
});

it.each([
  ['bytes=0-', 0, WHOLE.length],
  ['bytes=100-299', 100, 300],
  ['bytes=-144', WHOLE.length - 144, WHOLE.length],
])('answers %s with that part', (range, from, to) => {
  const { status, headers, body } = ask(PATH, { range });
  expect(status).toBe(206);
  expect(headers).toMatchObject({
    'content-length': String(to - from),
    'content-range': `bytes ${from}-${to - 1}/${WHOLE.length}`,
  });
  expect(Buffer.compare(body, WHOLE.subarray(from, to))).toBe(0);
});

it('answers a part beyond the end with how long it is', () => {
  const { status, headers, body } = ask(PATH, { range: `bytes=${WHOLE.length}-` });
  expect(status).toBe(416);
  expect(headers).toMatchObject({ 'content-range': `bytes */${WHOLE.length}` });
  expect(body).toHaveLength(0);
});

it.each([
  ['an older pack', '0123456789abcdef'],
  ['whichever pack is there', CURRENT_PACK],
])('answers a path of %s from the pack that is there, to be asked for again soon', (_, pack) => {
  const { status, headers, body } = ask(pathOf(PLAN, pack));
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('public, max-age=3600');
  expect(Buffer.compare(body, WHOLE)).toBe(0);
});

it.each([
  ['no plan', '/v1/0123456789abcdef/plan.mp3'],
  ['nothing', ''],
  ['the root', '/'],
  ['far more than a plan', `/v1/0123456789abcdef/${'A'.repeat(1_000_000)}.mp3`],
  ['what is no part of an address', '/v1/%2e%2e/\u0000'],
])('answers a path of %s with 404 and not a word', (_, path) => {
  const { status, headers, body } = ask(path);
  expect({ status, headers }).toEqual({ status: 404, headers: { 'cache-control': 'public, max-age=60' } });
  expect(body).toHaveLength(0);
});

it('answers with 404 where no voice speaks the language of the plan', () => {
  expect(answerTo({ method: 'GET', path: PATH, range: undefined }, new Map()).status).toBe(404);
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('turns %s down', (method) => {
  const { status, headers, body } = ask(PATH, { method });
  expect(status).toBe(405);
  expect(headers).toMatchObject({ allow: 'GET, HEAD' });
  expect(body).toHaveLength(0);
});
