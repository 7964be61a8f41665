import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locale } from '../lambda/language/locales';
import { burstsIn, CLOSURE_MS } from './bursts';
import { readWav, type Sound } from './wav';

const run = promisify(execFile);

/** A free voice whose lengths were learnt from people, and so stands nearest to Alexa. */
export interface FreeVoice {
  readonly name: string;
  /** Voices of one family share recordings or rules. */
  readonly family: 'cmu' | 'pico';
  readonly packages: string;
  readonly say: (words: string, textFile: string, wavFile: string) => readonly [string, readonly string[]];
}

const ENGLISH: readonly FreeVoice[] = [
  ...['slt', 'rms', 'awb'].map((voice): FreeVoice => ({
    name: `flite ${voice}`,
    family: 'cmu',
    packages: 'flite',
    say: (_, text, wav) => ['flite', ['-voice', voice, '-f', text, '-o', wav]],
  })),
  {
    name: 'festival slt hts',
    family: 'cmu',
    packages: 'festival festvox-us-slt-hts',
    say: (_, text, wav) => ['text2wave', ['-eval', '(voice_cmu_us_slt_arctic_hts)', '-o', wav, text]],
  },
  ...['en-US', 'en-GB'].map((locale): FreeVoice => ({
    name: `pico ${locale}`,
    family: 'pico',
    packages: 'libttspico-utils',
    say: (words, _, wav) => ['pico2wave', ['-l', locale, '-w', wav, words]],
  })),
];

/** The free voices that speak a locale's language. */
export const FREE_VOICES: Readonly<Record<Locale, readonly FreeVoice[]>> = {
  'en-US': ENGLISH,
  'en-GB': ENGLISH,
  'en-CA': ENGLISH,
  'en-AU': ENGLISH,
  'en-IN': ENGLISH,
};

/** How long each run of words lasts, spoken alone by a voice, in milliseconds. */
export type Lengths = ReadonlyMap<string, number>;

/** Has a voice say each run of words alone; null where the voice is not installed. */
export async function lengthsIn(voice: FreeVoice, runs: readonly string[]): Promise<Lengths | null> {
  const folder = mkdtempSync(join(tmpdir(), 'voice-'));
  const lengths = new Map<string, number>();
  try {
    for (const words of runs) lengths.set(words, await lengthOf(voice, words, folder));
    return lengths;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lengthOf(voice: FreeVoice, words: string, folder: string): Promise<number> {
  const text = join(folder, 'words.txt');
  const wav = join(folder, 'words.wav');
  writeFileSync(text, words);
  const [program, args] = voice.say(words, text, wav);
  await run(program, [...args]);
  const bursts = burstsIn(
    withSilence(readWav(readFileSync(wav), wav)),
    `${voice.name}, "${words}"`,
    CLOSURE_MS,
  );
  return (bursts.at(-1)?.end ?? 0) - (bursts[0]?.start ?? 0);
}

/** With a second of silence before and after, by which the level of speech is told. */
function withSilence({ rate, samples }: Sound): Sound {
  const padded = new Float32Array(samples.length + 2 * rate);
  padded.set(samples, rate);
  return { rate, samples: padded };
}
