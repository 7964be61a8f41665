import { EXERCISE_IDS, type ExerciseId } from '../../workout/exercises';
import { DOSES } from '../../workout/levels';
import { seconds } from '../../workout/milliseconds';
import { backToPlace } from '../lead/resume';
import type { Settings } from '../person/settings';
import { isBegun, placeOf, setsAhead, withProgramme, type Workout } from '../person/workout';
import type { Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';
import { endSet, repsHeard } from './move';

export const TIME_TO_MOVE = seconds(10);

/** Changes settings and the workout at hand with them, says so, and goes back to the same place. */
export function change(situation: Situation, changes: Partial<Settings>, ...said: readonly Remark[]): Turn {
  const { settings: before, workout } = situation.progress;
  const settings = { ...before, ...changes };
  const next = knowing(situation, { settings, workout: adjusted(workout, before, settings) });
  const exercise = placeOf(workout)?.exercise;
  const { workout: now } = next.progress;
  const heard = repsHeard(situation);
  if (now.kind === 'underWay' && heard >= now.programme.reps[now.place.exercise]) {
    return endSet(next, now, heard, said);
  }
  const moves = exercise !== undefined && positionFor(exercise, before) !== positionFor(exercise, settings);
  if (!moves) return backToPlace(next, said);
  return backToPlace({ ...next, moment: { ...situation.moment, step: 0 } }, said, TIME_TO_MOVE);
}

/** The exercise of the set at the place; before a workout and after its end there is none. */
export function exerciseInHand({ progress: { workout } }: Situation): ExerciseId | null {
  return isBegun(workout) ? (setsAhead(workout)[0]?.exercise ?? null) : null;
}

/** One choice for an exercise, or for all of them. */
export function forEach<Choice>(
  exercise: ExerciseId | null,
  choice: Choice,
): Partial<Record<ExerciseId, Choice>> {
  const meant = exercise === null ? EXERCISE_IDS : [exercise];
  return Object.fromEntries(meant.map((id) => [id, choice]));
}

/** What the person did not change now stays what it is today. */
function adjusted(workout: Workout, before: Settings, settings: Settings): Workout {
  if (workout.kind === 'none') return workout;
  const { order, lowerSeconds, reps, rightFirst } = settings;
  const { programme } = workout;
  const changed = EXERCISE_IDS.filter((id) => reps[id] !== before.reps[id]);
  const asked = changed.map((id) => [id, reps[id] ?? DOSES[programme.level].reps[id]] as const);
  return withProgramme(workout, {
    ...programme,
    order,
    rightFirst,
    lowerSeconds: lowerSeconds ?? programme.lowerSeconds,
    reps: { ...programme.reps, ...Object.fromEntries(asked) },
  });
}

/** What somebody holds, wears or lies on for an exercise: where it changes, they need a moment. */
function positionFor(exercise: ExerciseId, { loads, band, bridgePosition }: Settings): string {
  switch (exercise) {
    case 'lunge':
    case 'squat':
      return loads[exercise];
    case 'clamshell':
      return `${loads.clamshell} ${band ? 'band' : 'no band'}`;
    case 'bridge':
      return `${bridgePosition} ${loads.bridge === 'stronger' ? 'weight' : 'no weight'}`;
  }
}
