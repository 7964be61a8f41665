import { EXERCISES, type ExerciseId } from '../../workout/exercises';
import type { Milliseconds } from '../../workout/milliseconds';
import { indexOfSet } from '../../workout/place';
import { setsOf, type WorkoutSet } from '../../workout/programme';
import { restBetween } from '../../workout/rest';
import { isSameExercise, isSameSet, type SetName } from '../../workout/setName';
import { nextUp, setDone } from '../lead/announce';
import { moveOn, play } from '../lead/play';
import { backToPlace } from '../lead/resume';
import { beginningOf, withConfirmed } from '../person/filing';
import { restHabits } from '../person/rests';
import { credit, repsDone } from '../person/tally';
import {
  begun,
  confirmed,
  endedSet,
  isBegun,
  isUnconfirmed,
  lastUnconfirmed,
  movedTo,
  past,
  placed,
  placeOf,
  repsCounted,
  setsAhead,
  type BegunWorkout,
  type ProposedWorkout,
  type WorkoutUnderWay,
} from '../person/workout';
import type { Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';
import { isLongAgo, unrated } from './finish';
import { beginProposed } from './start';

/** "Ready": begin, or go on, or cut the rest short. */
export function ready(situation: Situation): Turn {
  const { progress, moment, surface } = situation;
  const { workout, met } = progress;
  if (!isBegun(workout)) return beginProposed(situation);
  if (workout.kind === 'done') return isLongAgo(situation) ? unrated(situation) : backToPlace(situation, []);
  if (moment.kind !== 'lead') return play(situation, []);
  // Said while the set-up is explained, it means that they know; said in a rest, the short set-up follows.
  const mayRest = moment.inReprompt || situation.playsAlone || surface.tellsWhenPlayed;
  const inPosition = workout.inPosition || !mayRest;
  const knows = [...new Set([...met, workout.place.exercise])];
  return play(knowing(situation, { met: knows, workout: { ...workout, inPosition } }), []);
}

/** "Next" or "done": ends a set under way with the reps that were heard; between sets it means "ready". */
export function next(situation: Situation): Turn {
  const { progress, moment, question } = situation;
  const { workout } = progress;
  if (workout.kind === 'done') return question === 'rating' ? unrated(situation) : backToPlace(situation, []);
  if (workout.kind !== 'underWay') return ready(situation);
  // Also in a pause, in a count-in, and by whoever left the skill to say so.
  const isHeld = question === 'resume' || question === 'hurt' || question === null;
  const isInSet = isHeld && workout.place.rep > 1;
  if (moment.kind !== 'reps' && !isInSet) return ready(situation);
  return endSet(situation, workout, repsHeard(situation), []);
}

/** Says something, ends the set at the place after some reps, and announces what follows. */
export function endSet(
  situation: Situation,
  workout: WorkoutUnderWay,
  reps: number,
  said: readonly Remark[],
): Turn {
  const after = endedSet(workout, reps);
  const done = reps > 0 ? [setDone(situation.progress, after, reps, false)] : [];
  return goOnFrom(situation, workout, after, [...said, ...done]);
}

/** "Skip this set." */
export function skipSet(situation: Situation): Turn {
  return withSet(situation, (workout) =>
    workout.kind === 'done'
      ? unrated(situation)
      : goOnFrom(situation, workout, endedSet(workout, repsHeard(situation)), [{ kind: 'setSkipped' }]),
  );
}

/** "Skip clamshells": no more of them today. */
export function skipExercise(situation: Situation, exercise: ExerciseId | null): Turn {
  return withSet(situation, (workout, set) => {
    const skipped = exercise ?? set.exercise;
    if (workout.kind === 'done') return unrated(situation);
    const without = { ...workout, skipped: [...new Set([...workout.skipped, skipped])] };
    const said: Remark = { kind: 'skipped', exercise: skipped };
    if (skipped !== set.exercise) return backToPlace(knowing(situation, { workout: without }), [said]);
    const reps = repsHeard(situation);
    const tally = reps > 0 ? credit(without.tally, set, reps) : without.tally;
    return goOnFrom(situation, workout, past({ ...without, tally }, set), [said]);
  });
}

/** "Other side." */
export function otherSide(situation: Situation): Turn {
  return withSet(situation, (workout, set) => {
    const side = EXERCISES[set.exercise].sides.find((other) => other !== set.side);
    if (side === undefined)
      return backToPlace(situation, [{ kind: 'worksBothSides', exercise: set.exercise }]);
    // Asked for as it was just announced: the person is on the way there.
    const isNext = placeOf(workout)?.rep === 1 && isPlayed(workout, { ...set, side });
    if (situation.moment.kind !== 'reps' && isNext) return ready(situation);
    const moved = knowing(situation, { workout: movedTo(workout, { ...set, side }) });
    return moveOn(moved, [{ kind: 'changeSides', exercise: set.exercise, side }]);
  });
}

/** "Start this set again." */
export function startSetAgain(situation: Situation): Turn {
  return withSet(situation, (workout, set) =>
    play(knowing(situation, { workout: startedAgain(situation, workout, set) }), [{ kind: 'again' }]),
  );
}

/** The workout at the start of the set under way, or of the one that was just played. */
export function startedAgain({ moment }: Situation, workout: BegunWorkout, set: SetName): BegunWorkout {
  const played = moment.kind === 'listening' ? lastUnconfirmed(workout) : undefined;
  const inPosition = played === undefined && workout.kind === 'underWay' && workout.inPosition;
  const moved = movedTo(reopened(workout, played), played ?? set);
  return placed(moved, placeOf(moved), inPosition);
}

/** "Back": the set before the one under way, or the one that was just played. */
export function back(situation: Situation): Turn {
  return withSet(situation, (workout, set) => {
    const sets = setsOf(workout.programme);
    const before = lastUnconfirmed(workout) ?? sets[indexOfSet(workout.programme, set) - 1];
    if (before === undefined) {
      return moveOn(knowing(situation, { workout: movedTo(workout, set) }), [{ kind: 'atTheStart' }]);
    }
    const { rounds } = workout.programme;
    const moved = knowing(situation, { workout: movedTo(reopened(workout, before), before) });
    return moveOn(moved, [{ kind: 'place', place: { ...before, rep: 1 }, rounds }]);
  });
}

/** "No" to carrying on: the set that was only played once more. */
export function playAgain(situation: Situation): Turn {
  const { workout } = situation.progress;
  const played = isBegun(workout) ? lastUnconfirmed(workout) : undefined;
  if (!isBegun(workout) || played === undefined) return moveOn(situation, []);
  const moved = movedTo(reopened(workout, played), played);
  return play(knowing(situation, { workout: moved }), [{ kind: 'again' }]);
}

/** Does something with the set at the place; before a workout has begun, and after its end, there is none. */
export function withSet(situation: Situation, act: (workout: BegunWorkout, set: WorkoutSet) => Turn): Turn {
  const { workout } = situation.progress;
  if (workout.kind === 'none') return backToPlace(situation, [{ kind: 'nothingStarted' }]);
  const now = begunBy(situation, workout);
  const set = setsAhead(now)[0] ?? lastUnconfirmed(now) ?? setsOf(now.programme).at(-1);
  return set === undefined ? backToPlace(situation, []) : act(now, set);
}

/** How many reps of the set at the place were heard. */
export function repsHeard({ progress, moment }: Situation): number {
  return repsCounted(progress.workout, moment.rep ?? undefined);
}

function begunBy({ progress }: Situation, workout: ProposedWorkout | BegunWorkout): BegunWorkout {
  return begun(workout, beginningOf(progress, progress.heardAt));
}

/** Announces what follows the set that was left, and asks. */
function goOnFrom(
  situation: Situation,
  from: WorkoutUnderWay,
  to: BegunWorkout,
  said: readonly Remark[],
): Turn {
  const [left] = setsAhead(from);
  const moved = { ...situation, progress: withConfirmed({ ...situation.progress, workout: to }) };
  const [following] = setsAhead(to);
  if (following === undefined) return play(moved, said);
  const rest: Milliseconds | undefined =
    left && restBetween(to.programme, left, following, restHabits(situation.progress));
  const isOtherSide = left !== undefined && isSameExercise(left, following);
  const { workout } = moved.progress;
  const ahead = isBegun(workout) ? placed(workout, placeOf(workout), isOtherSide) : workout;
  return moveOn(knowing(moved, { workout: ahead }), [...said, ...nextUp(to, left)], rest);
}

function isPlayed(workout: BegunWorkout, set: SetName): boolean {
  return isUnconfirmed(workout, set) || (repsDone(workout.tally, set) ?? 0) > 0;
}

/** The workout with a set that was only played open again, and everything before it confirmed. */
function reopened(workout: BegunWorkout, set: SetName | undefined): BegunWorkout {
  if (set === undefined) return workout;
  const earlier = workout.unconfirmed.filter((other) => !isSameSet(other, set));
  return confirmed({ ...workout, unconfirmed: earlier });
}
