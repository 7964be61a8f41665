import { UsageError } from './usageError';
import type { Sound } from './wav';

/** A stretch of sound between two silences, in milliseconds. */
export interface Burst {
  readonly start: number;
  readonly end: number;
}

const HOP_MS = 2.5;
const WINDOW_MS = 10;
/** Below this a voice hums and a room rumbles, but nothing is said. */
const RUMBLE_HZ = 120;
/** Silence shorter than this is the closure of a "t" or a "k" inside a word. */
export const CLOSURE_MS = 40;
/** The same inside a phrase, where every break is known to be long. */
export const CLOSURE_IN_PROBE_MS = 200;
/** Sound shorter than this is a click. */
const CLICK_MS = 15;
const BELOW_SPEECH_DB = 35;
const ABOVE_NOISE_DB = 6;
const LEAST_CONTRAST_DB = 14;

/** Finds where something is said in a recording, by energy; throws where speech does not stand out. */
export function burstsIn(sound: Sound, file: string, closureMs: number): readonly Burst[] {
  const levels = levelsOf(withoutRumble(sound), sound.rate);
  const sorted = Float32Array.from(levels).sort();
  const noise = sorted[Math.floor(sorted.length * 0.1)] ?? -Infinity;
  const speech = sorted[Math.floor(sorted.length * 0.97)] ?? -Infinity;
  if (speech < -60) throw new UsageError(`${file}: nothing can be heard in this recording.`);
  if (speech - noise < LEAST_CONTRAST_DB) {
    throw new UsageError(
      `${file}: speech is only ${Math.round(speech - noise)} dB above the noise, expected ${LEAST_CONTRAST_DB}; record nearer to the speaker or in a quieter room.`,
    );
  }
  const threshold = Math.max(speech - BELOW_SPEECH_DB, noise + ABOVE_NOISE_DB);
  return joined(loudStretches(levels, threshold), closureMs).filter(
    ({ start, end }) => end - start >= CLICK_MS,
  );
}

function withoutRumble({ samples, rate }: Sound): Float32Array {
  const keep = 1 / (1 + (2 * Math.PI * RUMBLE_HZ) / rate);
  const clear = new Float32Array(samples.length);
  for (let at = 1; at < samples.length; at += 1) {
    clear[at] = keep * ((clear[at - 1] ?? 0) + (samples[at] ?? 0) - (samples[at - 1] ?? 0));
  }
  return clear;
}

/** The level of each window in dB, one window a hop. */
function levelsOf(samples: Float32Array, rate: number): Float32Array {
  const hop = (rate * HOP_MS) / 1000;
  const hops = new Float32Array(Math.floor(samples.length / hop));
  for (let index = 0; index < hops.length; index += 1) {
    const end = Math.round((index + 1) * hop);
    for (let at = Math.round(index * hop); at < end; at += 1) {
      hops[index] = (hops[index] ?? 0) + (samples[at] ?? 0) ** 2;
    }
  }
  const wide = WINDOW_MS / HOP_MS;
  const levels = new Float32Array(Math.max(0, hops.length - wide));
  for (let index = 0; index < levels.length; index += 1) {
    let energy = 0;
    for (let at = index; at < index + wide; at += 1) energy += hops[at] ?? 0;
    levels[index] = 10 * Math.log10(energy / (hop * wide) + 1e-12);
  }
  return levels;
}

function loudStretches(levels: Float32Array, threshold: number): readonly Burst[] {
  const stretches: { start: number; end: number }[] = [];
  let isLoud = false;
  levels.forEach((level, index) => {
    // A window is loud from the moment speech enters its far end.
    const at = index * HOP_MS + WINDOW_MS;
    if (level >= threshold && !isLoud) stretches.push({ start: at, end: at });
    const last = stretches.at(-1);
    isLoud = level >= threshold;
    if (isLoud && last !== undefined) last.end = at;
  });
  return stretches;
}

function joined(bursts: readonly Burst[], closureMs: number): readonly Burst[] {
  const done: Burst[] = [];
  for (const burst of bursts) {
    const last = done.at(-1);
    if (last === undefined || burst.start - last.end >= closureMs) done.push(burst);
    else done.splice(-1, 1, { start: last.start, end: burst.end });
  }
  return done;
}
