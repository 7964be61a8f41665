import { milliseconds, type Milliseconds } from '../../workout/milliseconds';
import type { RepRun } from '../../workout/portions';
import { restBetween } from '../../workout/rest';
import { beginningOf } from '../person/filing';
import type { Progress } from '../person/progress';
import type { Question } from '../person/question';
import { NO_REST, restHabits } from '../person/rests';
import { begun, confirmed, setsAhead, type BegunWorkout, type ProposedWorkout } from '../person/workout';
import { remarks, type Passage, type Remark, type Reply } from '../reply';
import { knowing, type Trainee } from '../situation';
import { turn, type Turn } from '../turn';
import { limitsAlone, playAlone } from './alone';
import { closingOf, countsDown, fromRep, goesByItself, placeKept, type EndOfRun } from './announce';
import { afterPortion, AT_ONCE, portionFrom, type Lead } from './portion';

/** Leads on from the place: gets the person into position, counts, and asks. Going on confirms what was played. */
export function play(trainee: Trainee, opening: readonly Remark[], lead: Lead = AT_ONCE): Turn {
  const limits = limitsAlone(trainee);
  return (limits && playAlone(trainee, opening, lead, limits)) ?? playSpoken(trainee, opening, lead);
}

function playSpoken(trainee: Trainee, opening: readonly Remark[], lead: Lead): Turn {
  const { progress } = trainee;
  const { workout } = progress;
  if (workout.kind === 'none') throw new RangeError('Expected a workout to lead on with, but there is none.');
  const now = confirmed(begun(workout, beginningOf(progress, progress.heardAt)));
  const next = continuationOf(knowing(trainee, { workout: now }), now, opening, lead);
  const { passage, question } = next;
  const isTold = passage.opening.some(({ kind }) => kind === 'countsDown');
  const led = knowing(trainee, {
    workout: now,
    countedUpUntil: isTold ? null : progress.countedUpUntil,
  });
  if (goesByItself(trainee) && passage.portion.timeline.length > 0) {
    return goingOn(turn(led.progress, passage, null));
  }
  const onSilence =
    question === 'ready' ? silenceAfter(knowing(led, { met: next.met }), next) : askedAgain(question);
  return turn(led.progress, passage, question, onSilence);
}

/** Says something and offers to go on; where nothing has to be asked, it goes on after as long a rest as silence is. */
export function moveOn(trainee: Trainee, opening: readonly Remark[], rest: Milliseconds = NO_REST): Turn {
  if (limitsAlone(trainee) !== null || !goesByItself(trainee)) return offer(trainee, opening, rest);
  const { listening } = trainee.surface;
  return play(trainee, opening, { rest: milliseconds(Math.max(rest, listening)), fromStep: 0 });
}

/** Says something, asks "ready?", and goes on by itself after a silence; non-stop it goes on at once. */
export function offer(trainee: Trainee, opening: readonly Remark[], rest: Milliseconds = NO_REST): Turn {
  const { progress } = trainee;
  const { workout } = progress;
  if (workout.kind === 'none' || workout.kind === 'done') return play(trainee, opening);
  if (limitsAlone(trainee) !== null) return play(trainee, opening, { rest, fromStep: 0 });
  const passage = remarks(...opening, { kind: 'askReady', mayWait: false });
  const after = begun(workout, beginningOf(progress, progress.heardAt));
  const asking = turn(progress, passage, 'ready', silenceAfter(trainee, { after, rest }));
  // A newcomer's silence starts nothing.
  const isNew = progress.training.workouts === 0 && progress.met.length === 0;
  return isNew ? waitingForWords(asking, ...placeKept(trainee)) : asking;
}

/** What silence plays when the same thing is asked once more and nothing goes on by itself. */
export function onlyAsks(question: Question | null, ...again: readonly Remark[]): Reply['onSilence'] {
  return { passage: remarks(...again), question };
}

/** A turn whose silence, where it would lead on, only asks the same once more and then says something last. */
export function waitingForWords(asking: Turn, ...last: readonly Remark[]): Turn {
  const { onSilence, question, speech } = asking.reply;
  if (onSilence === null || onSilence.passage.portion.ahead === null) return asking;
  const again = onlyAsks(question, ...speech.opening.slice(-1), ...last);
  return { ...asking, reply: { ...asking.reply, onSilence: again } };
}

/** What silence plays when it begins or carries on a workout. */
export function leadOnBySilence(
  trainee: Trainee,
  workout: ProposedWorkout | BegunWorkout,
  opening: readonly Remark[],
): Reply['onSilence'] {
  const begins = begun(workout, trainee.progress.heardAt);
  return endingSilence(trainee, continuationOf(trainee, begins, opening, AT_ONCE));
}

/** What comes next in a workout, and how things will stand once it was played. */
interface Continuation {
  readonly passage: Passage;
  readonly question: Question;
  readonly after: BegunWorkout;
  /** The rest that follows it. */
  readonly rest: Milliseconds;
  /** The exercises that somebody was set up for step by step once it was played. */
  readonly met: Progress['met'];
}

function goingOn(asking: Turn): Turn {
  return { ...asking, reply: { ...asking.reply, goesOn: true } };
}

function silenceAfter(
  trainee: Trainee,
  { after, rest: whole }: Pick<Continuation, 'after' | 'rest'>,
): Reply['onSilence'] {
  const { progress, surface } = trainee;
  if (progress.settings.waitForMe)
    return onlyAsks('ready', { kind: 'askReady', mayWait: false }, ...placeKept(trainee));
  const rest = milliseconds(Math.max(0, whole - surface.listening));
  return endingSilence(trainee, continuationOf(trainee, after, [], { rest, fromStep: 0 }));
}

function endingSilence(
  trainee: Trainee,
  { passage, question }: Pick<Continuation, 'passage' | 'question'>,
): Reply['onSilence'] {
  const last = question === 'ready' ? placeKept(trainee) : [];
  // A second silence closes the session, so that it does not go on.
  const closing = passage.closing.filter(({ kind }) => kind !== 'silenceGoesOn');
  return { passage: { ...passage, closing: [...closing, ...last] }, question };
}

function askedAgain(question: Question): Reply['onSilence'] {
  return question === 'rating' ? onlyAsks('rating', { kind: 'askRating', again: true }) : null;
}

function continuationOf(
  trainee: Trainee,
  workout: BegunWorkout,
  opening: readonly Remark[],
  lead: Lead,
): Continuation {
  const { progress } = trainee;
  const portion = portionFrom(progress, workout, lead, trainee.surface.limits);
  const met = [...new Set([...progress.met, ...portion.runs.map(({ exercise }) => exercise)])];
  const after = afterPortion(workout, portion);
  const last = setOfRun(workout, portion.runs.at(-1));
  const [next] = setsAhead(after);
  return {
    passage: {
      opening: [...opening, ...countsDown(progress, workout), ...fromRep(workout)],
      portion,
      closing: closingOf(trainee, after, last),
      inPosition: after.kind === 'underWay' && after.inPosition,
    },
    question: next === undefined ? 'rating' : 'ready',
    after,
    rest:
      last === undefined || next === undefined || !last.isWhole
        ? NO_REST
        : restBetween(workout.programme, last.set, next, restHabits({ ...progress, met })),
    met,
  };
}

function setOfRun({ programme }: BegunWorkout, run: RepRun | undefined): EndOfRun | undefined {
  if (run === undefined) return undefined;
  const { round, exercise, side, toRep } = run;
  const reps = programme.reps[exercise];
  return { set: { round, exercise, side, reps }, isWhole: toRep >= reps };
}
