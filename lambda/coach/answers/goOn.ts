import { restBetween } from '../../workout/rest';
import { play, NO_REST } from '../lead/play';
import { lastUnconfirmed, setsAhead } from '../person/workout';
import type { Situation } from '../situation';
import type { Decision } from '../turn';
import { yes } from './confirm';
import { ready } from './move';
import { isAfterOffer } from './remind';

/** "Ready" cuts a rest short; a portion that the device has played to its end is followed by the whole rest. */
export function goOn(situation: Situation, played: string | null): Decision {
  if (isAfterOffer(situation.progress)) return yes(situation);
  return played === null ? ready(situation) : playOn(situation);
}

function playOn(situation: Situation): Decision {
  const { workout, met } = situation.progress;
  if (workout.kind !== 'underWay') return ready(situation);
  const last = lastUnconfirmed(workout);
  const [next] = setsAhead(workout);
  const rest =
    last === undefined || next === undefined ? NO_REST : restBetween(workout.programme, last, next, met);
  return play(situation, [], { rest, fromStep: 0 });
}
