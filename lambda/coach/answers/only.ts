import { EXERCISE_IDS, type ExerciseId } from '../../workout/exercises';
import { setsOf, type WorkoutSet } from '../../workout/programme';
import { nextUp } from '../lead/announce';
import { withSafety } from '../lead/ask';
import { moveOn } from '../lead/play';
import { backToPlace, notUnderstood } from '../lead/resume';
import { workoutNow } from '../lead/today';
import { credit } from '../person/tally';
import { isBegun, isToDo, movedTo, type BegunWorkout } from '../person/workout';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';
import { repsHeard, withSet } from './move';

/** "Only squats", "just lunges and bridges": today's workout is nothing else, from here to its end. */
export function only(situation: Situation, exercises: readonly ExerciseId[]): Turn {
  if (exercises.length === 0) return notUnderstood(situation);
  const { told, safety } = withSafety(knowing(situation, { workout: workoutNow(situation.progress) }));
  return withSet(told, (workout, set) => {
    if (workout.kind === 'done') return backToPlace(told, []);
    const skipped = EXERCISE_IDS.filter((id) => !exercises.includes(id));
    const opening = [...safety, { kind: 'only' as const, exercises }];
    const isMeant = exercises.includes(set.exercise);
    if (isMeant && isBegun(situation.progress.workout))
      return backToPlace(knowing(told, { workout: { ...workout, skipped } }), opening);
    const reps = repsHeard(told);
    const tally = reps > 0 ? credit(workout.tally, set, reps) : workout.tally;
    const narrowed = { ...workout, skipped, tally };
    const moved = movedTo(narrowed, firstOf(narrowed, set, exercises));
    return moveOn(knowing(told, { workout: moved }), [...opening, ...nextUp(moved, undefined)]);
  });
}

/** The first set of some exercises that is still to do in this round or later; where none is, their first one again. */
function firstOf(workout: BegunWorkout, from: WorkoutSet, exercises: readonly ExerciseId[]): WorkoutSet {
  const { programme } = workout;
  const meant = setsOf(programme).filter(
    ({ exercise, round }) =>
      exercises.includes(exercise) && (programme.order === 'straight' || round >= from.round),
  );
  return meant.find((set) => isToDo(workout, set)) ?? meant[0] ?? from;
}
