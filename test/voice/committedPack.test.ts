import { MPEGDecoder } from 'mpg123-decoder';
import { LOCALES } from '../../lambda/language/locales';
import { FRAME_BYTES, FRAME_MS, FRAME_SAMPLES, SAMPLE_RATE, SILENCE } from '../../lambda/sound/frames';
import { parsePack, sentencesOf } from '../../lambda/sound/voicePack';
import { complaintsAbout } from '../../voice/check';
import { CODEC_DELAY } from '../../voice/encode';
import { feltOnset } from '../../voice/feltOnset';
import { everyMoment, type Moment } from '../../voice/moments';
import { committedFolder, fileOf, joinPack, readPack, type PackFiles } from '../../voice/packFiles';

const LANGUAGES = [...new Set(LOCALES.map((locale) => locale.replace(/-.*/, '')))];
const MOST_BYTES = 4_000_000;
/** What is longer is a text, whose first word lies on no beat. */
const BEAT_FRAMES = 42;
const FURTHEST_MS = 8;
const SILENT = 10 ** (-40 / 20);

describe.each(LANGUAGES)('The pack that is committed for %s', (language) => {
  const moments = everyMoment(language);
  const files = readPack(committedFolder(language));
  if (files === null) throw new Error(`Expected a pack for ${language}; "npm run voice" makes it.`);
  const { index, bytes } = joinPack(files);
  const pack = parsePack(index, bytes);

  it('says everything that a workout can say, on time, and nothing else; if not, run "npm run voice"', () => {
    expect(complaintsAbout(files, moments)).toEqual([]);
  });

  it('keeps each phrase in a file that is named for it', () => {
    const named = [...files.phrases.keys()].map(fileOf);
    expect(new Set(named).size).toBe(named.length);
  });

  it('is small enough to be read at a cold start', () => {
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('lays its units one after the other, without gaps', () => {
    const units = [...pack.units.values()].sort((one, other) => one.at - other.at);
    let end = 0;
    for (const { at, frames } of units) {
      expect(at).toBe(end);
      end += frames;
    }
    expect(end * FRAME_BYTES).toBe(bytes.length);
  });

  it('has nothing but frames of one kind, and begins each unit without bits of the one before', () => {
    const headers = new Set<number>();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length; at += FRAME_BYTES) headers.add(view.getUint32(at));
    expect([...headers]).toEqual([0xfff364c4]);
    const leaning = [...pack.units].filter(([, { at }]) => bytes[at * FRAME_BYTES + 4] !== 0);
    expect(leaning).toEqual([]);
  });

  it('decodes without a fault, and sounds neither before its first word nor after its last frame', async () => {
    const decode = await openDecoder();
    for (const [, { bytes: unit }] of files.phrases) {
      const samples = decode(unit);
      expect(loudest(samples.subarray(0, CODEC_DELAY - FRAME_SAMPLES))).toBeLessThan(SILENT);
      expect(loudest(samples.subarray(-FRAME_SAMPLES))).toBeLessThan(SILENT);
    }
  });

  it('has the felt onset of what is said on a beat within 8 ms of its frame', async () => {
    const decode = await openDecoder();
    const late = saidOnBeats(moments, files).map(([phrase, { bytes: unit, lead }]) => {
      const onset = feltOnset({ rate: SAMPLE_RATE, samples: decode(unit) });
      return [phrase, (onset / FRAME_SAMPLES - lead) * FRAME_MS] as const;
    });
    expect(late.length).toBeGreaterThan(80);
    expect(late.filter(([, ms]) => Math.abs(ms) > FURTHEST_MS)).toEqual([]);
  });
});

function saidOnBeats(moments: readonly Moment[], { phrases }: PackFiles) {
  const said = new Set(moments.filter(({ frames }) => frames <= BEAT_FRAMES).flatMap(({ forms }) => forms));
  return [...phrases].filter(([phrase]) => said.has(phrase) && sentencesOf(phrase).length === 1);
}

function loudest(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

/** Decodes one unit after the other, each with the silence that follows it. */
async function openDecoder(): Promise<(unit: Uint8Array) => Float32Array> {
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  return (unit) => {
    const { channelData, errors } = decoder.decode(Buffer.concat([SILENCE, unit, SILENCE, SILENCE]));
    expect(errors).toEqual([]);
    return (channelData[0] ?? new Float32Array(0)).subarray(FRAME_SAMPLES);
  };
}
