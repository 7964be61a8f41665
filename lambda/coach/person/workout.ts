import { EXERCISE_IDS, type ExerciseId } from '../../workout/exercises';
import type { Level } from '../../workout/levels';
import type { Milliseconds } from '../../workout/milliseconds';
import { indexOfSet, startOf, type Place } from '../../workout/place';
import { programmeOf, setsOf, type Programme, type WorkoutSet } from '../../workout/programme';
import { isSameExercise, isSameSet, type SetName } from '../../workout/setName';
import type { Settings } from './settings';
import { credit, repsDone, type Tally } from './tally';

/** What a person is doing: nothing, or a workout that is offered, under way, or led to its end but not filed yet. */
export type Workout = NoWorkout | ProposedWorkout | WorkoutUnderWay | WorkoutDone;

export interface NoWorkout {
  readonly kind: 'none';
}

/** Not begun: its place is its first set. */
export interface ProposedWorkout {
  readonly kind: 'proposed';
  readonly programme: Programme;
  /** True when the person was told how to get into position for the place. */
  readonly inPosition: boolean;
}

export interface WorkoutUnderWay extends Beginning {
  readonly kind: 'underWay';
  readonly place: Place;
  readonly inPosition: boolean;
  /** The reps before the place that nobody counted: "from rep three" passes over them. */
  readonly uncounted: number;
}

/** Nothing of it is left to do. */
export interface WorkoutDone extends Beginning {
  readonly kind: 'done';
}

export type BegunWorkout = WorkoutUnderWay | WorkoutDone;

interface Beginning {
  /** Names the workout once it is filed. */
  readonly begunAt: Milliseconds;
  readonly programme: Programme;
  readonly tally: Tally;
  /** The sets that were played to their end but not gone on from. */
  readonly unconfirmed: readonly SetName[];
  readonly skipped: readonly ExerciseId[];
}

export const NO_WORKOUT: NoWorkout = { kind: 'none' };

/** A workout that has not begun, at a level and with the person's own choices. */
export function proposed(
  { order, lowerSeconds, reps, rightFirst }: Settings,
  level: Level,
  rounds: number | null = null,
): ProposedWorkout {
  const programme = programmeOf(level, { rounds, order, lowerSeconds, reps, rightFirst });
  return { kind: 'proposed', programme, inPosition: false };
}

export function isBegun(workout: Workout): workout is BegunWorkout {
  return workout.kind === 'underWay' || workout.kind === 'done';
}

/** The workout under way, begun at a time unless it was before. */
export function begun(workout: ProposedWorkout | BegunWorkout, at: Milliseconds): BegunWorkout {
  if (workout.kind !== 'proposed') return workout;
  const { programme, inPosition } = workout;
  const nothing = { kind: 'done', begunAt: at, programme, tally: [], unconfirmed: [], skipped: [] } as const;
  return placed(nothing, placeOf(workout), inPosition);
}

/** The rep to be done next; null when nothing is left, or there is no workout. */
export function placeOf(workout: Workout): Place | null {
  switch (workout.kind) {
    case 'none':
    case 'done':
      return null;
    case 'underWay':
      return workout.place;
    case 'proposed': {
      const [first] = setsOf(workout.programme);
      return first === undefined ? null : startOf(first);
    }
  }
}

/** The reps that were counted of the set at the place, or of the one in which a rep is under way. */
export function repsCounted(workout: Workout, rep = placeOf(workout)?.rep ?? 1): number {
  const uncounted = workout.kind === 'underWay' ? workout.uncounted : 0;
  return Math.max(0, rep - 1 - uncounted);
}

/** The set that was counted last before the place, as the programme has it. */
export function lastCounted(workout: BegunWorkout): WorkoutSet | undefined {
  const place = placeOf(workout);
  const counted = setsOf(workout.programme).filter(
    (set) => (repsDone(workout.tally, set) ?? 0) > 0 && (place === null || !isSameSet(set, place)),
  );
  const before = counted.filter(
    (set) => place === null || indexOfSet(workout.programme, set) < indexOfSet(workout.programme, place),
  );
  const otherSide = counted.find((set) => place !== null && isSameExercise(set, place));
  return lastUnconfirmed(workout) ?? otherSide ?? before.at(-1);
}

/** Whether the person was told how to get into position for the place. */
export function isInPosition(workout: Workout): boolean {
  return (workout.kind === 'proposed' || workout.kind === 'underWay') && workout.inPosition;
}

/** A workout with its place moved; done where there is none. */
export function placed(workout: BegunWorkout, place: Place | null, inPosition = false): BegunWorkout {
  const { begunAt, programme, tally, unconfirmed, skipped } = workout;
  const rest = { begunAt, programme, tally, unconfirmed, skipped };
  if (place === null) return { kind: 'done', ...rest };
  const isSame = workout.kind === 'underWay' && isSameSet(workout.place, place);
  const uncounted = isSame ? Math.min(workout.uncounted, place.rep - 1) : 0;
  return { kind: 'underWay', ...rest, place, inPosition, uncounted };
}

