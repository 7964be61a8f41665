import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { MPEGDecoder } from 'mpg123-decoder';
import { answerTo } from '../../../lambda/sound/answer';
import {
  FRAME_BYTES,
  FRAME_MS,
  FRAME_SAMPLES,
  framesAt,
  SAMPLE_RATE,
  SILENCE,
} from '../../../lambda/sound/frames';
import { SPEAKER } from '../../../lambda/speech/speaker';
import { openRecorder } from '../../../simulator/recording/recording';
import { run } from '../../../simulator/run';
import { committedPack } from '../../sound/committedPack';
import { temporaryFolder } from '../../temporaryFolder';
import { beatsSpoken, beatsStreamed, lateness, streamsIn, type Line } from './beatsHeard';

const folder = temporaryFolder();
const PACK = committedPack();
const START = 'Alexa, start eccentric glutes';
/** By so much the felt onset of a phrase may lie off where it is encoded to lie. */
const OFF_ONSET_MS = 3;
/** A stream's beats are on frames, and a whole second is no whole number of them. */
const OFF_FRAME_MS = 8;

describe('a recording of a set that is counted in answers, and then played non-stop', () => {
  let lines: readonly Line[] = [];
  let frames: readonly Buffer[] = [];
  let samples = new Float32Array(0);

  beforeAll(async () => {
    const script = [
      ...[START, 'full workout', '@130s Alexa, how many left?', '@15s Alexa, non-stop'],
      ...['@50s Alexa, pause', '@10s Alexa, resume', '@40s Alexa, stop'],
    ];
    ({ lines, frames, samples } = await recorded('both', script.join('\n')));
  });

  it('holds frames of one kind and nothing else', () => {
    expect(samples).toHaveLength(frames.length * FRAME_SAMPLES);
    const headers = new Set(frames.map((frame) => frame.toString('hex', 0, 4)));
    expect([...headers]).toEqual(['fff364c4']);
  });

  it('lasts from the first word to the end of the last answer', () => {
    const last = lines.at(-1);
    const over = Date.parse(last?.at ?? '') + SPEAKER.startLatency + (last?.played.speechMs ?? 0);
    const length = framesAt(over) - framesAt(beginningOf(lines));
    expect(frames).toHaveLength(length);
  });

  it('is felt on each beat that is spoken at its very time', () => {
    const beats = beatsSpoken(lines);
    expect(beats.length).toBeGreaterThan(60);
    const late = lateness(samples, beginningOf(lines), beats, PACK);
    expect(Math.max(...late.map(Math.abs))).toBeLessThanOrEqual(OFF_ONSET_MS);
  });

  it('is felt on each beat of a stream on the frame nearest to its time', () => {
    const beats = beatsStreamed(lines, PACK);
    expect(beats.length).toBeGreaterThan(60);
    const late = lateness(samples, beginningOf(lines), beats, PACK);
    expect(Math.max(...late.map(Math.abs))).toBeLessThanOrEqual(OFF_FRAME_MS + OFF_ONSET_MS);
  });

  it('speaks what no pack has, too', () => {
    const answered = lines.find(({ said }) => said === 'Alexa, how many left?');
    const from = Date.parse(answered?.at ?? '') + SPEAKER.startLatency - beginningOf(lines);
    const spoken = samples.subarray(samplesIn(from), samplesIn(from + 1500));
    expect(deviation(spoken)).toBeGreaterThan(0.05);
  });

  it('is silent from the moment that the coach is interrupted until it answers', () => {
    const interruptedAt = lines.flatMap(({ at, said }) =>
      said?.startsWith('Alexa, how') ? [Date.parse(at) - beginningOf(lines)] : [],
    );
    expect(interruptedAt).toHaveLength(1);
    const [from = 0] = interruptedAt;
    const silence = frames.slice(Math.ceil(from / FRAME_MS), Math.ceil((from + 600) / FRAME_MS));
    expect(silence.filter((frame) => !frame.equals(SILENCE))).toEqual([]);
  });

  it('holds the very bytes of each stream, cut at the frame where it was stopped', () => {
    const streams = streamsIn(lines);
    expect(streams).toHaveLength(2);
    for (const { path, startsAt, until } of streams) {
      const first = framesAt(startsAt) - framesAt(beginningOf(lines));
      const length = framesAt(until - startsAt);
      const { body } = answerTo({ method: 'GET', path, range: undefined }, new Map([['en', PACK]]));
      const played = Buffer.concat(frames.slice(first, first + length));
      expect(played.equals(body.subarray(0, length * FRAME_BYTES))).toBe(true);
      expect(frames[first + length]?.equals(SILENCE)).toBe(true);
    }
  });
});

describe('--record', () => {
  it('refuses a file that cannot be written in one line with exit code 2', async () => {
    const file = join(folder, 'nowhere/at/all.mp3');
    const { exitCode, out, err } = await runWith('--record', file, '--data', join(folder, 'no'));
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(CANNOT);
  });

  it('refuses a language that no voice here speaks', async () => {
    await expect(openRecorder(join(folder, 'xx.mp3'), 'xx-XX')).rejects.toThrow(
      'Nothing can be recorded in xx-XX: no voice here speaks it.',
    );
  });
});

const CANNOT = /^Expected a file to record into after --record, but ".*" cannot be written \(.*\)\.\n$/;

/** What the local Echo prints and records of some lines. */
async function recorded(name: string, script: string) {
  const [file, scriptFile] = [join(folder, `${name}.mp3`), join(folder, `${name}.txt`)];
  writeFileSync(scriptFile, script);
  const data = ['--data', join(folder, name)];
  const { exitCode, out } = await runWith('--json', '--record', file, '--script', scriptFile, ...data);
  expect(exitCode).toBe(0);
  const lines = out.trimEnd().split('\n');
  const bytes = readFileSync(file);
  return {
    lines: lines.map((line) => JSON.parse(line) as Line),
    frames: Array.from({ length: bytes.length / FRAME_BYTES }, (_, index) =>
      bytes.subarray(index * FRAME_BYTES, (index + 1) * FRAME_BYTES),
    ),
    samples: await decoded(bytes),
  };
}

async function runWith(...argv: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const exitCode = await run(['--fast', ...argv], {
    ...{ stdin: Readable.from(['']), stdout, stderr },
    ...{ projectFolder: resolve('.'), leaving: new AbortController().signal },
  });
  stdout.end();
  stderr.end();
  return { exitCode, out: await text(stdout), err: await text(stderr) };
}

async function decoded(bytes: Uint8Array) {
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  const { channelData, errors } = decoder.decode(bytes);
  expect(errors).toEqual([]);
  return new Float32Array(channelData[0] ?? []);
}

function beginningOf([first]: readonly Line[]): number {
  return Date.parse(first?.at ?? '');
}

function samplesIn(ms: number): number {
  return Math.round((ms / 1000) * SAMPLE_RATE);
}

function deviation(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);
}
