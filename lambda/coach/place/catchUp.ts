import type { Milliseconds } from '../../workout/milliseconds';
import type { RepRun } from '../../workout/portions';
import type { Command } from '../command';
import { beginningOf } from '../person/filing';
import { taught, type Progress } from '../person/progress';
import type { SentReply } from '../person/sentReply';
import {
  begun,
  confirmed,
  heardToItsEnd,
  isBegun,
  isInPosition,
  placed,
  type BegunWorkout,
  type ProposedWorkout,
  type Workout,
} from '../person/workout';
import type { Situation } from '../situation';
import type { Surface } from '../surface';
import type { Told } from '../told';
import { momentAt, momentTold, plannedEnd, QUIET, type Moment } from './moment';

// With fewer reps than this done, a set is taken up from its start, unless the device tells the very rep.
const REPS_WORTH_KEEPING = 2;

/** Works out how far the last reply got, from what the device tells or else from the time, and moves the place there. */
export function catchUp(
  progress: Progress,
  command: Command,
  now: Milliseconds,
  surface: Surface,
  told: Told['heard'] | null,
): Situation {
  const { sent, workout, question: asked, heardAt: heardBefore } = progress;
  const heard = { ...progress, heardAt: now, sent: null };
  if (sent === null || workout.kind === 'none') {
    const playsAlone = sent !== null && sent.stream !== null;
    return {
      progress: heard,
      surface,
      moment: QUIET,
      question: asked,
      playsAlone,
      heardBefore,
      leftBehind: null,
    };
  }
  const moment =
    told === null ? momentAt(sent, now - sent.at, showsQuestionWasHeard(command)) : momentTold(sent, told);
  const question = moment.inReprompt ? sent.repromptQuestion : asked;
  // "Done" as the last rep ends is no answer to how it was.
  const isAheadOfRating =
    told === null &&
    command.kind === 'next' &&
    question === 'rating' &&
    now < plannedEnd(sent, moment.inReprompt);
  const isUnderWay = moment.played.length > 0 || (moment.inReprompt && sent.runs.length > 0);
  const beginning = isUnderWay ? begun(workout, beginningOf(progress, sent.at)) : workout;
  const known = knowingPosition(beginning, positionKnown(workout, sent, moment));
  return {
    progress: {
      ...knowingWhatWasTold(heard, sent, moment),
      question,
      countedUpUntil: countedUpUntil(progress, sent, moment),
      met: [...new Set([...progress.met, ...met(moment).map(({ exercise }) => exercise)])],
      workout:
        sent.runs.length > 0 && isBegun(known) ? movedAlong(known, sent, moment, told !== null) : known,
    },
    surface,
    moment,
    question: moment.kind === 'listening' && !isAheadOfRating ? question : null,
    playsAlone: sent.stream !== null,
    heardBefore,
    leftBehind: null,
  };
}

/** The end of a speech that counts is where silence is explained, and the end of a reprompt where it is told how to come back. */
function knowingWhatWasTold(
  heard: Progress,
  sent: SentReply,
  { kind, inReprompt, played }: Moment,
): Progress {
  const isEndHeard = kind === 'listening' || inReprompt;
  const isExplained = isEndHeard && played.some(({ start }) => start < sent.speech);
  const ofSilence = isExplained ? taught(heard, 'silence') : heard;
  const asked = sent.repromptQuestion;
  const isTold = kind === 'listening' && inReprompt && (asked === 'resume' || asked === 'ready');
  return isTold ? taught(ofSilence, 'return') : ofSilence;
}

/** What silence counts says first that the count runs down, unless it was sent when it ran up. */
function countedUpUntil(
  { countedUpUntil: before }: Progress,
  { at, runs }: SentReply,
  { inReprompt }: Moment,
): Progress['countedUpUntil'] {
  return before !== null && inReprompt && runs.length > 0 && at > before ? null : before;
}

/** Some words only make sense once the question was heard. */
function showsQuestionWasHeard(command: Command): boolean {
  switch (command.kind) {
    case 'goOn':
    case 'yes':
    case 'no':
    case 'next':
    case 'wait':
    case 'rate':
    case 'repsInMe':
    case 'again':
    case 'endedBecause':
      return true;
    case 'sessionEnded':
      return command.afterSilence;
    default:
      return false;
  }
}

/**
 * Before reps the person knows what they knew when that speech began, unless it counted another set before; after them
 * what they were told since.
 */
function positionKnown(workout: Workout, sent: SentReply, { kind, inReprompt, played }: Moment): boolean {
  const [afterSpeech, afterReprompt] = sent.inPosition;
  const isLater = played.some(({ start }) => start > sent.speech === inReprompt);
  if (kind === 'lead') return !isLater && (inReprompt ? afterSpeech : isInPosition(workout));
  return inReprompt ? afterReprompt : afterSpeech;
}

function knowingPosition(
  workout: ProposedWorkout | BegunWorkout,
  inPosition: boolean,
): ProposedWorkout | BegunWorkout {
  return workout.kind === 'done' ? workout : { ...workout, inPosition };
}

function met(moment: Moment): readonly RepRun[] {
  return moment.kind === 'reps' && moment.run !== null ? [...moment.played, moment.run] : moment.played;
}

/** A set whose end the device tells is done; one that ended by the time alone only once somebody goes on from it. */
function movedAlong(workout: BegunWorkout, sent: SentReply, moment: Moment, isTold: boolean): BegunWorkout {
  const inPosition = isInPosition(workout);
  const heard = playedAll(workout, sent, moment);
  const played = isTold && moment.played.length > 0 ? confirmed(heard) : heard;
  const { run, rep } = moment;
  if (run === null) return played.kind === 'done' ? played : { ...played, inPosition };
  const { round, exercise, side, fromRep } = run;
  if (moment.kind !== 'reps' || rep === null) {
    return placed(played, { round, exercise, side, rep: fromRep }, inPosition);
  }
  const from = Math.max(fromRep, !isTold && rep - 1 < REPS_WORTH_KEEPING ? 1 : rep);
  return placed(confirmed(played), { round, exercise, side, rep: from }, true);
}

/** Silence goes on, as it is told to: what was asked about before it was gone on from once its own reps were played. */
function playedAll(workout: BegunWorkout, sent: SentReply, { played }: Moment): BegunWorkout {
  const spoken = played.filter(({ start }) => start <= sent.speech);
  const after = spoken.reduce(playedThrough, workout);
  const bySilence = played.slice(spoken.length);
  return bySilence.reduce(playedThrough, bySilence.length === 0 ? after : confirmed(after));
}

/** The workout once a run of reps was played to its end. */
function playedThrough(workout: BegunWorkout, run: RepRun): BegunWorkout {
  const { round, exercise, side, toRep } = run;
  return toRep < workout.programme.reps[exercise]
    ? placed(workout, { round, exercise, side, rep: toRep + 1 }, isInPosition(workout))
    : heardToItsEnd(workout, run);
}
