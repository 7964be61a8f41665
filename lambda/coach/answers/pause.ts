import { seconds } from '../../workout/milliseconds';
import { NO_PORTION } from '../../workout/portions';
import { layOut, leadIn } from '../../workout/timeline';
import type { Niggle } from '../command';
import { limitsAlone } from '../lead/alone';
import { goesByItself } from '../lead/announce';
import { ask } from '../lead/ask';
import { offer, play, waitingForWords } from '../lead/play';
import { backToPlace } from '../lead/resume';
import { setsAhead } from '../person/workout';
import { remarks, type Remark } from '../reply';
import { isUnasked, type Situation } from '../situation';
import { turn, type Turn } from '../turn';

const WAIT = seconds(30);
const TAKE_YOUR_TIME: Remark = { kind: 'takeYourTime' };

/** "Pause": everything stops, and the coach says where. */
export function pause(situation: Situation): Turn {
  const { workout } = situation.progress;
  // In its last words, there is nothing left to hold.
  if (isUnasked(situation)) return ask(situation, 'rating', [{ kind: 'gotToTheEndOfAll' }]);
  if (workout.kind !== 'underWay') return holdQuestion(situation);
  if (limitsAlone(situation) !== null) {
    const said = remarks({ kind: 'paused', place: workout.place }, { kind: 'resumeByName' });
    return turn(situation.progress, said, null);
  }
  return ask(situation, 'resume', [{ kind: 'paused', place: workout.place }]);
}

/** "It burns", "my legs are shaking": most likely effort, but nobody can see it, so the count waits for a word. */
export function effort(situation: Situation): Turn {
  return held(situation, [{ kind: 'effort' }]);
}

/** "I've got a cramp", "my knee clicked": the place is kept until they say that it can go on. */
export function niggle(situation: Situation, of: Niggle): Turn {
  return held(situation, [{ kind: 'niggle', of }]);
}

/** Says something, and holds the workout that is under way until there is a word. */
export function held(situation: Situation, said: readonly Remark[]): Turn {
  const { workout } = situation.progress;
  if (workout.kind !== 'underWay') return backToPlace(situation, said);
  return ask(situation, 'resume', [...said, { kind: 'paused', place: workout.place }]);
}

/** "Wait": half a minute more, between sets with a warning ten seconds before its end. */
export function wait(situation: Situation): Turn {
  const { progress, moment, question } = situation;
  const { workout } = progress;
  const [set] = setsAhead(workout);
  if (workout.kind !== 'underWay' || set === undefined) return waitForAnswer(situation);
  if (moment.kind === 'reps' || question === 'resume' || question === 'hurt') return pause(situation);
  if (
    question === 'startOver' ||
    question === 'deleteData' ||
    question === 'deleteWhose' ||
    question === 'remindWhen'
  )
    return waitForAnswer(situation);
  const isAlone = limitsAlone(situation) !== null;
  // A full set-up lasts longer than the wait, so what goes on by itself would speak on at once.
  const isFirst = !workout.inPosition && !progress.met.includes(workout.place.exercise);
  const isBeingSetUp = isFirst && moment.kind === 'lead';
  if (isAlone && isBeingSetUp) return pause(situation);
  const goesOn = isAlone || (goesByItself(situation) && !isBeingSetUp);
  if (goesOn) return play(situation, [TAKE_YOUR_TIME], { rest: WAIT, fromStep: 0 });
  return afterWaiting(
    offer(situation, [TAKE_YOUR_TIME]),
    leadIn(set, WAIT, 'none', workout.programme.lowerSeconds),
  );
}

/** Outside a set there is nothing to warn of, only a question that is asked again. */
function waitForAnswer(situation: Situation): Turn {
  return afterWaiting(holdQuestion(situation), [{ kind: 'rest', left: WAIT, length: WAIT }]);
}

/** What is said first, then a rest, then everything else. */
function afterWaiting(asking: Turn, rest: Parameters<typeof layOut>[0]): Turn {
  const { reply } = asking;
  const { opening } = reply.speech;
  const portion = { ...NO_PORTION, timeline: layOut(rest) };
  const speech = { ...reply.speech, opening: opening.slice(0, 1), portion, closing: opening.slice(1) };
  return { ...asking, reply: { ...reply, speech } };
}

/** Outside a workout there is only a question to hold open: silence asks it once more and starts nothing. */
function holdQuestion(situation: Situation): Turn {
  return waitingForWords(backToPlace(situation, [TAKE_YOUR_TIME]));
}
