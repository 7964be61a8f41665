import { EXERCISE_IDS } from '../../workout/exercises';
import { FIRST_LEVEL } from '../../workout/levels';
import { ask, askWhatFits } from '../lead/ask';
import { onlyAsks } from '../lead/play';
import { backToPlace, notUnderstood } from '../lead/resume';
import { file, fileEnded } from '../person/filing';
import { isAboutBeingWell } from '../person/question';
import type { Rating } from '../person/training';
import { taught } from '../person/progress';
import { isBegun } from '../person/workout';
import { remarks, type Remark } from '../reply';
import { isUnasked, knowing, type Situation } from '../situation';
import { filing, turn, type Turn } from '../turn';
import { thisWeek } from './answer';
import { notHurt, symptom } from './hurt';
import { openingOf } from './launch';
import { offerNonStop } from './nonStop';
import { isAfterOffer, offerReminder } from './remind';

/** Somebody who trained twice means to train again, and may like to be reminded. */
const WORKOUTS_BEFORE_OFFER = 2;
/** A workout that was begun before is not the one somebody has just done. */
const LONG_AGO_MS = 12 * 3_600_000;
/** After these nobody has to be told about sore muscles any more. */
const FIRST_WORKOUTS = 3;
/** After this many easy or good workouts on lighter the standard version is offered, once. */
const GOOD_ON_LIGHTER = 2;

/** "Stop", home, or a session that Alexa ended: the place is kept, and one short line is said. */
export function leave(situation: Situation, isStop: boolean): Turn {
  const { progress, question } = situation;
  if (question === 'rating' && isStop) {
    const { progress: after, filed } = file(progress, { rating: null, tough: false });
    return filing(turn(after, remarks({ kind: 'goodbye' }), null), filed);
  }
  const line: Remark = { kind: progress.workout.kind === 'underWay' ? 'saved' : 'goodbye' };
  const left = turn(progress, remarks(line), null);
  // Unanswered, it is asked again, and whoever may be hurt is asked too; the rest follows from the place.
  const isAsked = progress.workout.kind === 'underWay' && isAboutBeingWell(progress.question);
  if (isAsked) return { ...left, progress: { ...left.progress, question: 'fresh' } };
  return isUnasked(situation) ? { ...left, progress: { ...left.progress, question: 'rating' } } : left;
}

/** "Never mind" takes back what is being asked about; anywhere else it is "stop". */
export function cancel(situation: Situation): Turn {
  return isTakenBack(situation) ? keepGoing(situation) : leave(situation, true);
}

function isTakenBack({ progress, question }: Situation): boolean {
  const isHalfSaid = question === 'remindWhen' && !isAfterOffer(progress);
  return question === 'startOver' || question === 'deleteData' || question === 'deleteWhose' || isHalfSaid;
}

/** "Skip" or "no" to how it was: the workout counts as it is. */
export function unrated(situation: Situation): Turn {
  const { progress: after, filed } = file(situation.progress, { rating: null, tough: false });
  if (isLongAgo(situation)) return filing(openingOf(knowing(situation, after), null), filed);
  const said = remarks({ kind: 'unrated' }, thisWeek(after), { kind: 'goodbye' });
  return filing(turn(after, said, null), filed);
}

/** How it was is asked thrice, each time in fewer words; whoever then talks on is still answered, and only noise ends it. */
export function askedBefore(situation: Situation, asking: Turn): Turn {
  const isAgain = situation.question === 'rating' && asking.reply.question === 'rating';
  if (!isAgain || asking.effects.length > 0) return asking;
  const misses = situation.progress.misses + 1;
  const again = { ...asking, progress: { ...asking.progress, misses } };
  if (misses === 1) return again;
  if (misses === 2) return askingInstead(again, { kind: 'askRatingShortly' });
  const { opening, closing } = asking.reply.speech;
  const isAnswered = opening.length + closing.length > 1;
  if (!isAnswered && misses > 3) return unrated(situation);
  if (!isAnswered) return askingInstead(again, { kind: 'rateOrStop' });
  const onSilence = onlyAsks('rating', { kind: 'rateOrStop' });
  const answered = askingInstead(again);
  return { ...answered, reply: { ...answered.reply, onSilence } };
}

