import type { Sound } from '../tempo/wav';

/** How a text is to be said. */
export interface Manner {
  /** One of the voices inside: kal, awb, rms, slt. */
  readonly voice: string;
  /** How long each sound lasts, in parts of what the voice would take. */
  readonly stretch: number;
}

/** Says a text at once, in 30 to 60 milliseconds a phrase. */
export type Say = (text: string, manner: Manner) => Sound;

/**
 * Opens Flite, given its `flite.wasm`. Nothing here needs Node, so that a page can have a voice of its own; compiling takes
 * the longest, and is done once.
 */
export async function openFlite(wasm: Uint8Array<ArrayBuffer>): Promise<Say> {
  const module = await WebAssembly.compile(wasm);
  return (text, { voice, stretch }) => {
    const args = ['flite', '-voice', voice, '--setf', `duration_stretch=${stretch}`, '-t', text, '-o', 'out'];
    return soundIn(written(module, args), text);
  };
}

const WAV_HEADER_BYTES = 44;
const WAV_RATE_AT = 24;

/** What Flite writes is always 16-bit PCM in one channel, behind a header of one length. */
function soundIn(wav: Uint8Array, text: string): Sound {
  if (wav.length <= WAV_HEADER_BYTES) throw new Error(`Expected Flite to say "${text}", but nothing came.`);
  const view = new DataView(wav.buffer, wav.byteOffset);
  const samples = Float32Array.from(
    { length: (wav.length - WAV_HEADER_BYTES) >> 1 },
    (_, at) => view.getInt16(WAV_HEADER_BYTES + 2 * at, true) / 32768,
  );
  return { rate: view.getUint32(WAV_RATE_AT, true), samples };
}

const OK = 0;
const BAD_FILE = 8;
/** The one folder that is open from the start, and the one file that is opened in it. */
const FOLDER = 3;
const FILE = 4;
const FOLDER_NAME = new TextEncoder().encode('/');
const CHARACTER_DEVICE = 2;
const IS_FOLDER = 3;
const IS_FILE = 4;

/**
 * Runs a program once with these arguments, and gives the file that it writes. These thirteen calls are all it makes of
 * its system, and Node's own (`node:wasi`) breaks down over its reading of the clock.
 */
function written(module: WebAssembly.Module, args: readonly string[]): Uint8Array {
  const encoded = args.map((arg) => new TextEncoder().encode(`${arg}\0`));
  const file: Uint8Array[] = [];
  const bytes = (): Uint8Array => new Uint8Array(memory.buffer);
  const view = (): DataView => new DataView(memory.buffer);
  const put = (at: number, value: number): number => {
    view().setUint32(at, value, true);
    return OK;
  };
  const system = {
    args_sizes_get: (count: number, size: number) => {
      put(count, encoded.length);
      return put(
        size,
        encoded.reduce((sum, arg) => sum + arg.length, 0),
      );
    },
    args_get: (pointers: number, texts: number) => {
      let at = texts;
      encoded.forEach((arg, index) => {
        put(pointers + 4 * index, at);
        bytes().set(arg, at);
        at += arg.length;
      });
      return OK;
    },
    clock_time_get: (_id: number, _precision: bigint, at: number) => {
      view().setBigUint64(at, 0n, true);
      return OK;
    },
    fd_close: () => OK,
    fd_fdstat_get: (fd: number, at: number) => {
      bytes()
        .fill(0, at, at + 8)
        .fill(0xff, at + 8, at + 24);
      view().setUint8(at, fd === FOLDER ? IS_FOLDER : fd >= FILE ? IS_FILE : CHARACTER_DEVICE);
      return OK;
    },
    fd_fdstat_set_flags: () => OK,
    fd_prestat_get: (fd: number, at: number) => {
      if (fd !== FOLDER) return BAD_FILE;
      put(at, 0);
      return put(at + 4, FOLDER_NAME.length);
    },
    fd_prestat_dir_name: (_fd: number, at: number) => {
      bytes().set(FOLDER_NAME, at);
      return OK;
    },
    fd_read: (_fd: number, _pieces: number, _count: number, read: number) => put(read, 0),
    fd_seek: (_fd: number, _offset: bigint, _from: number, at: number) => {
      view().setBigUint64(at, 0n, true);
      return OK;
    },
    fd_write: (fd: number, pieces: number, count: number, wrote: number) => {
      let total = 0;
      for (let piece = pieces; piece < pieces + 8 * count; piece += 8) {
        const at = view().getUint32(piece, true);
        const length = view().getUint32(piece + 4, true);
        if (fd === FILE) file.push(bytes().slice(at, at + length));
        total += length;
      }
      return put(wrote, total);
    },
    path_open: (
      _folder: number,
      _look: number,
      _path: number,
      _length: number,
      _how: number,
      _rights: bigint,
      _inherited: bigint,
      _flags: number,
      at: number,
    ) => put(at, FILE),
    proc_exit: (code: number) => {
      throw new Error(`Expected Flite to end well, but it left with ${code}.`);
    },
  };
  const { exports } = new WebAssembly.Instance(module, { wasi_snapshot_preview1: system });
  const { memory, _start } = exports as { memory: WebAssembly.Memory; _start: () => void };
  _start();
  return joined(file);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
