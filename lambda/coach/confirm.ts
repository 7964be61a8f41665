import { setsOf } from '../workout/programme';
import { ask, askWhatFits } from './ask';
import type { Situation } from './catchUp';
import { file } from './filing';
import { playAgain, ready } from './move';
import { pause } from './pause';
import { turn, type Turn } from './play';
import { newcomer } from './progress';
import { askReminderTimes, isAfterOffer } from './remind';
import { remarks } from './reply';
import { notUnderstood } from './resume';
import { beginAt, beginProposed, openingOf } from './start';
import { endedBecause, keepGoing, leave } from './finish';
import { proposed } from './workout';

/** "Start over" is asked back once a workout has begun. */
export function askStartOver(situation: Situation): Turn {
  const { progress, question } = situation;
  if (question === 'fresh') return fresh(situation);
  return progress.workout?.begunAt == null ? beginProposed(progress) : ask(progress, 'startOver', []);
}

/** "Delete my data" is always asked back. */
export function askDeleteData({ progress }: Situation): Turn {
  return ask(progress, 'deleteData', []);
}

/** "Yes", to whatever was asked. */
export function yes(situation: Situation): Turn {
  const { progress, question } = situation;
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
      return { ...turn(newcomer(progress.heardAt), remarks({ kind: 'dataDeleted' }), null), erases: true };
    case 'remind':
      return askReminderTimes(progress, { days: [], time: null, backTo: question });
    case 'remindWhen':
      return ask(progress, question, []);
    case 'level':
      return beginAt(situation, { kind: 'buildUp' });
    case 'rating':
    case 'endedBecause':
      return notUnderstood(situation);
    case null:
      return ready(situation);
  }
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
    case 'carryOn':
      return playAgain(progress);
    case 'fresh':
      return fresh(situation);
    case 'startOver':
      return keepGoing(progress);
    case 'deleteData':
      return askWhatFits(progress, [{ kind: 'dataKept' }]);
    case 'remindWhen':
      return isAfterOffer(progress) ? leave(situation, true) : keepGoing(progress);
    case 'level':
      return beginAt(situation, { kind: 'buildUp' });
    case 'rating':
      return leave(situation, true);
    case 'endedBecause':
      // Neither too tough nor out of time: the workout is to end all the same.
      return endedBecause(situation, 'time');
    case null:
      return pause(situation);
  }
}

function startOver({ progress }: Situation): Turn {
  const { workout } = progress;
  const { progress: after, filed } = file(progress, { rating: null, tough: false });
  const again = proposed(after, workout?.programme.level ?? 1, workout?.programme.rounds);
  const turnOver = beginProposed({ ...after, workout: setsOf(again.programme).length > 0 ? again : null });
  return { ...turnOver, filed };
}

/** Leaves the half-done workout as it stands and proposes today's. */
function fresh(situation: Situation): Turn {
  const { progress, filed } = file(situation.progress, { rating: null, tough: false });
  return { ...openingOf(progress, null), filed };
}
