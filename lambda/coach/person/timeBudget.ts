import { EXERCISE_IDS, type ExerciseId } from '../../workout/exercises';
import { CHOSEN_REPS, setsOf, type Programme } from '../../workout/programme';
import { isSameExercise } from '../../workout/setName';
import { minutesLeft } from './minutes';
import type { Progress } from './progress';
import { isToDo, placeOf, withProgramme, type BegunWorkout, type ProposedWorkout } from './workout';

/** A workout cut to some minutes. */
export interface Fitted {
  readonly workout: ProposedWorkout | BegunWorkout;
  /** `shortest`: even this takes longer. */
  readonly fit: 'whole' | 'cut' | 'shortest';
  readonly minutes: number;
}

/**
 * The longest of a workout that fits into some minutes: fewer rounds first, then fewer reps, never fewer exercises. An
 * exercise that is begun is ended as it was begun, so that both sides do the same.
 */
export function fittedTo(
  progress: Pick<Progress, 'met' | 'settings'>,
  workout: ProposedWorkout | BegunWorkout,
  minutes: number,
): Fitted {
  const cuts = cutsOf(workout.programme, placeOf(workout)?.round ?? 1, exerciseBegun(workout));
  const workouts = cuts.map((programme) => withProgramme(workout, programme));
  const [whole = workout] = workouts;
  const shortest = workouts.at(-1) ?? workout;
  const fitting = workouts.find((one) => minutesLeft(one, progress) <= minutes);
  const fit = fitting === undefined ? 'shortest' : fitting === whole ? 'whole' : 'cut';
  const best = fitting ?? shortest;
  return { workout: best, fit, minutes: minutesLeft(best, progress) };
}

/** From the whole programme to the shortest there is. */
function cutsOf(programme: Programme, fewestRounds: number, begun: ExerciseId | null): readonly Programme[] {
  const { rounds, reps } = programme;
  const byRounds = Array.from({ length: rounds - fewestRounds + 1 }, (_, fewer) => rounds - fewer);
  const most = Math.max(...Object.values(reps));
  const byReps = Array.from(
    { length: Math.max(0, most - CHOSEN_REPS.fewest) },
    (_, fewer) => most - 1 - fewer,
  );
  return [
    ...byRounds.map((fewer) => ({ ...programme, rounds: fewer })),
    ...byReps.map((atMost) => ({ ...programme, rounds: fewestRounds, reps: capped(reps, atMost, begun) })),
  ];
}

function capped(reps: Programme['reps'], atMost: number, begun: ExerciseId | null): Programme['reps'] {
  const others = EXERCISE_IDS.filter((id) => id !== begun);
  return Object.assign({ ...reps }, Object.fromEntries(others.map((id) => [id, Math.min(reps[id], atMost)])));
}

/** The exercise at the place, once a rep of it, or a side in this round, lies behind. */
function exerciseBegun(workout: ProposedWorkout | BegunWorkout): ExerciseId | null {
  if (workout.kind !== 'underWay') return null;
  const { programme, place } = workout;
  const sides = setsOf(programme).filter((set) => isSameExercise(set, place));
  return place.rep > 1 || sides.some((set) => !isToDo(workout, set)) ? place.exercise : null;
}
