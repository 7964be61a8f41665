import { limitsAlone, whyNotAlone } from '../lead/alone';
import { offer } from '../lead/play';
import { backToPlace } from '../lead/resume';
import { restAhead } from '../person/rests';
import type { Progress } from '../person/progress';
import { remarks, type Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import { turn, type Turn } from '../turn';

/** "Play it through", or "ask between sets": from now on, and at once where a set is under way or would be asked for. */
export function setNonStop(situation: Situation, nonStop: boolean): Turn {
  const { progress, question } = situation;
  // Asking not to be asked takes back "wait for me".
  const waitForMe = progress.settings.waitForMe && !nonStop;
  const settings = { ...progress.settings, nonStop, waitForMe };
  const changed = knowing(situation, {
    settings,
    knows: [...new Set([...progress.knows, 'nonStop' as const])],
  });
  const isPossible = !nonStop || limitsAlone(changed) !== null;
  const said: readonly Remark[] = isPossible ? [{ kind: 'nonStopSet', nonStop }] : whyNotAlone(changed);
  return question === 'ready' ? offer(changed, said, restAhead(progress)) : backToPlace(changed, said);
}

/** Told once, after the second workout, where a workout can be played through. */
export function offerNonStop({ surface }: Situation, progress: Progress): readonly Remark[] {
  const { settings, training, knows } = progress;
  const isKnown = settings.nonStop || knows.includes('nonStop');
  const isPossible = typeof surface.alone !== 'string';
  return training.workouts >= WORKOUTS_BEFORE_NON_STOP && isPossible && !isKnown
    ? [{ kind: 'offerNonStop' }]
    : [];
}

const WORKOUTS_BEFORE_NON_STOP = 2;

/** "Loop", "shuffle": there is one order to a workout, and what is being played goes on. */
export function loopOrShuffle(situation: Situation): Turn {
  return backToPlace(situation, [NO_LOOP]);
}

/** The same where something is being played: that goes on, and nothing is known of it that was not known before. */
export function playingOn(progress: Progress): Turn {
  const said = turn(progress, remarks(NO_LOOP), null);
  return { ...said, reply: { ...said.reply, alone: 'sameAsBefore' } };
}

const NO_LOOP: Remark = { kind: 'noLoop' };
