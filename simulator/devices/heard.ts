import { lengthOfText } from '../../lambda/speech/pace';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import { piecesOf } from './ssml';

/** A word or a pause, with its start and length in milliseconds from the start of the speech. */
export type Sound =
  | { readonly kind: 'word'; readonly text: string; readonly start: number; readonly length: number }
  | { readonly kind: 'pause'; readonly start: number; readonly length: number };

/** Speech as it would be heard. */
export interface Heard {
  readonly sounds: readonly Sound[];
  readonly length: number;
}

export const NOTHING_HEARD: Heard = { sounds: [], length: 0 };

/** How SSML sounds in a voice, by the same estimate of lengths that the coach plans with. */
export function heardSsml(ssml: string, voice: VoiceTable): Heard {
  const sounds: Sound[] = [];
  let run = '';
  let length = 0;
  for (const piece of piecesOf(ssml)) {
    if (piece.kind === 'text') {
      run += piece.text;
    } else {
      sayRun();
      sounds.push({ kind: 'pause', start: length, length: piece.ms });
      length += piece.ms;
    }
  }
  sayRun();
  return { sounds, length };

  function sayRun(): void {
    const text = run.replace(/\s+/g, ' ').trim();
    const runLength = lengthOfText(text, voice);
    sounds.push(...wordsOver(text, length, runLength));
    length += runLength;
    run = '';
  }
}

/** Text that is not marked up, as heard. */
export function heardText(text: string, voice: VoiceTable): Heard {
  const plain = text.replace(/\s+/g, ' ').trim();
  const length = lengthOfText(plain, voice);
  return { sounds: wordsOver(plain, 0, length), length };
}

/** Spreads the words of a run over its length by their letters. */
function wordsOver(text: string, start: number, length: number): readonly Sound[] {
  const words = text.split(' ').filter((word) => word !== '');
  const letters = words.map(lettersIn);
  const all = letters.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return words.map((word, index) => {
    const from = Math.round((length * before) / all);
    before += letters[index] ?? 0;
    const to = Math.round((length * before) / all);
    return { kind: 'word', text: word, start: start + from, length: to - from };
  });
}

function lettersIn(word: string): number {
  return Math.max(1, word.replace(/[^\p{L}\p{N}]/gu, '').length);
}
