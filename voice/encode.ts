import { createMp3Encoder } from 'wasm-media-encoders';
import { FRAME_BYTES, FRAME_SAMPLES, SAMPLE_RATE } from '../lambda/sound/frames';
import type { Sound } from '../tempo/wav';

/** What LAME and any decoder put before the first sample between them, in samples. */
export const CODEC_DELAY = 1105;

const KBIT_PER_SECOND = 48;

/** Words as frames of a pack; the frame after the lead begins with the sample that is to lie on the beat. */
export interface Encoded {
  readonly bytes: Uint8Array;
  readonly lead: number;
}

/** Encodes words of any rate, with this sample of theirs on a frame's boundary. */
export type Encode = (words: Sound, beatAt: number) => Encoded;

/** Opens the encoder. It also brings other rates to that of a pack: LAME's own filter adds no delay. */
export async function openEncoder(): Promise<Encode> {
  const encoder = await createMp3Encoder();
  return ({ rate, samples }, beatAt) => {
    const scale = SAMPLE_RATE / rate;
    const lead = Math.ceil((beatAt * scale + CODEC_DELAY) / FRAME_SAMPLES);
    const before = Math.round((lead * FRAME_SAMPLES - CODEC_DELAY) / scale) - beatAt;
    const padded = new Float32Array(before + samples.length);
    padded.set(samples, before);
    // Configuring it anew makes it begin anew, so that no unit leans on bits of the one before.
    encoder.configure({
      ...{ channels: 1, sampleRate: rate },
      ...{ bitrate: KBIT_PER_SECOND, outputSampleRate: SAMPLE_RATE },
    });
    // What it gives is its own memory, and is overwritten.
    const bytes = Buffer.concat([encoder.encode([padded]).slice(), encoder.finalize().slice()]);
    const frames = Math.ceil((CODEC_DELAY + padded.length * scale) / FRAME_SAMPLES);
    return { bytes: bytes.subarray(0, frames * FRAME_BYTES), lead };
  };
}
