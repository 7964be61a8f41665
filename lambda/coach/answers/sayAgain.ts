import { nextUp } from '../lead/announce';
import { ask } from '../lead/ask';
import { setBefore } from '../lead/portion';
import { backToPlace } from '../lead/resume';
import { today } from '../lead/today';
import { placeOf } from '../person/workout';
import type { Remark } from '../reply';
import type { Situation } from '../situation';
import type { Turn } from '../turn';

/** "Pardon?": what was said last, once more; a set under way only goes on, and nothing is answered by it. */
export function sayAgain(situation: Situation): Turn {
  if (situation.question === 'hurt') return ask(situation, 'hurt', []);
  return backToPlace(situation, situation.moment.kind === 'listening' ? saidBefore(situation) : []);
}

/** What was said before the question that is open; the others say it themselves. */
function saidBefore({ progress, question }: Situation): readonly Remark[] {
  const { workout } = progress;
  const place = placeOf(workout);
  if (workout.kind === 'none' || place === null) return [];
  switch (question) {
    case 'begin':
      return [today(progress)];
    case 'resume':
      return [{ kind: 'paused', place }];
    case 'ready':
      return place.rep > 1
        ? [{ kind: 'place', place, rounds: workout.programme.rounds }]
        : nextUp(workout, setBefore(workout));
    default:
      return [];
  }
}
