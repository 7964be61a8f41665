import { randomFrom } from '../../tempo/room';
import type { Sound } from '../../tempo/wav';

const RATE = 8000;
const ATTACK_MS = 8;
const CLOSURE_MS = 30;

/** A made-up voice: how long it takes over each word, and what it adds to a break. */
export interface SyntheticVoice {
  readonly perLetterMs: number;
  readonly baseMs: number;
  readonly addedToBreakMs: number;
}

/** How long the voice takes over a run of words. */
export function lengthOfRun(words: string, voice: SyntheticVoice): number {
  const parts = words.split(' ');
  const spoken = parts.reduce((sum, word) => sum + lengthOfWord(word, voice), 0);
  return spoken + CLOSURE_MS * (parts.length - 1);
}

/** Speaks SSML: each word is a buzz with two formants of its own, after a breath of noise where it begins so. */
export function speakSynthetically(ssml: string, voice: SyntheticVoice): Sound {
  const tokens = ssml.replace(/<\/?speak>/g, '').match(/<break time="\d+ms"\/>|[^<]+/g) ?? [];
  const parts: Float32Array[] = [silence(700)];
  const said = new Map<string, Float32Array>();
  for (const token of tokens) {
    const [, ms] = /time="(\d+)ms"/.exec(token) ?? [];
    if (ms !== undefined) {
      parts.push(silence(Number(ms) + voice.addedToBreakMs));
      continue;
    }
    token
      .trim()
      .split(/\s+/)
      .forEach((word, index) => {
        if (index > 0) parts.push(silence(CLOSURE_MS));
        const sound = said.get(word) ?? wordSound(word, voice);
        said.set(word, sound);
        parts.push(sound);
      });
  }
  parts.push(silence(700));
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { rate: RATE, samples };
}

function lengthOfWord(word: string, { baseMs, perLetterMs }: SyntheticVoice): number {
  const letters = word.replace(/[^a-z]/gi, '');
  // Words of as many letters do not take as long.
  const own = (letters.charCodeAt(0) * 7 + letters.charCodeAt(letters.length - 1) * 3) % 60;
  return baseMs + perLetterMs * letters.length + own;
}

function wordSound(word: string, voice: SyntheticVoice): Float32Array {
  const samples = new Float32Array(samplesIn(lengthOfWord(word, voice)));
  const random = randomFrom(word.length + word.charCodeAt(0));
  const isBreathy = /^[fhst]/i.test(word);
  const formants = [
    300 + (word.charCodeAt(0) % 13) * 40,
    1000 + (word.charCodeAt(word.length - 1) % 17) * 90,
  ];
  return samples.map((_, index) => {
    const ms = (index / RATE) * 1000;
    const left = ((samples.length - index) / RATE) * 1000;
    const envelope = Math.min(1, ms / ATTACK_MS, left / ATTACK_MS);
    if (isBreathy && ms < 50) return 0.12 * envelope * (2 * random() - 1);
    const buzz = formants.reduce((sum, hertz) => sum + Math.sin((2 * Math.PI * hertz * index) / RATE), 0);
    return 0.25 * envelope * buzz * (0.6 + 0.4 * Math.sin((2 * Math.PI * 120 * index) / RATE));
  });
}

function silence(ms: number): Float32Array {
  return new Float32Array(samplesIn(ms));
}

function samplesIn(ms: number): number {
  return Math.round((ms * RATE) / 1000);
}
