import { EXERCISES, type ExerciseId } from '../workout/exercises';
import type { Milliseconds } from '../workout/milliseconds';
import { indexOfSet } from '../workout/place';
import { setsOf, type WorkoutSet } from '../workout/programme';
import { restBetween } from '../workout/rest';
import type { Situation } from './catchUp';
import { beginningOf, withConfirmed } from './filing';
import { nextUp, offer, play, setDone, type Turn } from './play';
import type { Progress, Workout } from './progress';
import type { Remark } from './reply';
import { backToPlace } from './resume';
import { beginProposed } from './start';
import { credit, repsDone, tallyIndex } from './tally';
import { confirmed, endedSet, movedTo, past, setsAhead } from './workout';

/** "Ready": begin, or go on, or cut the rest short. */
export function ready(situation: Situation): Turn {
  const { progress, moment } = situation;
  const { workout, met } = progress;
  if (workout?.begunAt == null) return beginProposed(progress);
  if (workout.place === null) return backToPlace(situation, []);
  if (moment.kind !== 'lead') return play(progress, []);
  // Said while the set-up is explained, it means that they know; said in a rest, the short set-up follows.
  const inPosition = workout.inPosition || !moment.inReprompt;
  const knows = [...new Set([...met, workout.place.exercise])];
  return play({ ...progress, met: knows, workout: { ...workout, inPosition } }, []);
}

/** "Next" or "done": ends a set under way with the reps that were heard; between sets it means "ready". */
export function next(situation: Situation): Turn {
  const { progress, moment, question } = situation;
  const { workout } = progress;
  // Also in a pause, in a count-in, and by whoever left the skill to say so.
  const isInSet =
    (question === 'resume' || question === null) && workout?.place != null && workout.place.rep > 1;
  if (workout?.place == null || (moment.kind !== 'reps' && !isInSet)) return ready(situation);
  const reps = Math.max(0, (moment.rep ?? workout.place.rep) - 1);
  const after = endedSet(workout, reps);
  return goOnFrom(progress, workout, after, reps > 0 ? [setDone(progress, after, reps, false)] : []);
}

/** "Skip this set." */
export function skipSet(situation: Situation): Turn {
  return withSet(situation, (progress, workout) =>
    workout.place === null
      ? backToPlace(situation, [])
      : goOnFrom(progress, workout, endedSet(workout, repsHeard(situation)), [{ kind: 'setSkipped' }]),
  );
}

/** "Skip clamshells": no more of them today. */
export function skipExercise(situation: Situation, exercise: ExerciseId | null): Turn {
  return withSet(situation, (progress, workout, set) => {
    const skipped = exercise ?? set.exercise;
    if (workout.place === null) return backToPlace(situation, []);
    const without = { ...workout, skipped: [...new Set([...workout.skipped, skipped])] };
    const said: Remark = { kind: 'skipped', exercise: skipped };
    if (skipped !== set.exercise)
      return backToPlace({ ...situation, progress: { ...progress, workout: without } }, [said]);
    const reps = repsHeard(situation);
    const tally = reps > 0 ? credit(without.tally, tallyIndex(set), reps) : without.tally;
    return goOnFrom(progress, workout, past({ ...without, tally }, set), [said]);
  });
}

/** "Other side." */
export function otherSide(situation: Situation): Turn {
  return withSet(situation, (progress, workout, set) => {
    const side = EXERCISES[set.exercise].sides.find((other) => other !== set.side);
    if (side === undefined)
      return backToPlace(situation, [{ kind: 'worksBothSides', exercise: set.exercise }]);
    // Asked for as it was just announced: the person is on the way there.
    const isNext = workout.place?.rep === 1 && isPlayed(workout, { ...set, side });
    if (situation.moment.kind !== 'reps' && isNext) return ready(situation);
    const moved = movedTo(workout, { ...set, side });
    return offer({ ...progress, workout: moved }, [{ kind: 'changeSides', exercise: set.exercise, side }]);
  });
}

