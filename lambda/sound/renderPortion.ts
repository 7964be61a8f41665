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

// Silence is a header and zeros, which are there already.
function silenceOf(frames: number): Uint8Array {
  const stream = new Uint8Array(frames * FRAME_BYTES);
  const view = new DataView(stream.buffer);
  for (let at = 0; at < stream.length; at += FRAME_BYTES) view.setUint32(at, HEADER);
  return stream;
}

const HEADER = new DataView(SILENCE.buffer).getUint32(0);
