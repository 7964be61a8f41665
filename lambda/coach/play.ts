import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { indexOfSet } from '../workout/place';
import { nextPortion, type Portion, type Stretch } from '../workout/portions';
import { setsOf, type WorkoutSet } from '../workout/programme';
import { restBetween } from '../workout/rest';
import type { SetUpForm } from '../workout/timeline';
import { beginningOf, type FiledWorkout } from './filing';
import type { Progress, Workout } from './progress';
import type { Question } from './question';
import { NO_PORTION, remarks, type Passage, type Remark, type Reply } from './reply';
import { LISTENING } from './sent';
import { tallyIndex } from './tally';
import { confirmed, isComplete, past, setsAhead, setsHeard } from './workout';

/** What a turn comes to: the new progress, the reply, and a workout to file away if one ended. */
export interface Turn {
  readonly progress: Progress;
  readonly reply: Reply;
  readonly filed: FiledWorkout | null;
  /** True when everything stored of the account is to be erased instead of saved. */
  readonly erases: boolean;
}

/** What comes before the count-in: at least a rest, and the full set-up from one of its steps on. */
export interface Lead {
  readonly rest: Milliseconds;
  readonly fromStep: number;
}

const NO_REST = milliseconds(0);
const AT_ONCE: Lead = { rest: NO_REST, fromStep: 0 };

/** Leads on from the place: gets the person into position, counts, and asks. Going on confirms what was played. */
export function play(progress: Progress, opening: readonly Remark[], lead: Lead = AT_ONCE): Turn {
  const { workout } = progress;
  if (workout === null) throw new RangeError('Expected a workout to lead on with, but there is none.');
  const begun = confirmed({
    ...workout,
    begunAt: workout.begunAt ?? beginningOf(progress, progress.heardAt),
  });
  const now = { ...progress, workout: begun };
  const part = partFrom(now, begun, opening, lead);
  const onSilence = part.question === 'ready' ? silenceAfter(now, part) : askedAgain(part.question);
  return turn({ ...now, question: part.question }, part.passage, part.question, onSilence);
}

/** Says something, asks "ready?", and goes on by itself after a silence. */
export function offer(progress: Progress, opening: readonly Remark[], rest: Milliseconds = NO_REST): Turn {
  const { workout } = progress;
  if (workout === null || workout.place === null) return play(progress, opening);
  const passage = remarks(...opening, { kind: 'askReady', mayWait: false });
  const part = { passage, question: 'ready' as const, after: workout, rest };
  return turn({ ...progress, question: 'ready' }, passage, 'ready', silenceAfter(progress, part));
}

/** A turn that says something and waits for an answer to a question, or ends the session where there is none. */
export function turn(
  progress: Progress,
  speech: Passage,
  question: Question | null,
  onSilence: Reply['onSilence'] = null,
): Turn {
  const reply = { speech, question, onSilence, settings: progress.settings };
  const halfReminder = question === 'remindWhen' ? progress.halfReminder : null;
  return { progress: { ...progress, question, halfReminder }, reply, filed: null, erases: false };
}

/** What silence plays when the same thing is asked once more and nothing goes on by itself. */
export function onlyAsks(question: Question | null, ...again: readonly Remark[]): Reply['onSilence'] {
  return { passage: remarks(...again), question };
}

/** What silence plays when it begins or carries on a workout. */
export function goesOn(progress: Progress, workout: Workout, opening: readonly Remark[]): Reply['onSilence'] {
  const { passage, question } = partFrom(progress, workout, opening, AT_ONCE);
  return { passage, question };
}

/** Announces the set at the place, for somebody who comes from another set. */
export function nextUp(workout: Workout, from: WorkoutSet | undefined): readonly Remark[] {
  const [to] = setsAhead(workout);
  if (to === undefined) return [];
  if (from !== undefined && from.round === to.round && from.exercise === to.exercise) {
    return [{ kind: 'changeSides', exercise: to.exercise, side: to.side }];
  }
  // In straight sets a round is over only with the last exercise's last set.
  const isCircuit = workout.programme.order === 'circuit';
  const newRound = isCircuit && from !== undefined && to.round > from.round ? to.round : null;
  return [{ kind: 'nextUp', exercise: to.exercise, side: to.side, newRound }];
}

