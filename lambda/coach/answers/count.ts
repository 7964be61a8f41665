import { isSameSet } from '../../workout/setName';
import { setsOf } from '../../workout/programme';
import { askBack, backToPlace } from '../lead/resume';
import { corrected, repsDone } from '../person/tally';
import { isBegun, isBetweenRounds, lastCounted, setsAhead, setsHeard } from '../person/workout';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';
import { goToRep } from './goTo';
import { repsHeard } from './move';

/** "How many have I done?": of the set under way, or else of the one before it; at the start of one more round, of all. */
export function howManyDone(situation: Situation): Turn {
  const { workout } = situation.progress;
  if (!isBegun(workout)) return backToPlace(situation, [{ kind: 'nothingStarted' }]);
  const [now] = setsAhead(workout);
  const heard = repsHeard(situation);
  const isInSet = situation.moment.kind === 'reps' || heard > 0;
  if (!isInSet && isBetweenRounds(workout)) return setsDone(situation);
  const set = isInSet ? now : (lastCounted(workout) ?? now);
  if (set === undefined) return backToPlace(situation, [{ kind: 'gotToTheEndOfAll' }]);
  const reps = isInSet ? heard : (repsDone(workout.tally, set) ?? (set === now ? 0 : set.reps));
  return backToPlace(situation, [{ kind: 'repsDone', reps, exercise: set.exercise, side: set.side }]);
}

/** "How many sets have I done?" */
export function setsDone(situation: Situation): Turn {
  const { workout } = situation.progress;
  if (!isBegun(workout)) return backToPlace(situation, [{ kind: 'nothingStarted' }]);
  return backToPlace(situation, [
    { kind: 'setsDone', sets: setsHeard(workout), of: setsOf(workout.programme).length },
  ]);
}

/** "I only did twelve": of the set under way where the count ran ahead, or else of the one before it. */
export function onlyDid(situation: Situation, reps: number | null): Turn {
  const { workout, heardAt } = situation.progress;
  if (reps === null) return askBack(situation, { kind: 'numberNotHeard', of: 'done' });
  if (!isBegun(workout)) return backToPlace(situation, [{ kind: 'nothingStarted' }]);
  if (reps < repsHeard(situation)) return goToRep(situation, reps + 1);
  const last = lastCounted(workout);
  // More than was counted is not taken for so, nor agreed to.
  if (last === undefined || reps > last.reps) return howManyDone(situation);
  const tally = corrected(workout.tally, last, reps, heardAt);
  const unconfirmed = workout.unconfirmed.filter((other) => !isSameSet(other, last));
  const told = knowing(situation, { workout: { ...workout, tally, unconfirmed } });
  return backToPlace(told, [{ kind: 'corrected', reps, exercise: last.exercise, side: last.side }]);
}
