import { seconds } from '../../workout/milliseconds';
import { layOut, leadIn } from '../../workout/timeline';
import { ask } from '../lead/ask';
import { offer, onlyAsks } from '../lead/play';
import { backToPlace } from '../lead/resume';
import { setsAhead } from '../person/workout';
import type { Remark } from '../reply';
import type { Situation } from '../situation';
import type { Turn } from '../turn';

const WAIT = seconds(30);

/** "Pause": everything stops, and the coach says where. */
export function pause(situation: Situation): Turn {
  const { workout } = situation.progress;
  if (workout.kind !== 'underWay') return holdQuestion(situation);
  return ask(situation, 'resume', [{ kind: 'paused', place: workout.place }]);
}

/** "It burns", "my legs are shaking": most likely effort, but nobody can see it, so the count waits for a word. */
export function effort(situation: Situation): Turn {
  const { workout } = situation.progress;
  const said: Remark = { kind: 'effort' };
  if (workout.kind !== 'underWay') return backToPlace(situation, [said]);
  return ask(situation, 'resume', [said, { kind: 'paused', place: workout.place }]);
}

/** "Wait": half a minute more, with a warning ten seconds before its end. */
export function wait(situation: Situation): Turn {
  const { progress, moment, question } = situation;
  const { workout } = progress;
  const [set] = setsAhead(workout);
  if (workout.kind !== 'underWay' || set === undefined) return holdQuestion(situation);
  if (moment.kind === 'reps' || question === 'resume') return pause(situation);
  if (question === 'startOver' || question === 'deleteData' || question === 'remindWhen')
    return holdQuestion(situation);
  const offered = offer(situation, []);
  const { reply } = offered;
  const portion = {
    timeline: layOut(leadIn(set, WAIT, 'none', workout.programme.lowerSeconds)),
    runs: [],
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
