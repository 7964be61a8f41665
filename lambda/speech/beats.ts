import type { Settings } from '../coach/person/settings';
import type { Cue, Timeline } from '../workout/cue';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { formsOf } from '../language/formsOf';
import type { Forms, Phrases } from '../language/phrases';
import { lengthOfCue } from './pace';
import type { Piece } from './ssml';
import type { VoiceTable } from './voiceTable';

/** The shortest silence after words, so that two runs never melt into one. */
export const SHORTEST_BREAK_MS = 60;

/** A cue with the words it says, if any, and the silence after them. */
export interface FittedCue {
  readonly cue: Cue;
  readonly words: string | undefined;
  /** How long the words take. */
  readonly spoken: Milliseconds;
  readonly silence: Milliseconds;
}

/** Fitted cues as pieces of speech that last as long as their timeline. */
export function inPieces(cues: readonly FittedCue[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { words, silence } of cues) {
    if (words !== undefined) pieces.push({ kind: 'words', words });
    pushSilence(pieces, silence);
  }
  return pieces;
}

/**
 * Each cue says the fullest form that leaves room for a break, and the break fills the cue to the millisecond. What the
 * floor takes from one break is paid back by the next, so that no beat drifts.
 */
export function fitCues(
  timeline: Timeline,
  phrases: Phrases,
  voice: VoiceTable,
  settings: Settings,
): readonly FittedCue[] {
  let owed = 0;
  return timeline.map((cue) => {
    const words = fullestThatFits(formsOf(cue, phrases, settings), cue.length - owed, voice);
    const spoken = words === undefined ? milliseconds(0) : lengthOfCue(words, voice);
    const left = cue.length - owed - spoken;
    const silence = milliseconds(Math.max(words === undefined ? 0 : SHORTEST_BREAK_MS, left));
    owed = silence - left;
    return { cue, words, spoken, silence };
  });
}

/** The fullest form that fits into some milliseconds together with its break; the shortest where none does. */
export function fullestThatFits(forms: Forms, room: number, voice: VoiceTable): string | undefined {
  for (const words of forms) {
    if (lengthOfCue(words, voice) + SHORTEST_BREAK_MS <= room) return words;
  }
  return forms.at(-1);
}

function pushSilence(pieces: Piece[], length: Milliseconds): void {
  const last = pieces.at(-1);
  if (last?.kind !== 'silence') {
    pieces.push({ kind: 'silence', length });
    return;
  }
  pieces[pieces.length - 1] = { kind: 'silence', length: milliseconds(last.length + length) };
}
