import { ask, askWhatFits } from './ask';
import type { Situation } from './catchUp';
import { nextUp, offer, play, setBefore, type Turn } from './play';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import type { About, Remark } from './reply';

const NO_REST = milliseconds(0);

/**
 * Says something and takes the person back to where they were: into the set, after a rest where one is needed, into the
 * step of the set-up that was being told, or to the question that was open.
 */
export function backToPlace(
  situation: Situation,
  opening: readonly Remark[],
  rest: Milliseconds = NO_REST,
): Turn {
  const { progress, moment, question } = situation;
  const { workout } = progress;
  if (moment.kind !== 'listening' && workout?.place != null) {
    const startsAgain = moment.kind === 'reps' && workout.place.rep === 1;
    const said: readonly Remark[] = startsAgain ? [...opening, { kind: 'again' }] : opening;
    return play(progress, said, { rest, fromStep: moment.step });
  }
  return question === null ? askWhatFits(progress, opening) : ask(progress, question, opening);
}

/** "Repeat": the whole set-up again before the set goes on, or the question once more. */
export function askAgain(situation: Situation): Turn {
  const { progress, moment, question } = situation;
  const { workout } = progress;
  if (workout?.begunAt == null || workout.place === null) return backToPlace(situation, []);
  const { exercise } = workout.place;
  const again = {
    ...progress,
    met: progress.met.filter((other) => other !== exercise),
    workout: { ...workout, inPosition: false },
  };
  if (moment.kind !== 'listening') return play(again, []);
  if (question === 'ready') return offer(again, nextUp(workout, setBefore(workout)));
  return backToPlace(situation, []);
}

/** Nobody knows what was said: what fits this very moment, never a third apology. */
export function notUnderstood(situation: Situation): Turn {
  const { progress } = situation;
  const misses = progress.misses + 1;
  const about = aboutNow(situation);
  const said: readonly Remark[] = misses > 2 ? [] : [{ kind: 'notUnderstood', about, again: misses === 2 }];
  return backToPlace({ ...situation, progress: { ...progress, misses } }, said);
}

/** What help and a miss are about. */
export function aboutNow({ progress, moment, question }: Situation): About {
  if (moment.kind !== 'listening') return 'set';
  if (question !== null) return question;
  return progress.workout?.begunAt == null ? 'nothing' : 'ready';
}
