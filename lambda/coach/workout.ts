import { EXERCISE_IDS } from '../workout/exercises';
import { closestLevel, type Level } from '../workout/levels';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { durationOf } from '../workout/duration';
import { indexOfSet, startOf, type Place } from '../workout/place';
import { programmeOf, setsOf, type Programme, type WorkoutSet } from '../workout/programme';
import type { Progress, Workout } from './progress';
import { credit, OPEN, repsDone, setAt, tallyIndex } from './tally';

/** A workout that has not begun, at a level and with the person's own choices. */
export function proposed(progress: Progress, level: Level, rounds?: number): Workout {
  const { order, lowerSeconds } = progress.settings;
  const programme = programmeOf(level, {
    order,
    ...(lowerSeconds === null ? {} : { lowerSeconds }),
    ...(rounds === undefined ? {} : { rounds }),
  });
  const [first] = setsOf(programme);
  const place = first === undefined ? null : startOf(first);
  return { begunAt: null, programme, place, tally: [], unconfirmed: [], skipped: [], inPosition: false };
}

/** The set at the place, then every later one that is still to do. */
export function setsAhead(workout: Workout): readonly WorkoutSet[] {
  const { place } = workout;
  if (place === null) return [];
  const sets = setsOf(workout.programme);
  const index = indexOfSet(workout.programme, place);
  const toDo = sets.filter((set, other) => other !== index && isToDo(workout, set));
  return [
    ...sets.slice(index, index + 1),
    ...toDo.filter((set) => isOfOneExercise(set, place)),
    ...toDo.filter((set) => sets.indexOf(set) > index && !isOfOneExercise(set, place)),
  ];
}

/** The workout with its place moved past a set, to the next one that is still to do. */
export function past(workout: Workout, set: Omit<Place, 'rep'>): Workout {
  const index = indexOfSet(workout.programme, set);
  const sets = setsOf(workout.programme);
  const otherSide = sets.find(
    (other, at) => at !== index && isOfOneExercise(other, set) && isToDo(workout, other),
  );
  const next = otherSide ?? sets.find((other, at) => at > index && isToDo(workout, other));
  return { ...workout, place: next === undefined ? null : startOf(next), inPosition: false };
}

/** The workout with every set that was only played now counted as done. */
export function confirmed(workout: Workout): Workout {
  const tally = workout.unconfirmed.reduce<readonly number[]>(
    (before, index) => credit(before, index, repsOfSet(workout.programme, setAt(index))),
    workout.tally,
  );
  return { ...workout, tally, unconfirmed: [] };
}

/** The workout with the set at its place ended after some reps. */
export function endedSet(workout: Workout, reps: number): Workout {
  const { place } = workout;
  if (place === null) return workout;
  return past({ ...workout, tally: credit(workout.tally, tallyIndex(place), reps) }, place);
}

/** The workout moved to the start of a set. */
export function movedTo(workout: Workout, set: Omit<Place, 'rep'>): Workout {
  const { round, exercise, side } = set;
  return { ...workout, place: { round, exercise, side, rep: 1 }, inPosition: false };
}

/**
 * The programme at another dose; the place stays, whatever round it is in, and what was played counts as it was. A
 * workout that has begun keeps its order: in another, sets that are still to do would lie behind the place.
 */
export function withProgramme(before: Workout, changed: Programme): Workout {
  const order = before.begunAt === null ? changed.order : before.programme.order;
  const programme = { ...changed, order };
  const isSameDose = EXERCISE_IDS.every((id) => before.programme.reps[id] === programme.reps[id]);
  const workout = isSameDose ? before : confirmed(before);
  const { place } = workout;
  if (place === null) return { ...workout, programme };
  const rounds = Math.max(programme.rounds, place.round);
  const rep = Math.min(place.rep, programme.reps[place.exercise]);
  return { ...workout, programme: { ...programme, rounds }, place: { ...place, rep } };
}

/** How many sets were done, or heard to their end. */
export function setsHeard({ tally, unconfirmed }: Workout): number {
  return tally.filter((reps) => reps > 0).length + unconfirmed.length;
}

/** True once every set of the programme was done. */
export function isComplete(workout: Workout): boolean {
  const { tally } = confirmed(workout);
  return workout.skipped.length === 0 && setsOf(workout.programme).every((set) => repsDone(tally, set) > 0);
}

/** Whole minutes for what is left, at least one. */
export function minutesLeft(workout: Workout): number {
  const done = (workout.place?.rep ?? 1) - 1;
  const ahead = setsAhead(workout).map((set, index) =>
    index === 0 ? { ...set, reps: set.reps - done } : set,
  );
  return inMinutes(durationOf(workout.programme, ahead));
}

/** Whole minutes for a whole level at its standard dose. */
export function minutesOfLevel(level: number): number {
  const programme = programmeOf(closestLevel(level));
  return inMinutes(durationOf(programme, setsOf(programme)));
}

/** The two sides of an exercise in one round belong together, whichever was first. */
function isOfOneExercise(one: Omit<Place, 'rep'>, other: Omit<Place, 'rep'>): boolean {
  return one.exercise === other.exercise && one.round === other.round;
}

/** Whether nobody has done, heard or skipped a set. */
export function isToDo(workout: Workout, set: WorkoutSet): boolean {
  const isPlayed = workout.unconfirmed.includes(tallyIndex(set));
  return repsDone(workout.tally, set) === OPEN && !isPlayed && !workout.skipped.includes(set.exercise);
}

function repsOfSet(programme: Programme, set: Omit<Place, 'rep'>): number {
  return programme.reps[set.exercise];
}

function inMinutes(duration: Milliseconds): number {
  return Math.max(1, Math.round(milliseconds(duration) / 60_000));
}
