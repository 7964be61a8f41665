import type { VoicePack } from '../../lambda/sound/voicePack';
import { committedPack as packOf } from '../../voice/packFiles';

/** The English voice that comes with the code. */
export function committedPack(): VoicePack {
  const pack = packOf('en');
  if (pack === null) throw new Error('Expected an English pack to be committed, but there is none.');
  return pack;
}
