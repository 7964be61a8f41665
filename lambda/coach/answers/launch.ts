import type { Milliseconds } from '../../workout/milliseconds';
import { SETS_IN_A_ROUND } from '../../workout/programme';
import type { Command, Stranger } from '../command';
import { limitsAlone, whyNotAlone } from '../lead/alone';
import { ask } from '../lead/ask';
import { offer, onlyAsks, play } from '../lead/play';
import { hasTrainedToday, levelNow, proposedNow, today } from '../lead/today';
import { dayOf, weekdayOf } from '../person/calendar';
import { taught, type Progress } from '../person/progress';
import { isAboutBeingWell } from '../person/question';
import { timeZoneOf, withTimeZone } from '../person/timeZone';
import { NO_WORKOUT, type WorkoutUnderWay } from '../person/workout';
import type { Remark, SaidDay } from '../reply';
import { knowing, type LeftBehind, type Situation } from '../situation';
import type { Decision, Turn } from '../turn';

/** After this long the safety line is said again. */
const AGES_MS = 84 * 24 * 3_600_000;

/** Whoever was interrupted and is back this soon is led straight on; later they are asked first. */
const SOON_MS = 30 * 60_000;

/** Whoever has done a workout once is still learning the lunge. */
const WORKOUTS_BEFORE_WEIGHTS = 2;

const ONLY_IF_WELL: Remark = { kind: 'onlyIfWell' };

/** The skill is opened: for a newcomer, for somebody in the middle of a workout, or for one who comes back to train. */
export function launch(situation: Situation, command: Extract<Command, { kind: 'launch' }>): Decision {
  if (command.timeZone === undefined && lacksTimeZone(situation)) return { kind: 'askTimeZone' };
  const { heardBefore, leftBehind } = situation;
  const progress = withTimeZone(situation.progress, command.timeZone ?? null);
  const { workout } = progress;
  // Played to its end, it asked to be told of: that goes first.
  if (workout.kind === 'done')
    return ask(knowing(situation, { ...progress, question: null }), 'rating', [
      { kind: 'welcomeBack' },
      { kind: 'gotToTheEndOfAll' },
    ]);
  if (workout.kind !== 'underWay') {
    const anew = { ...situation, progress: anewAfterAges(progress, heardBefore) };
    if (leftBehind === null) return openingOf(anew, command.stranger);
    const kept = whatIsKept(leftBehind, progress);
    if (!leftBehind.onlyIfWell) return openingOf(anew, command.stranger, [kept]);
    return onlyByWord(openingOf(anew, command.stranger, [kept, ONLY_IF_WELL]));
  }
  return comeBack({ ...situation, progress: taught(progress, 'return') }, workout);
}

/** Who has none is asked once a day, for a device that never tells one costs a second each time. */
function lacksTimeZone({ progress, heardBefore }: Situation): boolean {
  const { heardAt, timeZone } = progress;
  const zone = timeZoneOf(progress);
  const isFirstToday = heardBefore === heardAt || dayOf(heardAt, zone) !== dayOf(heardBefore, zone);
  return timeZone === null && isFirstToday;
}

/** What a person who is not in a workout hears first. */
export function openingOf(before: Situation, stranger: Stranger | null, kept: readonly Remark[] = []): Turn {
  const situation = knowing(before, { workout: NO_WORKOUT });
  const { progress } = situation;
  if (progress.training.level === null)
    return ask(situation, 'level', [greeting(progress, stranger), ...kept]);
  const { level, gap, days } = levelNow(progress);
  const afterGap: Remark = { kind: 'afterGap', gap, days, level, own: progress.training.level };
  if (gap === 'askAgain') {
    return ask(knowing(situation, { toldSafetyAt: null }), 'level', [afterGap]);
  }
  const workout = proposedNow(progress);
  const already: readonly Remark[] =
    kept.length === 0 && hasTrainedToday(progress) ? [{ kind: 'trainedToday' }] : [];
  const why: readonly Remark[] = gap === 'none' ? already : [...already, afterGap];
  const offered = knowing(situation, { workout });
  const said = [...kept, ...why, today(offered.progress)];
  if (why.length > 0 || !mayTakeWeights(progress)) return ask(offered, 'begin', said);
  return ask(knowing(offered, taught(progress, 'weights')), 'begin', [...said, { kind: 'offerWeights' }]);
}

