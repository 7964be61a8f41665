import { limitsAlone } from '../lead/alone';
import { play } from '../lead/play';
import { isAboutBeingWell } from '../person/question';
import { restAfter } from '../person/rests';
import { alsoSaying, type Remark } from '../reply';
import type { Situation } from '../situation';
import type { Decision, Turn } from '../turn';
import { yes } from './confirm';
import { ready } from './move';
import { isAfterOffer } from './remind';

/** Whoever has let so many portions in a row lead on is told, once, how to stop that. */
const LED_ON_UNTIL_TOLD = 3;

/** "Ready" cuts a rest short; a portion that the device has played to its end is followed by the whole rest. */
export function goOn(situation: Situation, played: boolean): Decision {
  if (isAfterOffer(situation.progress)) return yes(situation);
  return played ? playOn(situation) : onlyIfWell(situation, ready(situation));
}

/** "Alexa, resume" needs no launch, which would tell somebody so who stopped for how they felt. */
function onlyIfWell(situation: Situation, resumed: Turn): Turn {
  const { progress } = situation;
  const isTold = limitsAlone(situation) === null || progress.workout.kind !== 'underWay';
  if (isTold || !isAboutBeingWell(progress.question)) return resumed;
  return { ...resumed, reply: alsoSaying(resumed.reply, 'first', { kind: 'onlyIfWell' }) };
}

function playOn(situation: Situation): Decision {
  const { progress, moment } = situation;
  if (progress.workout.kind !== 'underWay') return ready(situation);
  const told: readonly Remark[] = progress.ledOn === LED_ON_UNTIL_TOLD ? [{ kind: 'howToStop' }] : [];
  return play(situation, told, { rest: restAfter(moment.played.at(-1), progress), fromStep: 0 });
}
