import { MPEGDecoder } from 'mpg123-decoder';
import { SAMPLE_RATE } from '../lambda/sound/frames';
import { askPolly } from '../tempo/polly';
import { UsageError } from '../tempo/usageError';
import type { Sound } from '../tempo/wav';

/** Has a voice of Amazon Polly say a phrase in some percent of its usual length. Each phrase costs a little. */
export async function pollySound(
  phrase: string,
  percent: number,
  voice: string,
  engine: string,
): Promise<Sound> {
  const answer = await askPolly(pollySsml(phrase, percent), {
    ...{ voice, engine },
    // Its uncompressed sound ends at 16 kHz.
    OutputFormat: 'mp3',
    SampleRate: String(SAMPLE_RATE),
  });
  return soundOfMp3(await answer.transformToByteArray(), `Polly's sound of "${phrase}"`);
}

/** A phrase as Polly is asked for it. */
export function pollySsml(phrase: string, percent: number): string {
  const text = phrase.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rate = Math.round(10_000 / percent);
  return percent === 100
    ? `<speak>${text}</speak>`
    : `<speak><prosody rate="${rate}%">${text}</prosody></speak>`;
}

/** The sound of an MP3 in one channel. */
export async function soundOfMp3(bytes: Uint8Array, what: string): Promise<Sound> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  const { channelData, sampleRate, errors } = decoder.decode(bytes);
  decoder.free();
  const [samples] = channelData;
  if (samples === undefined || samples.length === 0 || errors.length > 0) {
    throw new UsageError(`${what} cannot be decoded: ${errors[0]?.message ?? 'there is none'}.`);
  }
  return { rate: sampleRate, samples };
}