/** The set at the place, then every later one that is still to do. */
export function setsAhead(workout: Workout): readonly WorkoutSet[] {
  switch (workout.kind) {
    case 'none':
    case 'done':
      return [];
    case 'proposed':
      return setsOf(workout.programme);
    case 'underWay': {
      const { programme, place } = workout;
      const sets = setsOf(programme);
      const index = indexOfSet(programme, place);
      const isLater = (set: WorkoutSet, at: number): boolean =>
        at !== index && (at > index || isSameExercise(set, place)) && isToDo(workout, set);
      const later = sets.filter(isLater);
      return [
        ...sets.slice(index, index + 1),
        ...later.filter((set) => isSameExercise(set, place)),
        ...later.filter((set) => !isSameExercise(set, place)),
      ];
    }
  }
}

/** Whether nobody has done, heard or skipped a set. */
export function isToDo(workout: BegunWorkout, set: SetName): boolean {
  const isSkipped = workout.skipped.includes(set.exercise);
  return repsDone(workout.tally, set) === null && !isUnconfirmed(workout, set) && !isSkipped;
}

/** Whether a set was played to its end and not gone on from. */
export function isUnconfirmed({ unconfirmed }: BegunWorkout, set: SetName): boolean {
  return unconfirmed.some((other) => isSameSet(other, set));
}

/** The workout with its place moved past a set, to the next one that is still to do. */
export function past(workout: BegunWorkout, set: SetName): BegunWorkout {
  const sets = setsOf(workout.programme);
  const index = indexOfSet(workout.programme, set);
  const otherSide = sets.find(
    (other, at) => at !== index && isSameExercise(other, set) && isToDo(workout, other),
  );
  const next = otherSide ?? sets.find((other, at) => at > index && isToDo(workout, other));
  return placed(workout, next === undefined ? null : startOf(next));
}

/** The workout with every set that was only played now counted as done. */
export function confirmed<Some extends BegunWorkout>(workout: Some): Some {
  const { programme, unconfirmed } = workout;
  const tally = unconfirmed.reduce<Tally>(
    (before, set) => credit(before, set, programme.reps[set.exercise]),
    workout.tally,
  );
  return { ...workout, tally, unconfirmed: [] };
}

/** The workout with the set at its place ended after some reps. */
export function endedSet(workout: WorkoutUnderWay, reps: number): BegunWorkout {
  const { place } = workout;
  return past({ ...workout, tally: credit(workout.tally, place, reps) }, place);
}

/** The workout moved to the start of a set. */
export function movedTo(workout: BegunWorkout, set: SetName): BegunWorkout {
  return placed(workout, startOf(set));
}

/** The workout with a set that was played to its end, and its place past it. */
export function heardToItsEnd(workout: BegunWorkout, set: SetName): BegunWorkout {
  const others = workout.unconfirmed.filter((other) => !isSameSet(other, set));
  return past({ ...workout, unconfirmed: [...others, set] }, set);
}

/** The set that was played last and not gone on from, as the programme has it. */
export function lastUnconfirmed(workout: BegunWorkout): WorkoutSet | undefined {
  const last = workout.unconfirmed.at(-1);
  return last && setsOf(workout.programme).find((set) => isSameSet(set, last));
}

/**
 * The programme at another dose; the place stays, whatever round it is in, and what was played counts as it was. A
 * workout that has begun keeps its order: in another, sets that are still to do would lie behind the place.
 */
export function withProgramme<Some extends ProposedWorkout | BegunWorkout>(
  before: Some,
  changed: Programme,
): Some {
  if (!isBegun(before)) return { ...before, programme: changed };
  const programme = { ...changed, order: before.programme.order };
  const isSameDose = EXERCISE_IDS.every((id) => before.programme.reps[id] === programme.reps[id]);
  const workout = isSameDose ? before : confirmed(before);
  if (workout.kind === 'done') return { ...workout, programme };
  const { place } = workout;
  const rounds = Math.max(programme.rounds, place.round);
  const rep = Math.min(place.rep, programme.reps[place.exercise]);
  return { ...workout, programme: { ...programme, rounds }, place: { ...place, rep } };
}

/** How many sets were done, or heard to their end. */
export function setsHeard({ tally, unconfirmed }: BegunWorkout): number {
  return tally.filter(({ reps }) => reps > 0).length + unconfirmed.length;
}

/** Whether whole rounds lie behind, and nothing of the next one was done or heard. */
export function isBetweenRounds(workout: BegunWorkout): boolean {
  const place = placeOf(workout);
  if (place === null || place.round === 1) return false;
  return setsOf(workout.programme)
    .filter(({ exercise }) => !workout.skipped.includes(exercise))
    .every((set) => isToDo(workout, set) === set.round >= place.round);
}

/** True once every set of the first so many rounds was done; one more round takes nothing back. */
export function isComplete({ programme, tally, skipped }: BegunWorkout, rounds: number): boolean {
  const asked = setsOf(programme).filter(({ round }) => round <= rounds);
  return skipped.length === 0 && asked.every((set) => (repsDone(tally, set) ?? 0) > 0);
}
