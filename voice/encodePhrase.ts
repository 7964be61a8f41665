import { UsageError } from '../tempo/usageError';
import type { Sound } from '../tempo/wav';
import type { Encode, Encoded } from './encode';
import { feltOnset } from './feltOnset';
import { level } from './level';
import { trim } from './trim';

/** A phrase as a voice said it, made ready for a pack: bare, as loud as all others, its felt onset on a frame's boundary. */
export function encodePhrase(phrase: string, sound: Sound, encode: Encode): Encoded {
  const words = trim(sound);
  if (words.samples.length === 0) throw new UsageError(`"${phrase}" has no sound.`);
  const levelled = level(words);
  return encode(levelled, feltOnset(levelled));
}