/** Whether lunges have gone well as they are, and nobody has spoken of weights. */
function mayTakeWeights({ training: { last, workouts }, settings, knows }: Progress): boolean {
  const wentWell = last?.complete === true && (last.rating === 'easy' || last.rating === 'good');
  const isStandard = settings.loads.lunge === 'standard';
  return wentWell && workouts >= WORKOUTS_BEFORE_WEIGHTS && isStandard && !knows.includes('weights');
}

/** What was done of a workout that nobody goes on with. */
export function whatIsKept({ begunAt, filed, reps }: LeftBehind, progress: Progress): Remark {
  const day = dayToSay(begunAt, progress);
  if (filed === null) return { kind: 'nothingKept', day };
  const done = filed.tally.filter((set) => set.reps > 0);
  const rounds = done.length / SETS_IN_A_ROUND;
  const areWhole = reps === 0 && Number.isInteger(rounds) && done.every(({ round }) => round <= rounds);
  return {
    kind: 'keptWorkout',
    day,
    rounds: areWhole ? rounds : null,
    sets: done.length - (reps > 0 ? 1 : 0),
    reps,
    complete: filed.complete,
  };
}

function dayToSay(at: Milliseconds, progress: Progress): SaidDay {
  const timeZone = timeZoneOf(progress);
  const daysAgo = dayOf(progress.heardAt, timeZone) - dayOf(at, timeZone);
  if (daysAgo === 0) return 'today';
  if (daysAgo === 1) return 'yesterday';
  return daysAgo < 7 ? weekdayOf(at, timeZone) : 'lastTime';
}

function greeting({ training, met }: Progress, stranger: Stranger | null): Remark {
  if (stranger !== null) return { kind: stranger };
  return { kind: training.workouts > 0 || met.length > 0 ? 'welcomeBack' : 'hello' };
}

/** The safety line is said again to whoever never began or was away for ages, and then the set-ups are told in full. */
function anewAfterAges(progress: Progress, heardBefore: Progress['heardAt']): Progress {
  const isAges = progress.heardAt - heardBefore > AGES_MS;
  const neverBegan = progress.met.length === 0 && progress.training.workouts === 0;
  if (isAges) return { ...progress, toldSafetyAt: null, met: [] };
  return neverBegan ? { ...progress, toldSafetyAt: null } : progress;
}

function comeBack(before: Situation, workout: WorkoutUnderWay): Turn {
  const situation = knowing(before, { workout: { ...workout, inPosition: false } });
  const { progress, heardBefore } = situation;
  const welcome: Remark = { kind: 'welcomeBack' };
  if (isAboutBeingWell(progress.question))
    return onlyByWord(ask(situation, 'fresh', [welcome, ONLY_IF_WELL]));
  const back = [welcome, ...whyNotAlone(situation)];
  const timeZone = timeZoneOf(progress);
  if (dayOf(progress.heardAt, timeZone) !== dayOf(heardBefore, timeZone))
    return ask(situation, 'fresh', back);
  if (workout.unconfirmed.length > 0) return ask(situation, 'carryOn', back);
  // What is played names the place by itself.
  if (limitsAlone(situation) !== null) return play(situation, [welcome]);
  const isStillThere = progress.heardAt - heardBefore < SOON_MS && progress.question !== 'ready';
  // The set-up that leads straight on names the exercise, the side and the rep by itself.
  if (workout.place.rep > 1 && isStillThere) return play(situation, back);
  return offer(situation, [
    ...back,
    { kind: 'place', place: workout.place, rounds: workout.programme.rounds },
  ]);
}

/** Silence only asks again. */
function onlyByWord(asked: Turn): Turn {
  const { question, speech } = asked.reply;
  return { ...asked, reply: { ...asked.reply, onSilence: onlyAsks(question, ...speech.opening.slice(-1)) } };
}
