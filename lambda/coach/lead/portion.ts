import type { Closing, Opening } from '../../workout/cue';
import { milliseconds, type Milliseconds } from '../../workout/milliseconds';
import { indexOfSet } from '../../workout/place';
import {
  nextPortion,
  NO_PORTION,
  type Portion,
  type PortionLimits,
  type RepRun,
} from '../../workout/portions';
import { setsOf, type WorkoutSet } from '../../workout/programme';
import { isSameExercise } from '../../workout/setName';
import type { SetUpForm } from '../../workout/timeline';
import type { Progress } from '../person/progress';
import { NO_REST } from '../person/rests';
import {
  heardToItsEnd,
  placed,
  placeOf,
  setsAhead,
  type BegunWorkout,
  type ProposedWorkout,
} from '../person/workout';

/** What comes before the count-in: at least a rest, and the full set-up from one of its steps on. */
export interface Lead {
  readonly rest: Milliseconds;
  readonly fromStep: number;
}

export const AT_ONCE: Lead = { rest: NO_REST, fromStep: 0 };

/** What a portion says by itself. */
interface SaidAlone {
  readonly opening: Opening | null;
  readonly closing: Closing | null;
}

const SAYS_NOTHING: SaidAlone = { opening: null, closing: null };

/** The next portion of a workout; nothing of one that is done. */
export function portionFrom(
  progress: Progress,
  workout: BegunWorkout,
  { rest, fromStep }: Lead,
  limits: PortionLimits,
  said: SaidAlone = SAYS_NOTHING,
): Portion {
  const { programme } = workout;
  if (workout.kind === 'done') return NO_PORTION;
  const ahead = {
    sets: setsAhead(workout),
    fromRep: workout.place.rep,
    rest,
    restScale: progress.settings.restScale,
    setUp: setUpFor(progress, workout),
    fromStep,
    lower: programme.lowerSeconds,
    manner: { talk: progress.settings.talk, variety: progress.training.workouts + workout.place.round },
    slowerBy: milliseconds(Math.max(0, -progress.settings.gapMs)),
    ...said,
  };
  return nextPortion(ahead, limits);
}

/** How a workout stands once a portion was played. */
export function afterPortion(workout: BegunWorkout, { runs }: Portion): BegunWorkout {
  const led = workout.kind === 'done' ? workout : { ...workout, inPosition: true };
  return runs.reduce(played, led);
}

/** The set before a place, whether or not it was done. */
export function setBefore(workout: ProposedWorkout | BegunWorkout): WorkoutSet | undefined {
  const sets = setsOf(workout.programme);
  const place = placeOf(workout);
  return place === null ? sets.at(-1) : sets[indexOfSet(workout.programme, place) - 1];
}

function setUpFor(progress: Progress, workout: BegunWorkout): SetUpForm {
  if (workout.kind === 'done' || workout.inPosition) return 'none';
  return progress.met.includes(workout.place.exercise) ? 'again' : 'first';
}

function played(workout: BegunWorkout, run: RepRun): BegunWorkout {
  const { round, exercise, side, toRep } = run;
  if (toRep < workout.programme.reps[exercise])
    return placed(workout, { round, exercise, side, rep: toRep + 1 }, true);
  const after = heardToItsEnd(workout, run);
  const isOtherSide = after.kind === 'underWay' && isSameExercise(after.place, run);
  return placed(after, placeOf(after), isOtherSide);
}
