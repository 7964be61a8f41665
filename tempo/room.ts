import type { Sound } from './wav';

/** A room and its noise, for trying out what a recording can tell. */
export interface Room {
  /** How far speech stands above the noise. */
  readonly signalToNoiseDb: number;
  /** How long an echo takes to fall by 60 dB; 0 for none. */
  readonly reverberationMs: number;
  readonly seed: number;
}

const COMB_DELAYS_MS = [29.7, 37.1, 41.1, 43.7];
const ECHO_SHARE = 0.25;

/** A sound as a microphone across the room would take it down; the same seed gives the same noise. */
export function heardAcross(sound: Sound, { signalToNoiseDb, reverberationMs, seed }: Room): Sound {
  const { rate } = sound;
  const samples = Float32Array.from(sound.samples);
  if (reverberationMs > 0) {
    for (const delayMs of COMB_DELAYS_MS) {
      addEchoes(
        samples,
        sound.samples,
        Math.round((delayMs * rate) / 1000),
        10 ** ((-3 * delayMs) / reverberationMs),
      );
    }
  }
  // Uniform noise between -1 and 1 has the power of a third.
  const amount = loudnessOf(sound.samples) * 10 ** (-signalToNoiseDb / 20) * Math.sqrt(3);
  const random = randomFrom(seed);
  for (let at = 0; at < samples.length; at += 1) {
    samples[at] = (samples[at] ?? 0) + amount * (2 * random() - 1);
  }
  return { rate, samples };
}

/** The level of what is said, its silences left out. */
function loudnessOf(samples: Float32Array): number {
  let [energy, count] = [0, 1];
  for (const sample of samples) {
    if (Math.abs(sample) <= 0.01) continue;
    energy += sample ** 2;
    count += 1;
  }
  return Math.sqrt(energy / count);
}

function addEchoes(to: Float32Array, of: Float32Array, delay: number, decay: number): void {
  const echo = new Float32Array(of.length);
  for (let at = delay; at < of.length; at += 1) {
    echo[at] = ((of[at - delay] ?? 0) + (echo[at - delay] ?? 0)) * decay;
    to[at] = (to[at] ?? 0) + (echo[at] ?? 0) * ECHO_SHARE;
  }
}

/** Numbers from 0 to 1 that only look random (Lehmer's generator). */
export function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
