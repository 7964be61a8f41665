import { closeSync, openSync, writeSync } from 'node:fs';
import { FRAME_BYTES, SILENCE } from '../../lambda/sound/frames';
import { UsageError } from '../usageError';

/** Sound on its way into a file. Frames are counted from the epoch, and come in their order. */
export interface FrameFile {
  /** Writes frames from one on, after silence where nothing was written before it. */
  write(at: number, frames: Uint8Array): void;
  /** Writes silence up to a frame. */
  reach(at: number): void;
  close(): void;
}

/** An hour. A longer silence is shortened to it: a day would be half a gigabyte. */
const MOST_SILENT_FRAMES = 150_000;
const CHUNK_FRAMES = 1000;
const SILENT_CHUNK = Buffer.concat(Array.from({ length: CHUNK_FRAMES }, () => SILENCE));

/** Opens a file that begins with a frame; throws a UsageError with the reason where it cannot be written. */
export function openFrameFile(file: string, first: number): FrameFile {
  const opened = attempt(() => openSync(file, 'w'));
  let next = first;

  return {
    write(at, frames) {
      reach(at);
      put(frames);
      next += frames.length / FRAME_BYTES;
    },
    reach,
    close: () => {
      closeSync(opened);
    },
  };

  function reach(at: number): void {
    let silent = Math.min(Math.max(0, at - next), MOST_SILENT_FRAMES);
    for (; silent > 0; silent -= CHUNK_FRAMES) {
      put(SILENT_CHUNK.subarray(0, Math.min(silent, CHUNK_FRAMES) * FRAME_BYTES));
    }
    next = Math.max(next, at);
  }

  function put(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length;) {
      written += attempt(() => writeSync(opened, bytes, written));
    }
  }

  function attempt<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(
        `Expected a file to record into after --record, but "${file}" cannot be written (${reason}).`,
      );
    }
  }
}
