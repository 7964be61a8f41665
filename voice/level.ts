import type { Sound } from '../tempo/wav';
import { envelopeOf, loudestIn } from './envelope';

/** How loud words are on the whole, and how loud a sample may get at most: what Amazon asks of sound for Alexa, in dB. */
const WORDS_DB = -14;
const MOST_DB = -2;
/** Softer than this against the loudest, it is a pause. */
const SPOKEN = 10 ** (-20 / 20);

/** Words as loud as all others. */
export function level({ rate, samples }: Sound): Sound {
  const envelope = envelopeOf({ rate, samples });
  const least = loudestIn(envelope) * SPOKEN;
  const spoken = samples.filter((_, at) => (envelope[at] ?? 0) > least);
  const power = spoken.reduce((sum, sample) => sum + sample ** 2, 0) / spoken.length;
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const gain = Math.min(10 ** (WORDS_DB / 20) / Math.sqrt(power), 10 ** (MOST_DB / 20) / loudest);
  return { rate, samples: samples.map((sample) => sample * gain) };
}