/** The same with something else in place of the question that it ends with. */
function askingInstead(asking: Turn, ...asked: readonly Remark[]): Turn {
  const { speech } = asking.reply;
  const part = speech.closing.length > 0 ? 'closing' : 'opening';
  const said = [...speech[part].slice(0, -1), ...asked];
  return { ...asking, reply: { ...asking.reply, speech: { ...speech, [part]: said } } };
}

/** "End the workout": asks why, unless there is nothing to end. */
export function endWorkout(situation: Situation): Turn {
  const { progress } = situation;
  if (!isBegun(progress.workout)) return turn(progress, remarks({ kind: 'goodbye' }), null);
  return progress.workout.kind === 'done' ? unrated(situation) : ask(situation, 'endedBecause', []);
}

/** "Easy", "good" or "hard": files a workout that was led to its end. */
export function rate(situation: Situation, rating: Rating | null): Turn {
  const { progress, question } = situation;
  const isAtEnd = progress.workout.kind === 'done';
  if (question === 'hurt') return rating === 'hard' ? symptom(situation) : notHurt(situation);
  if (!isAtEnd && question === 'endedBecause')
    return endedBecause(situation, rating === 'hard' ? 'tough' : null);
  if (!isAtEnd && rating === null) return notUnderstood(situation);
  if (!isAtEnd) return backToPlace(situation, [{ kind: 'ratedInBetween', rating }]);
  if (rating === null) return ask(situation, 'rating', []);
  const { progress: rated, filed, verdict } = file(progress, { rating, tough: false });
  const lighter = EXERCISE_IDS.filter((id) => rated.settings.loads[id] === 'lighter');
  const onLighter = lighter.length === 0 || rating === 'hard' ? 0 : rated.onLighter + 1;
  const after = { ...rated, onLighter };
  const isFirst = filed?.complete === true && after.training.workouts <= FIRST_WORKOUTS;
  if (isLongAgo(situation)) {
    const told: Remark = { kind: 'rated', rating, verdict, level: after.training.level ?? FIRST_LEVEL };
    return filing(openingOf(knowing(situation, after), null, [told]), filed);
  }
  const said: readonly Remark[] = [
    { kind: 'rated', rating, verdict, level: after.training.level ?? FIRST_LEVEL },
    ...(isFirst ? [{ kind: 'mayBeSore' as const }] : []),
    ...(onLighter === GOOD_ON_LIGHTER ? [{ kind: 'offerStandard' as const, exercises: lighter }] : []),
    thisWeek(after),
  ];
  const mentions = offerNonStop(situation, after);
  const isOffered = after.training.workouts >= WORKOUTS_BEFORE_OFFER && !after.reminderOffered;
  // One new thing at a time.
  if (mentions.length === 0 && isOffered)
    return filing(offerReminder(knowing(situation, after), said), filed);
  const left = mentions.length === 0 ? after : taught(after, 'nonStop');
  return filing(turn(left, remarks(...said, ...mentions, { kind: 'goodbye' }), null), filed);
}

/** Whoever is asked so much later how it was has come for the next one. */
export function isLongAgo({ progress: { workout, heardAt } }: Situation): boolean {
  return isBegun(workout) && heardAt - workout.begunAt >= LONG_AGO_MS;
}

/** "Too tough", or "out of time": files a workout that was ended early. */
export function endedBecause(situation: Situation, reason: 'tough' | 'time' | null): Turn {
  const { progress, question } = situation;
  if (!isBegun(progress.workout)) return askWhatFits(situation, []);
  if (reason === null) return notUnderstood(situation);
  if (progress.workout.kind === 'done')
    return reason === 'tough' ? rate(situation, 'hard') : unrated(situation);
  // Said in the middle of things, "too hard" asks for an easier way, not for the end.
  if (question !== 'endedBecause' && reason === 'tough') return rate(situation, 'hard');
  const { progress: after, filed, verdict } = fileEnded(progress, reason === 'tough');
  const level = after.training.level ?? FIRST_LEVEL;
  const said: Remark = { kind: 'ended', reason, counts: filed !== null, verdict, level };
  return filing(turn(after, remarks(said, { kind: 'goodbye' }), null), filed);
}

/** Takes back what was asked, and goes back to where the person was. */
export function keepGoing(situation: Situation): Turn {
  return askWhatFits(situation, [{ kind: 'keptGoing' }]);
}
