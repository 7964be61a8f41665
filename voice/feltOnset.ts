import type { Sound } from '../tempo/wav';
import { envelopeOf, heardIn, loudestIn } from './envelope';

/** Long enough for the first vowel to be at its loudest, short enough to keep the second word out. */
const WITHIN_MS = 300;
const SHARE = 1 / 3;
/** Above this hiss most of an "s", and little of a vowel. */
const VOWELS_BELOW_HZ = 1000;

/**
 * The sample at which words are felt to begin. Words whose first sounds lie on a beat are not heard as being on it: what
 * is felt is near the onset of the first vowel (the P-centre: Morton, Marcus and Frankish 1976). Where the envelope of
 * what vowels are made of first passes a third of its loudest stands in for it.
 */
export function feltOnset(sound: Sound): number {
  const start = heardIn(envelopeOf(sound))?.first ?? 0;
  const envelope = envelopeOf(withoutHiss(withoutHiss(sound)));
  const end = start + Math.round((WITHIN_MS * sound.rate) / 1000);
  const onset = loudestIn(envelope, start, end) * SHARE;
  return envelope.findIndex((level, at) => at >= start && level >= onset);
}

function withoutHiss({ rate, samples }: Sound): Sound {
  const share = 1 - Math.exp((-2 * Math.PI * VOWELS_BELOW_HZ) / rate);
  let last = 0;
  return { rate, samples: samples.map((sample) => (last += share * (sample - last))) };
}
