import { lengthOfText } from '../lambda/speech/pace';
import { toSsml, type Piece } from '../lambda/speech/ssml';
import type { VoiceTable } from '../lambda/speech/voiceTable';
import type { Cue } from '../lambda/workout/cue';
import { milliseconds } from '../lambda/workout/milliseconds';

/** Words spoken between two breaks. */
export interface Run {
  readonly words: string;
  /** When they should begin, in milliseconds from the beginning of the first run. */
  readonly start: number;
  /** The cue of the skill's timeline that says them; null outside a set. */
  readonly cue: Cue | null;
}

/** A text to be spoken, and when each of its runs should be heard. */
export interface Plan {
  readonly ssml: string;
  readonly runs: readonly Run[];
}

/** A plan that says some words, each followed by a break, in a voice. */
export function planOf(
  spoken: readonly { readonly words: string; readonly silence: number }[],
  voice: VoiceTable,
): Plan {
  let start = 0;
  const runs = spoken.map(({ words, silence }) => {
    const run = { words, start, cue: null };
    start += lengthOfText(words, voice) + silence;
    return run;
  });
  const pieces = spoken.flatMap(({ words, silence }): readonly Piece[] => [
    { kind: 'words', words },
    { kind: 'silence', length: milliseconds(silence) },
  ]);
  return { ssml: speak(toSsml(pieces)), runs };
}

export function speak(ssml: string): string {
  return `<speak>${ssml}</speak>`;
}
