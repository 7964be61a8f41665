import { FRAME_BYTES, SILENCE } from './frames';
import type { Placed } from './placePhrases';
import type { VoicePack } from './voicePack';

/** A stream of some frames: the frames of what is placed, and silence between them. Nothing is encoded. */
export function renderPortion(placed: readonly Placed[], total: number, { bytes }: VoicePack): Uint8Array {
  const stream = silenceOf(total);
  for (const { unit, start, frames } of placed) {
    const from = unit.at * FRAME_BYTES;
    stream.set(bytes.subarray(from, from + frames * FRAME_BYTES), start * FRAME_BYTES);
  }
  return stream;
}

/** Each copy doubles what is there, which is several times faster than a copy a frame. */
function silenceOf(frames: number): Uint8Array {
  const stream = new Uint8Array(frames * FRAME_BYTES);
  stream.set(SILENCE.subarray(0, stream.length));
  for (let filled = FRAME_BYTES; filled < stream.length; filled *= 2) {
    stream.copyWithin(filled, 0, filled);
  }
  return stream;
}
