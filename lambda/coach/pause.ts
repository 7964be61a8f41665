import { seconds } from '../workout/milliseconds';
import { layOut, leadIn } from '../workout/timeline';
import { ask } from './ask';
import type { Situation } from './catchUp';
import { offer, type Turn } from './play';
import type { Remark } from './reply';
import { backToPlace } from './resume';
import { setsAhead } from './workout';

const WAIT = seconds(30);

/** "Pause": everything stops, and the coach says where. */
export function pause(situation: Situation): Turn {
  const { progress, question } = situation;
  if (progress.workout?.begunAt == null || progress.workout.place === null) {
    return question === null ? backToPlace(situation, []) : ask(progress, question, []);
  }
  return ask(progress, 'resume', [{ kind: 'paused', place: progress.workout.place }]);
}

/** "Wait": half a minute more, with a warning ten seconds before its end. */
export function wait(situation: Situation): Turn {
  const { progress, moment } = situation;
  const set = progress.workout === null ? undefined : setsAhead(progress.workout)[0];
  if (progress.workout?.begunAt == null || set === undefined)
    return backToPlace(situation, [{ kind: 'takeYourTime' }]);
  if (moment.kind === 'reps') return pause(situation);
  const offered = offer(progress, []);
  const { reply } = offered;
  const portion = {
    timeline: layOut(leadIn(set, WAIT, 'none', progress.workout.programme.lowerSeconds)),
    stretches: [],
  };
  const takeYourTime: Remark = { kind: 'takeYourTime' };
  const speech = { ...reply.speech, opening: [takeYourTime], portion, closing: reply.speech.opening };
  return { ...offered, reply: { ...reply, speech } };
}
