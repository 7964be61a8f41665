import { seconds } from '../workout/milliseconds';
import { layOut, leadIn } from '../workout/timeline';
import { ask } from './ask';
import type { Situation } from './catchUp';
import { offer, onlyAsks, type Turn } from './play';
import type { Remark } from './reply';
import { backToPlace } from './resume';
import { setsAhead } from './workout';

const WAIT = seconds(30);

/** "Pause": everything stops, and the coach says where. */
export function pause(situation: Situation): Turn {
  const { progress } = situation;
  if (progress.workout?.begunAt == null || progress.workout.place === null) return holdQuestion(situation);
  return ask(progress, 'resume', [{ kind: 'paused', place: progress.workout.place }]);
}

/** "It burns", "my legs are shaking": most likely effort, but nobody can see it, so the count waits for a word. */
export function effort(situation: Situation): Turn {
  const { progress } = situation;
  const said: Remark = { kind: 'effort' };
  const { workout } = progress;
  if (workout?.begunAt == null || workout.place === null) return backToPlace(situation, [said]);
  return ask(progress, 'resume', [said, { kind: 'paused', place: workout.place }]);
}

/** "Wait": half a minute more, with a warning ten seconds before its end. */
export function wait(situation: Situation): Turn {
  const { progress, moment, question } = situation;
  const set = progress.workout === null ? undefined : setsAhead(progress.workout)[0];
  if (progress.workout?.begunAt == null || set === undefined) return holdQuestion(situation);
  if (moment.kind === 'reps' || question === 'resume') return pause(situation);
  if (question === 'startOver' || question === 'deleteData' || question === 'remindWhen')
    return holdQuestion(situation);
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

/** Outside a workout there is only a question to hold open: silence asks it once more and starts nothing. */
function holdQuestion(situation: Situation): Turn {
  const held = backToPlace(situation, [{ kind: 'takeYourTime' }]);
  const { question, speech } = held.reply;
  return { ...held, reply: { ...held.reply, onSilence: onlyAsks(question, ...speech.opening.slice(-1)) } };
}
