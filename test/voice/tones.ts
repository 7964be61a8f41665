import type { Sound } from '../../tempo/wav';

export const RATE = 16_000;

/** A stretch of a made-up voice: how long, how loud, and how high it sounds. */
export interface Tone {
  readonly ms: number;
  readonly level: number;
  readonly hz: number;
}

export const silence = (ms: number): Tone => ({ ms, level: 0, hz: 0 });
/** What an "s" is like. */
export const hiss = (ms: number, level: number): Tone => ({ ms, level, hz: 6000 });
export const vowel = (ms: number, level: number): Tone => ({ ms, level, hz: 400 });

/** Tones one after the other. */
export function soundOf(tones: readonly Tone[], rate = RATE): Sound {
  const samples = tones.flatMap(({ ms, level, hz }) =>
    Array.from(
      { length: Math.round((ms * rate) / 1000) },
      (_, at) => level * Math.sin((2 * Math.PI * hz * at) / rate),
    ),
  );
  return { rate, samples: Float32Array.from(samples) };
}
