import { openEncoder, type Encoded } from '../../voice/encode';
import { level } from '../../voice/level';
import { fliteVoice } from '../voice/fliteVoice';
import type { Spoken } from '../voice/phraseSound';

/** How a sentence is said. */
export interface Manner {
  /** Of the voice's usual length. */
  readonly percent: number;
  /** From the start of the frame of its beat until it is felt; less than 0 before it. */
  readonly afterMs: number;
}

/** Gives a sentence as frames; null where there is nothing to say in it. */
export type Say = (sentence: string, manner: Manner) => Encoded | null;

/** A voice of a language, which says anything, and encodes it once for each way to say it; null where none speaks it. */
export async function sayingAnything(language: string): Promise<Say | null> {
  const voice = await fliteVoice(language);
  if (voice === null) return null;
  const encode = await openEncoder();
  const words = new Map<string, Spoken | null>();
  const frames = new Map<string, Encoded | null>();

  return (sentence, { percent, afterMs }) => {
    const paced = `${String(percent)} ${sentence}`;
    return kept(frames, `${String(afterMs)} ${paced}`, () => {
      const said = kept(words, paced, () => spoken(sentence, percent));
      return said && encode(said.sound, said.felt - Math.round((afterMs * said.sound.rate) / 1000));
    });
  };

  function spoken(sentence: string, percent: number): Spoken | null {
    const said = /[\p{L}\p{N}]/u.test(sentence) ? (voice?.(sentence, percent / 100) ?? null) : null;
    return said && { ...said, sound: level(said.sound) };
  }
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
