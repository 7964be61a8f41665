import { fliteVoice } from './fliteVoice';
import { packVoice } from './packVoice';
import { phraseSound, type AskedSound } from './phraseSound';

/** Opens the voices of a locale, which say words as a WAV file; null where none can. */
export async function soundOfLocale(locale: string): Promise<(asked: AskedSound) => Buffer | null> {
  const [language = ''] = locale.split('-');
  const voices = await Promise.all([packVoice(language), fliteVoice(language)]);
  return phraseSound(voices.filter((voice) => voice !== null));
}
