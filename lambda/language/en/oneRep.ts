import { DEFAULT_SETTINGS } from '../../coach/person/settings';
import { EXERCISES, type ExerciseId } from '../../workout/exercises';
import type { LowerSeconds } from '../../workout/tempo';
import { layOut, repsOf } from '../../workout/timeline';
import { beatWords } from './beatWords';

/** So many that the first rep says nothing but its number, which no setting changes. */
const REPS = 20;

/** One rep as it will sound: "press, one; lower, three, two, touch". */
export function oneRep(exercise: ExerciseId, lower: LowerSeconds): string {
  const [up, down] = [wordsOf(exercise, lower, 'up'), oneLowering(exercise, lower)];
  return EXERCISES[exercise].phases[0] === 'lower' ? `${down}; ${up}` : `${up}; ${down}`;
}

/** One lowering as it will sound: "lower, three, two, touch". */
export function oneLowering(exercise: ExerciseId, lower: LowerSeconds): string {
  return wordsOf(exercise, lower, 'down');
}

function wordsOf(exercise: ExerciseId, lower: LowerSeconds, way: 'up' | 'down'): string {
  const set = { round: 1, exercise, side: 'both', reps: REPS } as const;
  return layOut(repsOf(set, 1, 1, lower, { talk: 'more', variety: 0 }))
    .flatMap((cue) =>
      cue.kind === 'beat' && (cue.phase === 'lower') === (way === 'down')
        ? beatWords(cue, DEFAULT_SETTINGS).slice(0, 1)
        : [],
    )
    .join(', ');
}
