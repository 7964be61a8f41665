import type { Surface } from '../coach/surface';
import { seconds } from '../workout/milliseconds';
import { SSML_LIMITS } from './limits';

/** A speaker that is spoken through and listens. It never says how far it got. */
export const SPEAKER: Surface = {
  limits: SSML_LIMITS,
  startLatency: seconds(1),
  // https://developer.amazon.com/docs/custom-skills/manage-skill-session-and-session-attributes.html
  listening: seconds(8),
  tellsWhenPlayed: false,
  alone: 'noPlayer',
};