/** "Start this set again." */
export function startSetAgain(situation: Situation): Turn {
  return withSet(situation, (progress, workout, set) =>
    play({ ...progress, workout: startedAgain(situation, workout, set) }, [{ kind: 'again' }]),
  );
}

/** The workout at the start of the set under way, or of the one that was just played. */
export function startedAgain({ moment }: Situation, workout: Workout, set: WorkoutSet): Workout {
  const played = moment.kind === 'listening' ? lastPlayed(workout) : undefined;
  const moved = movedTo(reopened(workout, played), played ?? set);
  return { ...moved, inPosition: played === undefined && workout.inPosition };
}

/** "Back": the set before the one under way, or the one that was just played. */
export function back(situation: Situation): Turn {
  return withSet(situation, (progress, workout, set) => {
    const sets = setsOf(workout.programme);
    const before = lastPlayed(workout) ?? sets[indexOfSet(workout.programme, set) - 1];
    if (before === undefined) {
      return offer({ ...progress, workout: movedTo(workout, set) }, [{ kind: 'atTheStart' }]);
    }
    const moved = movedTo(reopened(workout, before), before);
    return offer({ ...progress, workout: moved }, [
      { kind: 'place', place: { ...before, rep: 1 }, rounds: workout.programme.rounds },
    ]);
  });
}

/** "No" to carrying on: the set that was only played once more. */
export function playAgain(progress: Progress): Turn {
  const { workout } = progress;
  const played = workout === null ? undefined : lastPlayed(workout);
  if (workout === null || played === undefined) return offer(progress, []);
  return play({ ...progress, workout: movedTo(reopened(workout, played), played) }, [{ kind: 'again' }]);
}

/** Does something with the set at the place; before a workout has begun, and after its end, there is none. */
export function withSet(
  situation: Situation,
  act: (progress: Progress, workout: Workout, set: WorkoutSet) => Turn,
): Turn {
  const { progress } = situation;
  const { workout } = progress;
  if (workout === null) return backToPlace(situation, [{ kind: 'nothingStarted' }]);
  const begun = { ...workout, begunAt: workout.begunAt ?? beginningOf(progress, progress.heardAt) };
  const [set] = setsAhead(begun);
  if (set !== undefined) return act({ ...progress, workout: begun }, begun, set);
  const last = lastPlayed(begun) ?? setsOf(begun.programme).at(-1);
  return last === undefined ? backToPlace(situation, []) : act({ ...progress, workout: begun }, begun, last);
}

/** Announces what follows the set that was left, and asks. */
function goOnFrom(progress: Progress, from: Workout, to: Workout, said: readonly Remark[]): Turn {
  const left = setsAhead(from)[0];
  const moved = withConfirmed({ ...progress, workout: to });
  const next = setsAhead(to)[0];
  if (next === undefined) return play(moved, said);
  const rest: Milliseconds | undefined = left && restBetween(to.programme, left, next, progress.met);
  const isOtherSide = left?.exercise === next.exercise && left.round === next.round;
  const ahead = moved.workout && { ...moved.workout, inPosition: isOtherSide };
  return offer({ ...moved, workout: ahead }, [...said, ...nextUp(to, left)], rest);
}

function isPlayed(workout: Workout, set: Omit<WorkoutSet, 'reps'>): boolean {
  return workout.unconfirmed.includes(tallyIndex(set)) || repsDone(workout.tally, set) > 0;
}

export function repsHeard({ progress, moment }: Situation): number {
  return Math.max(0, (moment.rep ?? progress.workout?.place?.rep ?? 1) - 1);
}

export function lastPlayed(workout: Workout): WorkoutSet | undefined {
  const last = workout.unconfirmed.at(-1);
  return setsOf(workout.programme).find((set) => tallyIndex(set) === last);
}

/** The workout with a set that was only played open again, and everything before it confirmed. */
function reopened(workout: Workout, set: WorkoutSet | undefined): Workout {
  if (set === undefined) return workout;
  const earlier = workout.unconfirmed.filter((index) => index !== tallyIndex(set));
  return confirmed({ ...workout, unconfirmed: earlier });
}
