import { setsOf } from '../../workout/programme';
import { dayOf } from '../person/calendar';
import { minutesLeft } from '../person/minutes';
import type { Progress } from '../person/progress';
import { timeZoneOf } from '../person/timeZone';
import { levelAt } from '../person/training';
import { proposed, setsAhead, type BegunWorkout, type ProposedWorkout } from '../person/workout';
import type { Remark, SaidDose } from '../reply';

/** Today's workout, as it is announced. */
export function today(progress: Progress): Remark {
  const workout = workoutNow(progress);
  return { kind: 'today', dose: doseOf(workout), minutes: minutesLeft(workout, progress) };
}

/** What a workout asks of a person, in the few figures that are said. */
export function doseOf({ programme }: ProposedWorkout | BegunWorkout): SaidDose {
  const { level, rounds, reps } = programme;
  const each = Object.values(reps);
  return { level, rounds, leastReps: Math.min(...each), mostReps: Math.max(...each) };
}

/** The workout at hand, or the one that would be offered now. */
export function workoutNow(progress: Progress): ProposedWorkout | BegunWorkout {
  return progress.workout.kind === 'none' ? proposedNow(progress) : progress.workout;
}

/** The workout to offer now: at the person's own level, or lower where a gap asks for it. */
export function proposedNow(progress: Progress): ProposedWorkout {
  return proposed(progress.settings, levelNow(progress).level);
}

/** The level to begin with now, and what a gap did to it. */
export function levelNow({ training, heardAt, timeZone }: Progress): ReturnType<typeof levelAt> {
  return levelAt(training, heardAt, timeZoneOf({ timeZone }));
}

/** Nobody is led into a second workout on one day by saying nothing. */
export function hasTrainedToday({ training, heardAt, timeZone }: Progress): boolean {
  const zone = timeZoneOf({ timeZone });
  return training.last !== null && dayOf(heardAt, zone) === dayOf(training.last.at, zone);
}

/** What is said as a workout begins. */
export function begins(progress: Progress, workout: ProposedWorkout | BegunWorkout): Remark {
  const [first] = setsAhead(workout);
  const exercise = (first ?? setsOf(workout.programme)[0])?.exercise ?? 'lunge';
  return {
    kind: 'begin',
    firstEver: progress.training.workouts === 0 && progress.met.length === 0,
    exercise,
  };
}
