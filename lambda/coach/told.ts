import type { Milliseconds } from '../workout/milliseconds';

/** What a device tells of what it plays: which portion, and exactly how far it was heard. */
export interface Told {
  /** The portion's name, as `portionPlaying` gives it; where it follows another by itself, the name of the first. */
  readonly portion: string;
  /** How many portions after that one: 0 for all that is spoken. */
  readonly index: number;
  /** Up to where, from the start of the speech; or that it was played to its end. */
  readonly heard: Milliseconds | 'all';
}
