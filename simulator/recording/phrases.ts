import { FRAME_BYTES } from '../../lambda/sound/frames';
import type { VoicePack } from '../../lambda/sound/voicePack';
import { openEncoder, type Encoded } from '../../voice/encode';
import { level } from '../../voice/level';
import { fliteVoice } from '../voice/fliteVoice';

/** Gives a sentence as frames, said in some percent of its usual length; null where there is nothing to say in it. */
export type Say = (sentence: string, percent: number) => Encoded | null;

/** The voice of a pack, which says anything: what the pack has is copied, and the rest is encoded once. */
export async function sayingAnything({ language, units, bytes }: VoicePack): Promise<Say | null> {
  const voice = await fliteVoice(language);
  if (voice === null) return null;
  const encode = await openEncoder();
  const kept = new Map<string, Encoded | null>();

  return (sentence, percent) => {
    const key = `${String(percent)} ${sentence}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const said = (percent === 100 ? copied(sentence) : null) ?? encoded(sentence, percent);
    kept.set(key, said);
    return said;
  };

  function copied(sentence: string): Encoded | null {
    const unit = units.get(sentence);
    if (unit === undefined) return null;
    const { at, frames, lead } = unit;
    return { bytes: bytes.subarray(at * FRAME_BYTES, (at + frames) * FRAME_BYTES), lead };
  }

  function encoded(sentence: string, percent: number): Encoded | null {
    const spoken = /[\p{L}\p{N}]/u.test(sentence) ? (voice?.(sentence, percent / 100) ?? null) : null;
    return spoken && encode(level(spoken.sound), spoken.felt);
  }
}
