import { EXERCISE_IDS } from '../../workout/exercises';
import { CHOSEN_REPS, type Programme } from '../../workout/programme';
import { minutesLeft } from './minutes';
import type { Progress } from './progress';
import { placeOf, withProgramme, type BegunWorkout, type ProposedWorkout } from './workout';

/** A workout cut to some minutes. */
export interface Fitted {
  readonly workout: ProposedWorkout | BegunWorkout;
  /** `shortest`: even this takes longer. */
  readonly fit: 'whole' | 'cut' | 'shortest';
  readonly minutes: number;
}

/** The longest of a workout that fits into some minutes: fewer rounds first, then fewer reps, never fewer exercises. */
export function fittedTo(
  progress: Pick<Progress, 'met' | 'settings'>,
  workout: ProposedWorkout | BegunWorkout,
  minutes: number,
): Fitted {
  const cuts = cutsOf(workout.programme, placeOf(workout)?.round ?? 1);
  const workouts = cuts.map((programme) => withProgramme(workout, programme));
  const [whole = workout] = workouts;
  const shortest = workouts.at(-1) ?? workout;
  const fitting = workouts.find((one) => minutesLeft(one, progress) <= minutes);
  const fit = fitting === undefined ? 'shortest' : fitting === whole ? 'whole' : 'cut';
  const best = fitting ?? shortest;
  return { workout: best, fit, minutes: minutesLeft(best, progress) };
}

/** From the whole programme to the shortest there is. */
function cutsOf(programme: Programme, fewestRounds: number): readonly Programme[] {
  const { rounds, reps } = programme;
  const byRounds = Array.from({ length: rounds - fewestRounds + 1 }, (_, fewer) => rounds - fewer);
  const most = Math.max(...Object.values(reps));
  const byReps = Array.from(
    { length: Math.max(0, most - CHOSEN_REPS.fewest) },
    (_, fewer) => most - 1 - fewer,
  );
  return [
    ...byRounds.map((fewer) => ({ ...programme, rounds: fewer })),
    ...byReps.map((atMost) => ({ ...programme, rounds: fewestRounds, reps: capped(reps, atMost) })),
  ];
}

function capped(reps: Programme['reps'], atMost: number): Programme['reps'] {
  return Object.assign(
    { ...reps },
    Object.fromEntries(EXERCISE_IDS.map((id) => [id, Math.min(reps[id], atMost)])),
  );
}
