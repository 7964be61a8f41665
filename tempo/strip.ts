import { DEFAULT_SETTINGS } from '../lambda/coach/person/settings';
import { fitCues } from '../lambda/speech/beats';
import type { Phrases } from '../lambda/language/phrases';
import type { VoiceTable } from '../lambda/speech/voiceTable';
import { layOut, repsOf } from '../lambda/workout/timeline';
import { planOf, type Plan } from './plan';

/** How many lowerings the strip holds. */
export const STRIP_LOWERINGS = 10;
const SET = { round: 1, exercise: 'lunge', side: 'left', reps: STRIP_LOWERINGS } as const;

/**
 * Nothing but lowerings of four seconds, one after the other, and one last first word: what a phone's stopwatch can
 * time. It begins and ends with the same word.
 */
export function stripPlan(phrases: Phrases, voice: VoiceTable): Plan {
  const things = repsOf(SET, 1, STRIP_LOWERINGS, 4, { talk: 'more', variety: 0 });
  const lowerings = layOut(things.filter((thing) => thing.kind === 'beat' && thing.phase === 'lower'));
  const spoken = fitCues(lowerings, phrases, voice, DEFAULT_SETTINGS).flatMap(({ words, silence }) =>
    words === undefined ? [] : [{ words, silence }],
  );
  const last = spoken[0];
  return planOf(last === undefined ? [] : [...spoken, last], voice);
}

/** What the voice adds to each break beyond its table, from the onsets of a strip or of any other plan's runs. */
export function gapHeard({ runs }: Plan, onsets: readonly number[]): number {
  const breaks = Math.max(1, runs.length - 1);
  const heard = (onsets.at(-1) ?? 0) - (onsets[0] ?? 0);
  return (heard - (runs.at(-1)?.start ?? 0)) / breaks;
}
