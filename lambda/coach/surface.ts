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
}
