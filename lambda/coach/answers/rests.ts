import type { Milliseconds } from '../../workout/milliseconds';
import { nextRestScale } from '../../workout/rest';
import type { RestChange } from '../command';
import { offer } from '../lead/play';
import { setBefore } from '../lead/portion';
import { backToPlace } from '../lead/resume';
import { NO_REST, restAfter, restAhead } from '../person/rests';
import { DEFAULT_SETTINGS } from '../person/settings';
import type { Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';

/** "Longer breaks": by a step at a time. Who asks for them in the middle of a rest has it anew. */
export function setRests(situation: Situation, change: RestChange): Turn {
  const { settings } = situation.progress;
  const next =
    change === 'standard'
      ? DEFAULT_SETTINGS.restScale
      : nextRestScale(settings.restScale, change === 'longer' ? 1 : -1);
  const restScale = next ?? settings.restScale;
  const changed = knowing(situation, { settings: { ...settings, restScale } });
  const said: Remark = { kind: 'restsSet', scale: restScale, atLimit: next === null };
  const rest = change === 'longer' ? wholeRest(changed) : NO_REST;
  return situation.question === 'ready' ? offer(changed, [said], rest) : backToPlace(changed, [said], rest);
}

/** Of what is played alone the set before is done already. */
function wholeRest({ progress, moment, playsAlone }: Situation): Milliseconds {
  const { workout } = progress;
  const isRest =
    playsAlone && moment.kind === 'lead' && workout.kind === 'underWay' && workout.place.rep === 1;
  return isRest ? restAfter(setBefore(workout), progress) : restAhead(progress);
}
