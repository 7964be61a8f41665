// MPEG-2 Layer III, 24 kHz, one channel, 48 kbit/s: frames of this kind are never padded, so all are of one size.

export const FRAME_BYTES = 144;
export const FRAME_SAMPLES = 576;
export const FRAME_MS = 24;
export const SAMPLE_RATE = 24_000;

/** The header of every frame. */
export const FRAME_HEADER: readonly number[] = [0xff, 0xf3, 0x64, 0xc4];

/** A frame of silence: nothing after its header says that nothing sounds. */
export const SILENCE: Uint8Array = Uint8Array.from({ length: FRAME_BYTES }, (_, at) => FRAME_HEADER[at] ?? 0);

/** The frame that begins nearest to a time in milliseconds. */
export function framesAt(ms: number): number {
  return Math.round(ms / FRAME_MS);
}
