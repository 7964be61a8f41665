import { UsageError } from './usageError';

/** Sound: one channel, between -1 and 1. */
export interface Sound {
  readonly rate: number;
  readonly samples: Float32Array;
}

const HEADER_BYTES = 44;
const PCM = 1;

/** Reads a WAV file of 16-bit PCM, its channels mixed into one. */
export function readWav(bytes: Buffer, file: string): Sound {
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 4) !== 'RIFF') throw notPcm(file);
  let format: { readonly channels: number; readonly rate: number } | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const body = at + 8;
    if (name === 'fmt ') {
      const isPcm16 = bytes.readUInt16LE(body) === PCM && bytes.readUInt16LE(body + 14) === 16;
      if (!isPcm16) throw notPcm(file);
      format = { channels: bytes.readUInt16LE(body + 2), rate: bytes.readUInt32LE(body + 4) };
    }
    if (name === 'data') {
      if (format === undefined) throw notPcm(file);
      // A program that writes to a pipe does not know the length and leaves a very large one.
      const end = Math.min(bytes.length, body + length);
      return { rate: format.rate, samples: mixed(bytes.subarray(body, end), format.channels) };
    }
    at = body + length + (length % 2);
  }
  throw notPcm(file);
}

/** A WAV file of 16-bit PCM. */
export function writeWav({ rate, samples }: Sound): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + samples.length * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(PCM, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), HEADER_BYTES + index * 2);
  });
  return bytes;
}

function mixed(data: Buffer, channels: number): Float32Array {
  const samples = new Float32Array(Math.floor(data.length / 2 / channels));
  for (let index = 0; index < samples.length; index += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      sum += data.readInt16LE((index * channels + channel) * 2);
    }
    samples[index] = sum / channels / 32768;
  }
  return samples;
}

function notPcm(file: string): UsageError {
  return new UsageError(
    `${file}: expected a WAV file of 16-bit PCM; ffmpeg makes one: ffmpeg -i recording.m4a -ac 1 -c:a pcm_s16le out.wav`,
  );
}
