import type { Settings } from '../coach/person/settings';
import type { Cue } from '../workout/cue';
import type { Forms, Phrases } from './phrases';

/** The ways to say what a cue means; none where it is silent. */
export function formsOf(cue: Cue, phrases: Phrases, settings: Settings): Forms {
  switch (cue.kind) {
    case 'setUp':
      return phrases.setUp(cue, settings);
    case 'changeSides':
      return phrases.changeSides(cue);
    case 'rest':
      return phrases.rest(cue);
    case 'countIn':
      return phrases.countIn(cue);
    case 'beat':
      return phrases.beat(cue, settings);
    case 'nextUp':
      return phrases.nextUp(cue);
    case 'fromRep':
      return phrases.fromRep(cue);
    case 'workoutOver':
      return phrases.workoutOver(cue);
  }
}
