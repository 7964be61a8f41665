import { MPEGDecoder } from 'mpg123-decoder';
import { FRAME_SAMPLES, SAMPLE_RATE, SILENCE } from '../../lambda/sound/frames';
import { committedFolder, readPack } from '../../voice/packFiles';
import type { Voice } from './phraseSound';

/** The committed pack of a language, which says at its own speed what a workout says; null where there is none. */
export async function packVoice(language: string): Promise<Voice | null> {
  const pack = readPack(committedFolder(language));
  if (pack === null) return null;
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  return (text, stretch) => {
    const recording = stretch === 1 ? pack.phrases.get(text) : undefined;
    if (recording === undefined) return null;
    // A frame before lets go of what was decoded last, and one after lets the last one out.
    const { channelData } = decoder.decode(Buffer.concat([SILENCE, recording.bytes, SILENCE]));
    const samples = (channelData[0] ?? new Float32Array(0)).slice(FRAME_SAMPLES);
    return { sound: { rate: SAMPLE_RATE, samples }, felt: recording.lead * FRAME_SAMPLES };
  };
}
