import type { Settings } from '../../coach/person/settings';
import { EXERCISES, type ExerciseId } from '../../workout/exercises';
import type { LowerSeconds } from '../../workout/tempo';
import { layOut, repsOf } from '../../workout/timeline';
import { beatWords } from './beatWords';

/** So many that the first rep says nothing but its number. */
const REPS = 20;

/** One rep as it will sound: "press, one; lower, three, two, touch". */
export function oneRep(exercise: ExerciseId, lower: LowerSeconds, settings: Settings): string {
  const set = { round: 1, exercise, side: 'both', reps: REPS } as const;
  const beats = layOut(repsOf(set, 1, 1, lower, { talk: 'more', variety: 0 })).flatMap((cue) =>
    cue.kind === 'beat' ? [{ isLowering: cue.phase === 'lower', words: beatWords(cue, settings) }] : [],
  );
  const wayOf = (isLowering: boolean): string =>
    beats.flatMap((beat) => (beat.isLowering === isLowering ? beat.words.slice(0, 1) : [])).join(', ');
  const ways = [wayOf(false), wayOf(true)];
  return (EXERCISES[exercise].phases[0] === 'lower' ? ways.reverse() : ways).join('; ');
}
