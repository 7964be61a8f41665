import type { Lengths } from './engines';
import type { Plan } from './plan';
import type { VoiceTable } from '../lambda/speech/voiceTable';
import { lengthOfText } from '../lambda/speech/pace';

/**
 * When each run of a plan would be heard if a voice spoke it with lengths of its own between exact breaks, where a table
 * thought it would last otherwise.
 */
export function onsetsSpokenApart({ runs }: Plan, table: VoiceTable, lengths: Lengths): readonly number[] {
  let late = 0;
  return runs.map((run, index) => {
    const onset = run.start + late;
    // What is said after the set is nobody's beat.
    if (index < runs.length - 1) {
      late += (lengths.get(run.words) ?? Number.NaN) - lengthOfText(run.words, table);
    }
    return onset;
  });
}
