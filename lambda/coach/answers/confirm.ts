import { ask, askWhatFits, askWhich } from '../lead/ask';
import { notUnderstood } from '../lead/resume';
import { file } from '../person/filing';
import { isBegun, proposed } from '../person/workout';
import { knowing, type Situation } from '../situation';
import { filing, type Decision, type Turn } from '../turn';
import { endedBecause, keepGoing, leave, rate, unrated } from './finish';
import { notHurt, symptom } from './hurt';
import { openingOf } from './launch';
import { playAgain, ready } from './move';
import { pause } from './pause';
import { askReminderTimes, isAfterOffer } from './remind';
import { beginAt, beginProposed } from './start';

/** "Start over" is asked back once a workout has begun. */
export function askStartOver(situation: Situation): Turn {
  const { progress, question } = situation;
  if (question === 'fresh') return fresh(situation);
  return isBegun(progress.workout) ? ask(situation, 'startOver', []) : beginProposed(situation);
}

/** "Delete my data" is always asked back, and somebody whose voice is known is asked whose. */
export function askDeleteData(situation: Situation, isRecognised: boolean): Turn {
  return ask(situation, isRecognised ? 'deleteWhose' : 'deleteData', []);
}

/** "Mine", or "the household's", where that was asked. */
export function eraseOf(situation: Situation, whose: 'mine' | 'household' | null): Decision {
  if (situation.question !== 'deleteWhose' || whose === null) return notUnderstood(situation);
  return { kind: whose === 'mine' ? 'eraseMine' : 'eraseAll' };
}

/** "Everything": of what is to be erased, or of a workout. */
export function everything(situation: Situation): Decision {
  return situation.question === 'deleteWhose'
    ? eraseOf(situation, 'household')
    : beginAt(situation, { kind: 'fullWorkout' });
}

/** "Yes", to whatever was asked. */
export function yes(situation: Situation): Decision {
  const { question } = situation;
  switch (question) {
    case 'begin':
    case 'ready':
    case 'resume':
    case 'carryOn':
    case 'fresh':
      return ready(situation);
    case 'startOver':
      return startOver(situation);
    case 'deleteData':
      return { kind: 'eraseAll' };
    case 'remind':
      return askReminderTimes(situation, { days: [], time: null, backTo: question });
    case 'remindWhen':
      return ask(situation, question, []);
    case 'hurt':
      return symptom(situation);
    case 'deleteWhose':
      return yesToWhose(situation);
    case 'level':
      return beginAt(situation, { kind: 'buildUp' });
    case 'rating':
      return rate(situation, 'good');
    case 'endedBecause':
      return notUnderstood(situation);
    case null:
      return ready(situation);
  }
}

/** It says not whose: that is asked once more, and nothing is erased by a guess. */
function yesToWhose(situation: Situation): Turn {
  const { misses } = situation.progress;
  return misses > 0 ? no(situation) : ask(knowing(situation, { misses: misses + 1 }), 'deleteWhose', []);
}

/** "No", to whatever was asked. */
export function no(situation: Situation): Turn {
  const { progress, question } = situation;
  switch (question) {
    case 'begin':
    case 'remind':
      return leave(situation, true);
    case 'ready':
    case 'resume':
      return pause(situation);
    case 'hurt':
      return notHurt(situation);
    case 'carryOn':
      return playAgain(situation);
    case 'fresh':
      return fresh(situation);
    case 'startOver':
      return keepGoing(situation);
    case 'deleteData':
    case 'deleteWhose':
      return askWhatFits(situation, [{ kind: 'dataKept' }]);
    case 'remindWhen':
      return isAfterOffer(progress) ? leave(situation, true) : keepGoing(situation);
    case 'level':
      return askWhich(situation);
    case 'rating':
      return unrated(situation);
    case 'endedBecause':
      // Neither too tough nor out of time: the workout is to end all the same.
      return endedBecause(situation, 'time');
    case null:
      return pause(situation);
  }
}

function startOver(situation: Situation): Turn {
  const { workout } = situation.progress;
  const { progress, filed } = file(situation.progress, { rating: null, tough: false });
  const again =
    workout.kind === 'none'
      ? proposed(progress.settings, 1)
      : proposed(progress.settings, workout.programme.level, workout.programme.rounds);
  return filing(beginProposed(knowing(situation, { ...progress, workout: again })), filed);
}

/** Leaves the half-done workout as it stands and proposes today's. */
function fresh(situation: Situation): Turn {
  const { progress, filed } = file(situation.progress, { rating: null, tough: false });
  return filing(openingOf(knowing(situation, progress), null), filed);
}
