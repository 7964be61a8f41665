import type { SaidDose } from '../../coach/reply';
import type { ExerciseId, Side } from '../../workout/exercises';
import type { Place } from '../../workout/place';
import { count, spell } from './spell';

export const EXERCISE_NAMES: Readonly<Record<ExerciseId, string>> = {
  lunge: 'lunges',
  clamshell: 'clamshells',
  squat: 'squats',
  bridge: 'bridges',
};

/** "left leg", "right side", or nothing where both sides work at once. */
export function sideName(exercise: ExerciseId, side: Side): string {
  if (side === 'both') return '';
  return `${side} ${exercise === 'lunge' ? 'leg' : 'side'}`;
}

/** The side that is not this one. */
export function otherThan(side: Side): string {
  return side === 'left' ? 'right' : 'left';
}

/** "clamshells, right side". */
export function setName({ exercise, side }: Omit<Place, 'rep' | 'round'>): string {
  return [EXERCISE_NAMES[exercise], sideName(exercise, side)].filter((part) => part !== '').join(', ');
}

/** "round two, clamshells, right side, from rep seven"; the round only where there are several. */
export function placeName(place: Place, rounds: number): string {
  const round = rounds > 1 ? [`round ${spell(place.round)}`] : [];
  const rep = place.rep > 1 ? [`from rep ${spell(place.rep)}`] : [];
  return [...round, setName(place), ...rep].join(', ');
}

/** "squats", "squats and bridges", "clamshells, squats and bridges". */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** "level two: one round of ten", "level eleven: three rounds of fifteen to twenty". */
export function doseName(dose: SaidDose): string {
  return `level ${spell(dose.level)}: ${roundsOf(dose)}`;
}

/** "one round of ten", "three rounds of fifteen to twenty". */
export function roundsOf({ rounds, leastReps, mostReps }: SaidDose): string {
  const reps = leastReps === mostReps ? spell(mostReps) : `${spell(leastReps)} to ${spell(mostReps)}`;
  return `${count(rounds, 'round')} of ${reps}`;
}
