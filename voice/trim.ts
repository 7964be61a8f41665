import type { Sound } from '../tempo/wav';
import { envelopeOf, heardIn } from './envelope';

/** Kept at both ends, and faded, so that nothing clicks. */
const FADE_MS = 5;

/** Words without the silence before and after them; nothing where nothing is said. */
export function trim(sound: Sound): Sound {
  const { rate, samples } = sound;
  const heard = heardIn(envelopeOf(sound));
  if (heard === null) return { rate, samples: new Float32Array(0) };
  const fade = Math.round((FADE_MS * rate) / 1000);
  const kept = samples.slice(Math.max(0, heard.first - fade), heard.last + 1 + fade);
  const shareAt = (at: number): number => Math.min(1, at / fade, (kept.length - 1 - at) / fade);
  return { rate, samples: kept.map((sample, at) => sample * shareAt(at)) };
}
