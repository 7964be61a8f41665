import type { Milliseconds } from '../workout/milliseconds';
import type { PortionLimits } from '../workout/portions';

/** What carries the coach to a person, as far as leading them on depends on it. Nothing here asks which device it is. */
export interface Surface {
  /** How long and how big a portion may be. */
  readonly limits: PortionLimits;
  /** From a request until its answer begins to sound, where the place has to be worked out from time. */
  readonly startLatency: Milliseconds;
  /** How long it listens after a question, and again after what silence plays. */
  readonly listening: Milliseconds;
  /** True where it tells when a portion was played, so that no question has to stand between two of them. */
  readonly tellsWhenPlayed: boolean;
  /**
   * What one portion may hold where it is played alone: with nothing said around it, no session open, and the next one
   * following by itself. Where that cannot be had, why: the device has no player, there is no sound yet, or not now.
   */
  readonly alone: PortionLimits | NotAlone;
}

export type NotAlone = 'noPlayer' | 'notYet' | 'notNow';
