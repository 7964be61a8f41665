import type { Milliseconds } from '../workout/milliseconds';
import { answer, symptom } from './answer';
import { catchUp, type Situation } from './catchUp';
import { choose } from './choose';
import type { Command } from './command';
import { moveLevel, moveRounds, setLevel } from './dose';
import { file } from './filing';
import { cancel, endedBecause, endWorkout, leave, rate } from './finish';
import { goTo, goToRep } from './goTo';
import { back, next, otherSide, playAgain, ready, skipExercise, skipSet, startSetAgain } from './move';
import { effort, pause, wait } from './pause';
import type { Turn } from './play';
import { newcomer, type Progress } from './progress';
import { askDeleteData, askStartOver, no, yes } from './confirm';
import { cancelReminders, isAfterOffer, listReminders, remindMe } from './remind';
import { askAgain, notUnderstood } from './resume';
import { sayAgain } from './sayAgain';
import { adjust } from './adjust';
import { beginAt, easyWeek, launch } from './start';

const OLD_AFTER_MS = 12 * 3_600_000;
/** Alexa may deliver two requests in the wrong order, but not this far apart. */
const OVERTAKEN_BY_MS = 3_600_000;

/**
 * The only decision-maker: what to do when a person says something at a time. `progress` is null for somebody who was
 * never here. Every command has an answer at every moment.
 */
export function respond(command: Command, progress: Progress | null, at: Milliseconds): Turn {
  const now = progress === null ? at : inOrder(progress.heardAt, at);
  const caughtUp = catchUp(progress ?? newcomer(now), command, now);
  const situation = withoutOldWorkout(caughtUp);
  const turn = decide(command, situation);
  const { misses: before } = situation.progress;
  const misses = turn.progress.misses > before ? turn.progress.misses : 0;
  return { ...turn, progress: { ...turn.progress, misses }, filed: turn.filed ?? situation.leftBehind };
}

/** A workout that was left half a day ago is filed as it stands, and what was asked then is asked no more. */
function withoutOldWorkout(situation: Situation): Situation {
  const { progress, heardBefore } = situation;
  if (progress.heardAt - heardBefore < OLD_AFTER_MS) return situation;
  const { progress: after, filed } = file(progress, { rating: null, tough: false });
  return {
    ...situation,
    progress: { ...after, question: null, halfReminder: null },
    moment: { kind: 'listening', rep: null, step: 0, inReprompt: false },
    question: null,
    leftBehind: filed,
  };
}

/** A request that was overtaken by another counts as heard after it; a clock that was put back is believed. */
function inOrder(heardBefore: Milliseconds, at: Milliseconds): Milliseconds {
  return at < heardBefore && heardBefore - at < OVERTAKEN_BY_MS ? heardBefore : at;
}

function decide(command: Command, situation: Situation): Turn {
  switch (command.kind) {
    case 'launch':
      return launch(situation, command);
    case 'ready':
    case 'resume':
      return isAfterOffer(situation.progress) ? yes(situation) : ready(situation);
    case 'yes':
      return yes(situation);
    case 'no':
      return no(situation);
    case 'next':
      return next(situation);
    case 'back':
      return back(situation);
    case 'repeat':
      // "Carry on, or do it again?"
      return situation.question === 'carryOn' ? playAgain(situation.progress) : askAgain(situation);
    case 'sayAgain':
      return sayAgain(situation);
    case 'startSetAgain':
      return startSetAgain(situation);
    case 'skipSet':
      return skipSet(situation);
    case 'skipExercise':
      return skipExercise(situation, command.exercise);
    case 'otherSide':
      return otherSide(situation);
    case 'goTo':
      return goTo(situation, command.exercise);
    case 'goToRep':
      return goToRep(situation, command.rep);
    case 'startOver':
      return askStartOver(situation);
    case 'deleteData':
      return askDeleteData(situation);
    case 'pause':
      return pause(situation);
    case 'wait':
      return wait(situation);
    case 'cancel':
      return cancel(situation);
    case 'stop':
    case 'home':
    case 'sessionEnded':
      return leave(situation, command.kind === 'stop');
    case 'endWorkout':
      return endWorkout(situation);
    case 'rate':
      return rate(situation, command.rating);
    case 'endedBecause':
      return command.reason === null ? notUnderstood(situation) : endedBecause(situation, command.reason);
    case 'choose':
      return choose(situation, command.choice);
    case 'fullWorkout':
    case 'buildUp':
    case 'setRounds':
      return beginAt(situation, command);
    case 'setLevel':
      return setLevel(situation, command.level);
    case 'moveLevel':
      return moveLevel(situation, command.by);
    case 'moveRounds':
      return moveRounds(situation, command.by);
    case 'setOrder':
    case 'lowerFor':
    case 'lowerSlower':
    case 'lowerFaster':
    case 'countSlower':
    case 'countFaster':
    case 'load':
    case 'bridgePosition':
    case 'band':
    case 'talk':
    case 'waitForMe':
    case 'setGoal':
      return adjust(situation, command);
    case 'whereAmI':
    case 'howManyLeft':
    case 'howLong':
    case 'howTo':
    case 'explain':
    case 'whatsNext':
    case 'today':
    case 'mySettings':
    case 'report':
    case 'thisWeek':
    case 'record':
    case 'lastTime':
    case 'help':
      return answer(situation, command);
    case 'remindMe':
      return remindMe(situation, command);
    case 'listReminders':
      return listReminders(situation, command);
    case 'cancelReminders':
      return cancelReminders(situation, command);
    case 'symptom':
      return symptom(situation);
    case 'effort':
      return effort(situation);
    case 'easyWeek':
      return easyWeek(situation);
    case 'notUnderstood':
      return notUnderstood(situation);
  }
}
