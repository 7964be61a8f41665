import type { Milliseconds } from '../workout/milliseconds';

/** What a device tells of what it plays: which portion, and exactly how far it was heard. */
export interface Told {
  /** The portion's name, as `portionPlaying` gives it. One that is late or doubled names an old portion. */
  readonly portion: string;
  /** Up to where, from the start of the speech; or that it was played to its end. */
  readonly heard: Milliseconds | 'all';
}
