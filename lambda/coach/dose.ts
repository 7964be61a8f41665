import { FIRST_LEVEL, TOP_LEVEL } from '../workout/levels';
import type { Situation } from './catchUp';
import { timeZoneOf } from './filing';
import type { Turn } from './play';
import { backToPlace } from './resume';
import { beginAt } from './start';
import { levelAt } from './training';
import { proposed } from './workout';

/** "Level eight": one that there is not is said, and changes nothing. */
export function setLevel(situation: Situation, level: number | null): Turn {
  return level !== null && (level < FIRST_LEVEL || level > TOP_LEVEL)
    ? backToPlace(situation, [{ kind: 'noSuchLevel' }])
    : beginAt(situation, { kind: 'setLevel', level });
}

/** "Go up a level": from the one that is chosen or under way, and never past the last. */
export function moveLevel(situation: Situation, by: 1 | -1): Turn {
  return beginAt(situation, { kind: 'setLevel', level: programmeNow(situation).level + by });
}

/** "One more round": once the last round is over, there is none to add. */
export function moveRounds(situation: Situation, by: 1 | -1): Turn {
  const { workout } = situation.progress;
  if (workout?.begunAt != null && workout.place === null)
    return backToPlace(situation, [{ kind: 'gotToTheEndOfAll' }]);
  return beginAt(situation, { kind: 'setRounds', rounds: programmeNow(situation).rounds + by });
}

function programmeNow({ progress }: Situation): { readonly level: number; readonly rounds: number } {
  const { level } = levelAt(progress.training, progress.heardAt, timeZoneOf(progress));
  return (progress.workout ?? proposed(progress, level)).programme;
}
