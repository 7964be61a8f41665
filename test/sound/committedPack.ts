import { parsePack, type VoicePack } from '../../lambda/sound/voicePack';
import { committedFolder, joinPack, readPack } from '../../voice/packFiles';

/** The English voice that comes with the code. */
export function committedPack(): VoicePack {
  const files = readPack(committedFolder('en'));
  if (files === null) throw new Error('Expected an English pack to be committed, but there is none.');
  const { index, bytes } = joinPack(files);
  return parsePack(index, bytes);
}
