import { EXERCISE_IDS, type ExerciseId } from '../../workout/exercises';
import { indexOfSet } from '../../workout/place';
import { setsOf, type WorkoutSet } from '../../workout/programme';
import { isSameSet } from '../../workout/setName';
import { nextUp } from '../lead/announce';
import { moveOn, play } from '../lead/play';
import { askBack, backToPlace, notUnderstood } from '../lead/resume';
import { credit, repsDone } from '../person/tally';
import { isBegun, isToDo, lastUnconfirmed, movedTo, type BegunWorkout } from '../person/workout';
import type { Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';
import { playAgain, repsHeard, startedAgain, startSetAgain, withSet } from './move';

/** "Go to squats": in the round that is under way, or with straight sets in the first round that has some to do. */
export function goTo(situation: Situation, exercise: ExerciseId | null): Turn {
  if (exercise === null) return notUnderstood(situation);
  const { progress, question } = situation;
  const played = isBegun(progress.workout) ? lastUnconfirmed(progress.workout) : undefined;
  if (question === 'carryOn' && played?.exercise === exercise) return playAgain(situation);
  return withSet(situation, (workout, set) => {
    const there = inSight(workout, set).filter((other) => other.exercise === exercise);
    const first = there.find((other) => (repsDone(workout.tally, other) ?? 0) === 0) ?? there[0];
    if (first === undefined) return askBack(situation, { kind: 'whichExercise' });
    const reps = workout.kind === 'done' ? 0 : repsHeard(situation);
    const left = leftOut(workout, set, first);
    // What was heard of a set that is left for another exercise counts, as with "done".
    const isLeft = set.exercise !== exercise && reps > 0;
    const tally = isLeft ? credit(workout.tally, set, reps) : workout.tally;
    const skipped = workout.skipped.filter((other) => other !== exercise);
    const moved = movedTo({ ...workout, tally, skipped }, first);
    return moveOn(knowing(situation, { workout: moved }), [
      ...said(workout, left, isLeft ? set.exercise : null),
      ...nextUp(moved, undefined),
    ]);
  });
}

/** "From rep three": whoever says so knows best how far they were, as far as the set has reps. */
export function goToRep(situation: Situation, rep: number | null): Turn {
  if (rep === null) return askBack(situation, { kind: 'numberNotHeard', of: 'rep' });
  if (!isBegun(situation.progress.workout)) return backToPlace(situation, [{ kind: 'nothingStarted' }]);
  if (rep <= 1) return startSetAgain(situation);
  return withSet(situation, (workout, set) => {
    const moved = startedAgain(situation, workout, set);
    if (moved.kind === 'done') return backToPlace(situation, []);
    const { place } = moved;
    const there = { ...place, rep: Math.min(rep, workout.programme.reps[place.exercise]) };
    // Only what was counted is credited: of a set that was led to its end, all of it.
    const counted = isSameSet(place, set) ? repsHeard(situation) : there.rep;
    const uncounted = Math.max(0, there.rep - 1 - counted);
    return play(knowing(situation, { workout: { ...moved, place: there, uncounted } }), []);
  });
}

/** The sets that "go to" chooses from: those of the round, or with straight sets all of them. */
function inSight({ programme }: BegunWorkout, { round }: WorkoutSet): readonly WorkoutSet[] {
  return setsOf(programme).filter((other) => programme.order === 'straight' || other.round === round);
}

/** The sets still to do that lie between a set, itself included, and a later one. */
function leftOut(workout: BegunWorkout, from: WorkoutSet, to: WorkoutSet): readonly WorkoutSet[] {
  const { programme } = workout;
  const between = setsOf(programme).slice(indexOfSet(programme, from), indexOfSet(programme, to));
  return between.filter((set) => set.exercise !== to.exercise && isToDo(workout, set));
}

/** Names what is left out; an exercise of which a part was done, by its rest. */
function said(
  workout: BegunWorkout,
  left: readonly WorkoutSet[],
  begun: ExerciseId | null,
): readonly Remark[] {
  const [first] = left;
  if (first === undefined) return [];
  const all = inSight(workout, first).filter(({ exercise }) => exercise === first.exercise);
  const toDo = left.filter(({ exercise }) => exercise === first.exercise);
  const hasPart = begun === first.exercise || toDo.length < all.length;
  return [
    {
      kind: 'leftOut',
      exercises: EXERCISE_IDS.filter((id) => left.some(({ exercise }) => exercise === id)),
      restOf: hasPart ? first.exercise : null,
      thisRound: workout.programme.order === 'circuit' && workout.programme.rounds > 1,
    },
  ];
}
