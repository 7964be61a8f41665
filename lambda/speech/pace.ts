import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import type { VoiceTable } from './voiceTable';

// What a comma and the end of a sentence add in running speech; estimates, used outside counted sets only.
const COMMA_MS = 180;
const SENTENCE_END_MS = 420;

/**
 * How long a voice takes from the onset of a run of words to the onset of whatever follows its break, less the
 * break itself. Measured words come from the table, others from their number of letters.
 */
export function costOf(run: string, voice: VoiceTable): Milliseconds {
  const key = run.toLowerCase().replace(/[^\p{L}\p{N}' ]+/gu, '');
  const known = voice.words[key]?.costMs;
  const { baseMs, perLetterMs } = voice.perPhraseFallback;
  const spoken = known ?? baseMs + perLetterMs * key.replace(/[^\p{L}\p{N}]+/gu, '').length;
  return milliseconds(Math.round(spoken + voice.gapMs));
}

/** The length of a text that is one of few: a set says the same words a hundred times. */
export function lengthOfCue(words: string, voice: VoiceTable): Milliseconds {
  const known = lengthsOf(voice);
  const before = known.get(words);
  if (before !== undefined) return before;
  const length = lengthOfText(words, voice);
  known.set(words, length);
  return length;
}

const LENGTHS = new WeakMap<VoiceTable, Map<string, Milliseconds>>();

function lengthsOf(voice: VoiceTable): Map<string, Milliseconds> {
  const before = LENGTHS.get(voice);
  if (before !== undefined) return before;
  const known = new Map<string, Milliseconds>();
  LENGTHS.set(voice, known);
  return known;
}

/** How long a voice takes to say running text with its commas and full stops. */
export function lengthOfText(text: string, voice: VoiceTable): Milliseconds {
  const commas = text.match(/[,:;](?=\s)|[、：；]/gu)?.length ?? 0;
  const ends = text.match(/[.?](?=\s|$)|[。？]/gu)?.length ?? 0;
  return milliseconds(text === '' ? 0 : costOf(text, voice) + commas * COMMA_MS + ends * SENTENCE_END_MS);
}