interface Part {
  readonly passage: Passage;
  readonly question: Question | null;
  /** The workout as it will stand once the part was played, and the rest that follows it. */
  readonly after: Workout;
  readonly rest: Milliseconds;
}

function silenceAfter(progress: Progress, part: Part): Reply['onSilence'] {
  if (progress.settings.waitForMe) return onlyAsks('ready', { kind: 'askReady', mayWait: false });
  const rest = milliseconds(Math.max(0, part.rest - LISTENING));
  const { passage, question } = partFrom(progress, part.after, [], { rest, fromStep: 0 });
  return { passage, question };
}

function askedAgain(question: Question | null): Reply['onSilence'] {
  return question === 'rating' ? onlyAsks('rating', { kind: 'askRating' }) : null;
}

function partFrom(progress: Progress, workout: Workout, opening: readonly Remark[], lead: Lead): Part {
  const portion = portionFrom(progress, workout, lead);
  const after = portion.stretches.reduce(played, { ...workout, inPosition: true });
  const last = portion.stretches.at(-1);
  const [next] = setsAhead(after);
  const closing = closingOf(progress, after, last);
  return {
    passage: {
      opening: [...opening, ...fromRep(workout)],
      portion,
      closing,
      inPosition: after.inPosition,
    },
    question: next === undefined ? 'rating' : 'ready',
    after,
    rest:
      last === undefined || next === undefined || last.toRep < last.set.reps
        ? NO_REST
        : restBetween(workout.programme, last.set, next, progress.met),
  };
}

/** Says where a set is taken up that was begun before. */
function fromRep({ place }: Workout): readonly Remark[] {
  return place !== null && place.rep > 1 ? [{ kind: 'fromRep', rep: place.rep }] : [];
}

function portionFrom(progress: Progress, workout: Workout, { rest, fromStep }: Lead): Portion {
  const sets = setsAhead(workout);
  const { programme, place } = workout;
  if (place === null) return NO_PORTION;
  return nextPortion({
    sets,
    fromRep: place.rep,
    rest,
    setUp: setUpFor(progress, workout),
    fromStep,
    lower: programme.lowerSeconds,
    manner: { talk: progress.settings.talk, variety: progress.training.workouts + place.round },
    slowerBy: milliseconds(Math.max(0, -progress.settings.gapMs)),
  });
}

function setUpFor(progress: Progress, workout: Workout): SetUpForm {
  if (workout.inPosition || workout.place === null) return 'none';
  return progress.met.includes(workout.place.exercise) ? 'again' : 'first';
}

function closingOf(progress: Progress, after: Workout, last: Stretch | undefined): readonly Remark[] {
  if (after.place === null) {
    const rounds = after.programme.rounds;
    return [
      ...doneRemarks(progress, after, last),
      { kind: 'workoutDone', rounds, complete: isComplete(after) },
      { kind: 'askRating' },
    ];
  }
  if (last === undefined || last.toRep < last.set.reps) return [{ kind: 'askReady', mayWait: false }];
  return [
    ...doneRemarks(progress, after, last),
    ...nextUp(after, last.set),
    { kind: 'askReady', mayWait: true },
  ];
}

function doneRemarks(progress: Progress, after: Workout, last: Stretch | undefined): readonly Remark[] {
  return last === undefined ? [] : [setDone(progress, after, last.set.reps, true)];
}

/** Tells the end of a set, in other words than the end of the one before it. */
export function setDone({ training }: Progress, after: Workout, reps: number, isWhole: boolean): Remark {
  return { kind: 'setDone', reps, isWhole, variety: training.workouts + setsHeard(after) };
}

function played(workout: Workout, { set, toRep }: Stretch): Workout {
  if (toRep < set.reps) return { ...workout, place: { ...set, rep: toRep + 1 }, inPosition: true };
  const after = past({ ...workout, unconfirmed: [...workout.unconfirmed, tallyIndex(set)] }, set);
  const [next] = setsAhead(after);
  const isOtherSide = next?.exercise === set.exercise && next.round === set.round;
  return { ...after, inPosition: isOtherSide };
}

/** The set before a place, whether or not it was done. */
export function setBefore(workout: Workout): WorkoutSet | undefined {
  const sets = setsOf(workout.programme);
  return workout.place === null ? sets.at(-1) : sets[indexOfSet(workout.programme, workout.place) - 1];
}
