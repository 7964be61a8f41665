import { SETS_IN_A_ROUND, type WorkoutSet } from '../../workout/programme';
import { isSameExercise, type SetName } from '../../workout/setName';
import type { Lesson, Progress } from '../person/progress';
import {
  confirmed,
  isComplete,
  placeOf,
  setsAhead,
  setsHeard,
  type BegunWorkout,
  type Workout,
} from '../person/workout';
import type { Remark } from '../reply';
import type { Trainee } from '../situation';

/** What only the silent hear, last of all: after it the session closes. */
export function placeKept({ progress }: Trainee): readonly Remark[] {
  return knows(progress, 'return') ? [] : [{ kind: 'placeKept' }];
}

/** The same before anything has begun, so that there is no place yet. */
export function beginLater({ progress }: Trainee): readonly Remark[] {
  return knows(progress, 'return') ? [] : [{ kind: 'beginLater' }];
}

/** Announces the set at the place, for somebody who comes from another set. */
export function nextUp(workout: Workout, from: SetName | undefined): readonly Remark[] {
  const [to] = setsAhead(workout);
  if (to === undefined || workout.kind === 'none') return [];
  if (from !== undefined && isSameExercise(from, to)) {
    return [{ kind: 'changeSides', exercise: to.exercise, side: to.side }];
  }
  return [{ kind: 'nextUp', exercise: to.exercise, side: to.side, newRound: newRoundAt(workout, from, to) }];
}

/** The round that begins with a set; null in the middle of one, and in straight sets, where rounds are not in a row. */
export function newRoundAt(
  { programme }: Pick<BegunWorkout, 'programme'>,
  from: SetName | undefined,
  to: SetName,
): number | null {
  return programme.order === 'circuit' && from !== undefined && to.round > from.round ? to.round : null;
}

function knows(progress: Progress, lesson: Lesson): boolean {
  return progress.knows.includes(lesson);
}

/** A first set-up ends with a rep as it will sound, so that the news of it needs no example. */
export function countsDown({ countedUpUntil, met }: Progress, workout: Workout): readonly Remark[] {
  if (countedUpUntil === null || workout.kind !== 'underWay') return [];
  const { exercise } = workout.place;
  const example = met.includes(exercise) ? { exercise, lower: workout.programme.lowerSeconds } : null;
  return [{ kind: 'countsDown', example }];
}

/** Says where a set is taken up that was begun before. */
export function fromRep(workout: Workout): readonly Remark[] {
  const place = placeOf(workout);
  return place !== null && place.rep > 1 ? [{ kind: 'fromRep', rep: place.rep }] : [];
}

/** Whether a surface goes on as soon as a portion was played, so that nothing has to be asked between two of them. */
export function goesByItself({ progress, surface }: Trainee): boolean {
  return surface.tellsWhenPlayed && !progress.settings.waitForMe;
}

/** The set of a run, and whether the run goes to its end. */
export interface EndOfRun {
  readonly set: WorkoutSet;
  readonly isWhole: boolean;
}

/** What is said once a portion was counted: that it is done, what comes next, and the question. */
export function closingOf(
  trainee: Trainee,
  after: BegunWorkout,
  last: EndOfRun | undefined,
): readonly Remark[] {
  const { progress } = trainee;
  const done = last === undefined ? [] : [setDone(progress, after, last.set.reps, true)];
  const asks = !goesByItself(trainee);
  if (after.kind === 'done') {
    const { rounds } = after.programme;
    const isAsked = asks || last === undefined;
    return [
      ...done,
      { kind: 'workoutDone', rounds, complete: isComplete(confirmed(after), rounds) },
      ...(isAsked ? [{ kind: 'askRating' as const, again: false }] : []),
    ];
  }
  if (last?.isWhole !== true) return asks ? [{ kind: 'askReady', mayWait: false }] : [];
  const asked = asks ? [askReady(progress, after)] : [];
  const isTaught = asks && isFirstSilence(progress);
  const lesson: readonly Remark[] = isTaught ? [{ kind: 'silenceGoesOn' }] : [];
  return [...done, ...nextUp(after, last.set), ...asked, ...lesson];
}

function isFirstSilence(progress: Progress): boolean {
  const { settings, training } = progress;
  return training.workouts === 0 && !knows(progress, 'silence') && !settings.waitForMe;
}

/** The question after a set: in full until somebody has heard it for a round, then short and in turn. */
function askReady({ training: { workouts } }: Progress, after: BegunWorkout): Remark {
  const heard = setsHeard(after);
  const knowsIt = workouts > 0 || heard >= SETS_IN_A_ROUND;
  return knowsIt ? { kind: 'askReadyAgain', variety: workouts + heard } : { kind: 'askReady', mayWait: true };
}

/** Tells the end of a set, in other words than the end of the one before it. */
export function setDone({ training }: Progress, after: BegunWorkout, reps: number, isWhole: boolean): Remark {
  return { kind: 'setDone', reps, isWhole, variety: training.workouts + setsHeard(after) };
}
