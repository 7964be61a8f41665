import type { Forms } from '../lambda/language/phrases';
import { PAUSE_FRAMES, sentencesOf } from '../lambda/sound/voicePack';
import type { Moment } from './moments';

/** How long something is when said, in frames. */
export interface Length {
  readonly frames: number;
  readonly lead: number;
}

/** A way to say something that would run into what is said next. */
export interface TooLong {
  readonly words: string;
  /** What it would run into. */
  readonly next: Forms;
  /** By how many frames. */
  readonly by: number;
  /** True: there is no shorter way. */
  readonly isShortest: boolean;
}

/** The ways to say things that do not end before the longest lead of what may follow them. */
export function tooLong(
  moments: readonly Moment[],
  lengths: ReadonlyMap<string, Length>,
): readonly TooLong[] {
  return moments.flatMap(({ forms, frames, next }) => {
    const room = frames - Math.max(0, ...next.map((words) => leadOf(words, lengths)));
    return forms
      .map((words, index) => ({
        ...{ words, next },
        by: framesAfterBeat(words, lengths) - room,
        isShortest: index === forms.length - 1,
      }))
      .filter(({ by }) => by > 0);
  });
}

function leadOf(words: string, lengths: ReadonlyMap<string, Length>): number {
  const [first = ''] = sentencesOf(words);
  return lengths.get(first)?.lead ?? 0;
}

function framesAfterBeat(words: string, lengths: ReadonlyMap<string, Length>): number {
  const sentences = sentencesOf(words);
  const spoken = sentences.reduce((sum, sentence) => sum + (lengths.get(sentence)?.frames ?? 0), 0);
  return spoken + PAUSE_FRAMES * (sentences.length - 1) - leadOf(words, lengths);
}
