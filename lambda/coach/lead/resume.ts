import type { Milliseconds } from '../../workout/milliseconds';
import { NO_REST } from '../person/rests';
import { placeOf } from '../person/workout';
import type { About, Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';
import { goesByItself, nextUp } from './announce';
import { ask, askResume, askStopped, askWhatFits } from './ask';
import { offer, play } from './play';
import { setBefore } from './portion';

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
  const place = placeOf(progress.workout);
  if (moment.kind !== 'listening' && place !== null) {
    const startsAgain = moment.kind === 'reps' && place.rep === 1;
    const said: readonly Remark[] = startsAgain ? [...opening, { kind: 'again' }] : opening;
    // A rest that goes on by itself is not over because something was asked in it.
    const isTimed = situation.playsAlone || goesByItself(situation);
    const left = isTimed && moment.restLeft > rest ? moment.restLeft : rest;
    return play(situation, said, { rest: left, fromStep: moment.step });
  }
  // Whoever asks for anything else is not hurt, and still only a word goes on.
  if (question === 'hurt') return askStopped(situation, opening);
  return question === null ? askWhatFits(situation, opening) : ask(situation, question, opening);
}

/** "Repeat": the whole set-up again before the set goes on, or the question once more. */
export function askAgain(situation: Situation): Turn {
  const { progress, moment, question } = situation;
  const { workout } = progress;
  if (question === 'hurt') return ask(situation, 'hurt', []);
  if (workout.kind !== 'underWay') return backToPlace(situation, []);
  const { exercise } = workout.place;
  const again = knowing(situation, {
    met: progress.met.filter((other) => other !== exercise),
    workout: { ...workout, inPosition: false },
  });
  if (moment.kind !== 'listening') return play(again, []);
  if (question === 'ready') return offer(again, nextUp(workout, setBefore(workout)));
  return backToPlace(situation, []);
}

/**
 * Nobody knows what was said: what fits this very moment, never a third apology. In mid-set it may have been a cry, so
 * the count waits.
 */
export function notUnderstood(situation: Situation): Turn {
  const misses = situation.progress.misses + 1;
  const about = aboutNow(situation);
  const said: readonly Remark[] = misses > 2 ? [] : [{ kind: 'notUnderstood', about, again: misses === 2 }];
  const missed = knowing(situation, { misses });
  if (about === 'hurt') return ask(missed, 'hurt', said);
  return about === 'set' ? askStopped(missed, said) : backToPlace(missed, said);
}

/** Asks for what was not clear in somebody's wish. In mid-set the count waits for the answer. */
export function askBack(situation: Situation, asked: Remark): Turn {
  const { workout } = situation.progress;
  if (situation.moment.kind === 'listening' || workout.kind !== 'underWay')
    return backToPlace(situation, [asked]);
  return askResume(situation, [{ kind: 'paused', place: workout.place }], asked);
}

/** What help and a miss are about. */
export function aboutNow({ progress, moment, question }: Situation): About {
  if (moment.kind !== 'listening') return 'set';
  if (question !== null) return question;
  return progress.workout.kind === 'underWay' || progress.workout.kind === 'done' ? 'ready' : 'nothing';
}
