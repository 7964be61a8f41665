import { MPEGDecoder } from 'mpg123-decoder';
import { DEFAULT_SETTINGS } from '../../lambda/coach/person/settings';
import { phrasesFor } from '../../lambda/language/languages';
import { FRAME_BYTES, FRAME_SAMPLES, SAMPLE_RATE, SILENCE } from '../../lambda/sound/frames';
import { framesOf, placePhrases, type Placed } from '../../lambda/sound/placePhrases';
import { renderPortion } from '../../lambda/sound/renderPortion';
import { STREAM_LIMITS } from '../../lambda/sound/streamLimits';
import { EXERCISE_IDS, type ExerciseId } from '../../lambda/workout/exercises';
import { FULL_LEVEL } from '../../lambda/workout/levels';
import { milliseconds, seconds } from '../../lambda/workout/milliseconds';
import { nextPortion } from '../../lambda/workout/portions';
import { programmeOf, setsOf } from '../../lambda/workout/programme';
import { LOWER_SECONDS, type LowerSeconds } from '../../lambda/workout/tempo';
import { lengthOf } from '../../lambda/workout/timeline';
import { feltOnset } from '../../voice/feltOnset';
import { committedPack } from './committedPack';

const PACK = committedPack();
/** -40 dB of what is loudest. */
const SILENT = 0.01;
/** The last frame of a unit is heard to its end in the one after it. */
const AFTER_A_UNIT = 1;

const SETS = EXERCISE_IDS.map((exercise, index) => [exercise, LOWER_SECONDS[index] ?? 3] as const);

describe.each(SETS)('a stream of a %s set that is lowered for %i seconds, decoded', (exercise, lower) => {
  const { timeline } = portionOf(exercise, lower);
  const placed = placePhrases(timeline, phrasesFor('en'), DEFAULT_SETTINGS, PACK);
  const total = framesOf(lengthOf(timeline));
  const stream = renderPortion(placed, total, PACK);
  const felt = new Map<string, number>();
  const units = new Map<string, Float32Array>();
  let samples = new Float32Array(0);
  let decode: Awaited<ReturnType<typeof openDecoder>>;

  beforeAll(async () => {
    decode = await openDecoder();
    samples = decode(stream);
  });

  function alone(words: string): Float32Array {
    const { at, frames } = PACK.units.get(words) ?? { at: 0, frames: 0 };
    const bytes = PACK.bytes.subarray(at * FRAME_BYTES, (at + frames) * FRAME_BYTES);
    const sound = units.get(words) ?? decode(Buffer.concat([SILENCE, bytes])).subarray(FRAME_SAMPLES);
    units.set(words, sound);
    return sound;
  }

  it('has no fault, and a sample for each of its milliseconds', () => {
    expect(samples).toHaveLength(total * FRAME_SAMPLES);
  });

  it('sounds in each phrase as that phrase sounds alone, sample for sample', () => {
    const off = placed.filter(
      ({ words, start }) => furthest(alone(words), samples.subarray(start * FRAME_SAMPLES)) > SILENT,
    );
    expect(off).toEqual([]);
  });

  it('is silent wherever nothing is said', () => {
    const speaking = new Set(
      placed.flatMap(({ start, frames }) =>
        Array.from({ length: frames + AFTER_A_UNIT }, (_, index) => start + index),
      ),
    );
    const silences = Array.from({ length: total }, (_, frame) => frame).filter(
      (frame) => !speaking.has(frame),
    );
    expect(silences.length).toBeGreaterThan(100);
    const loud = silences.filter((frame) => loudest(frameOf(samples, frame)) > SILENT);
    expect(loud).toEqual([]);
  });

  it('is felt on the beat in every rep, with a deviation of ten milliseconds at most', () => {
    const beats = new Set(timeline.filter(({ kind }) => kind === 'beat').map(({ start }) => framesOf(start)));
    const late = placed.filter(({ start, unit }) => beats.has(start + unit.lead)).map(feltLate);
    expect(late.length).toBeGreaterThan(40);
    expect(deviation(late)).toBeLessThanOrEqual(10);
    expect(Math.max(...late) - Math.min(...late)).toBeLessThanOrEqual(40);
  });

  it('lowers in every rep for as long as it is to, within half a percent', () => {
    const beats = timeline.filter((cue) => cue.kind === 'beat');
    const phases = beats.filter(({ word }) => word.kind === 'phase');
    const lowerings = phases.flatMap((cue, index) => {
      const next = phases[index + 1];
      const isFollowed = next !== undefined && next.start - cue.start === lower * 1000;
      return cue.phase === 'lower' && isFollowed ? [[cue.start, next.start] as const] : [];
    });
    expect(lowerings.length).toBeGreaterThanOrEqual(14);
    for (const [from, to] of lowerings) {
      const length = heardOn(to) - heardOn(from);
      expect(Math.abs(length / (lower * SAMPLE_RATE) - 1)).toBeLessThanOrEqual(0.005);
    }
  });

  /** The sample that a beat is heard on: where its word begins to sound, by as much later as that word alone does. */
  function heardOn(time: number): number {
    const said = placed.find(({ start, unit }) => start + unit.lead === framesOf(time));
    if (said === undefined) throw new Error(`Expected something to be said at ${time} ms.`);
    const own = firstHeard(alone(said.words)) - said.unit.lead * FRAME_SAMPLES;
    return said.start * FRAME_SAMPLES + firstHeard(samples.subarray(said.start * FRAME_SAMPLES)) - own;
  }

  /** By how many milliseconds the beat of a phrase is felt after its frame begins; each phrase is measured once. */
  function feltLate({ words, start, unit, frames }: Placed): number {
    const sound = samples.subarray(start * FRAME_SAMPLES, (start + frames) * FRAME_SAMPLES);
    const late =
      felt.get(words) ?? feltOnset({ rate: SAMPLE_RATE, samples: sound }) - unit.lead * FRAME_SAMPLES;
    felt.set(words, late);
    return (late / SAMPLE_RATE) * 1000;
  }
});

