import type { Sound } from '../tempo/wav';

const WINDOW_MS = 10;

/** How loud a sound is around each of its samples: the root mean square of the ten milliseconds about it. */
export function envelopeOf({ rate, samples }: Sound): Float32Array {
  const half = Math.round((rate * WINDOW_MS) / 2000);
  // Room on both sides, so that no window leaves the sound.
  const padded = new Float32Array(samples.length + 2 * half);
  padded.set(samples, half);
  let energy = samples.subarray(0, half).reduce((sum, sample) => sum + sample ** 2, 0);
  return samples.map((_, at) => {
    energy += (padded[at + 2 * half] ?? 0) ** 2 - (padded[at] ?? 0) ** 2;
    // Rounding may leave a little less than nothing.
    return energy > 0 ? Math.sqrt(energy / (2 * half)) : 0;
  });
}

/** Softer than this against the loudest, nothing is heard. */
const HEARD = 10 ** (-40 / 20);

/** The first and the last sample that are heard; null where none is. */
export function heardIn(envelope: Float32Array): { readonly first: number; readonly last: number } | null {
  const least = loudestIn(envelope) * HEARD;
  const isHeard = (level: number): boolean => level > 0 && level >= least;
  const first = envelope.findIndex(isHeard);
  return first < 0 ? null : { first, last: envelope.findLastIndex(isHeard) };
}

/** The loudest that an envelope gets between two samples. */
export function loudestIn(envelope: Float32Array, from = 0, to = envelope.length): number {
  return envelope.subarray(from, to).reduce((most, level) => (level > most ? level : most), 0);
}
