import { today } from './ask';
import type { Situation } from './catchUp';
import { nextUp, setBefore, type Turn } from './play';
import type { Remark } from './reply';
import { backToPlace } from './resume';

/** "Pardon?": what was said last, once more; a set under way only goes on, and nothing is answered by it. */
export function sayAgain(situation: Situation): Turn {
  return backToPlace(situation, situation.moment.kind === 'listening' ? saidBefore(situation) : []);
}

/** What was said before the question that is open; the others say it themselves. */
function saidBefore({ progress, question }: Situation): readonly Remark[] {
  const { workout } = progress;
  if (workout?.place == null) return [];
  const { place, programme } = workout;
  switch (question) {
    case 'begin':
      return [today(workout)];
    case 'resume':
      return [{ kind: 'paused', place }];
    case 'ready':
      return place.rep > 1
        ? [{ kind: 'place', place, rounds: programme.rounds }]
        : nextUp(workout, setBefore(workout));
    default:
      return [];
  }
}