function portionOf(exercise: ExerciseId, lower: LowerSeconds) {
  const sets = setsOf(programmeOf(FULL_LEVEL, { lowerSeconds: lower }));
  const first = sets.find((set) => set.exercise === exercise);
  if (first === undefined) throw new Error(`Expected a set of ${exercise}.`);
  return nextPortion(
    {
      sets: [first],
      fromRep: 1,
      rest: seconds(30),
      restScale: 1,
      setUp: 'again',
      lower,
      manner: { talk: 'more', variety: lower },
      slowerBy: milliseconds(0),
      opening: { kind: 'nextUp', exercise, side: first.side, newRound: null },
      closing: null,
    },
    STREAM_LIMITS,
  );
}

async function openDecoder(): Promise<(bytes: Uint8Array) => Float32Array<ArrayBuffer>> {
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  return (bytes) => {
    const { channelData, errors, sampleRate } = decoder.decode(bytes);
    expect({ errors, sampleRate }).toEqual({ errors: [], sampleRate: SAMPLE_RATE });
    return channelData[0]?.slice() ?? new Float32Array(0);
  };
}

function frameOf(samples: Float32Array, frame: number): Float32Array {
  return samples.subarray(frame * FRAME_SAMPLES, (frame + 1) * FRAME_SAMPLES);
}

// Millions of samples are looked at: a loop takes a tenth of the time of a callback for each.
function loudest(samples: Float32Array): number {
  let most = 0;
  for (const sample of samples) most = Math.max(most, Math.abs(sample));
  return most;
}

function furthest(wanted: Float32Array, came: Float32Array): number {
  let most = 0;
  for (let at = 0; at < wanted.length; at += 1) {
    most = Math.max(most, Math.abs((wanted[at] ?? 0) - (came[at] ?? Infinity)));
  }
  return most;
}

function firstHeard(samples: Float32Array): number {
  return samples.findIndex((sample) => Math.abs(sample) > SILENT);
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
