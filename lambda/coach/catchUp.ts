import type { Milliseconds } from '../workout/milliseconds';
import type { Command } from './command';
import { beginningOf, type FiledWorkout } from './filing';
import type { Progress, Workout } from './progress';
import type { Question } from './question';
import { momentAt, type Moment, type Sent, type SentStretch } from './sent';
import { tallyIndex } from './tally';
import { confirmed, past } from './workout';

/** Where a person is when they speak: their progress brought up to now, and what they were hearing. */
export interface Situation {
  readonly progress: Progress;
  readonly moment: Pick<Moment, 'kind' | 'rep' | 'step' | 'inReprompt'>;
  /** The question that is open; null while the coach is still speaking of something else. */
  readonly question: Question | null;
  /** When they were last heard before this. */
  readonly heardBefore: Milliseconds;
  /** A workout that was left too long ago to go on with, now that it is filed. */
  readonly leftBehind: FiledWorkout | null;
}

// With fewer reps than this done, a set is taken up from its start.
const REPS_WORTH_KEEPING = 2;

/** Works out from the time alone how far the last reply got, and moves the place there. */
export function catchUp(progress: Progress, command: Command, now: Milliseconds): Situation {
  const heard = { ...progress, heardAt: now, sent: null };
  const { sent, workout, heardAt: heardBefore } = progress;
  if (sent === null || workout === null) {
    return {
      progress: heard,
      moment: { kind: 'listening', rep: null, step: 0, inReprompt: false },
      question: progress.question,
      heardBefore,
      leftBehind: null,
    };
  }
  const moment = momentAt(sent, now - sent.at, showsQuestionWasHeard(command));
  const question = moment.inReprompt ? sent.repromptQuestion : progress.question;
  const isBegun = moment.played.length > 0 || (moment.inReprompt && sent.stretches.length > 0);
  const begunAt = workout.begunAt ?? (isBegun ? beginningOf(progress, sent.at) : null);
  const begun = { ...workout, begunAt, inPosition: knowsPosition(workout, sent, moment) };
  return {
    progress: {
      ...heard,
      question,
      met: [...new Set([...progress.met, ...met(moment).map(({ exercise }) => exercise)])],
      workout: sent.stretches.length === 0 ? begun : movedAlong(begun, moment),
    },
    moment,
    question: moment.kind === 'listening' ? question : null,
    heardBefore,
    leftBehind: null,
  };
}

/** Some words only make sense once the question was heard. */
function showsQuestionWasHeard(command: Command): boolean {
  switch (command.kind) {
    case 'ready':
    case 'yes':
    case 'no':
    case 'next':
    case 'wait':
    case 'resume':
    case 'rate':
    case 'endedBecause':
      return true;
    case 'sessionEnded':
      return command.afterSilence;
    default:
      return false;
  }
}

/** Before reps the person knows what they knew when that speech began; after them what they were told since. */
function knowsPosition(workout: Workout, sent: Sent, { kind, inReprompt }: Moment): boolean {
  const [afterSpeech, afterReprompt] = sent.inPosition;
  if (kind === 'lead') return inReprompt ? afterSpeech : workout.inPosition;
  return inReprompt ? afterReprompt : afterSpeech;
}

function met(moment: Moment): readonly SentStretch[] {
  return moment.kind === 'reps' && moment.stretch !== null
    ? [...moment.played, moment.stretch]
    : moment.played;
}

function movedAlong(workout: Workout, moment: Moment): Workout {
  const played = moment.played.reduce(playedThrough, workout);
  const { stretch, rep } = moment;
  if (stretch === null) return played;
  const { round, exercise, side, fromRep } = stretch;
  if (moment.kind !== 'reps' || rep === null) {
    return { ...played, place: { round, exercise, side, rep: fromRep }, inPosition: workout.inPosition };
  }
  const from = rep - 1 < REPS_WORTH_KEEPING ? 1 : rep;
  return { ...confirmed(played), place: { round, exercise, side, rep: from }, inPosition: true };
}

/** The workout once a run of reps was played to its end. */
function playedThrough(workout: Workout, stretch: SentStretch): Workout {
  const { round, exercise, side, toRep } = stretch;
  if (toRep < workout.programme.reps[exercise]) {
    return { ...workout, place: { round, exercise, side, rep: toRep + 1 } };
  }
  const unconfirmed = [...new Set([...workout.unconfirmed, tallyIndex(stretch)])];
  return { ...past({ ...workout, unconfirmed }, stretch), inPosition: workout.inPosition };
}
