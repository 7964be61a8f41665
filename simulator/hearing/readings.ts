import type { Word } from './words';

/** One way to take some of the words of an utterance, up to the word `to`: as other words, or as none at all. */
export interface Reading {
  readonly to: number;
  readonly keys: readonly string[];
  /** How far it is from what was said; 0 for the very words. */
  readonly cost: number;
}

/** For each word of an utterance, the ways to take it and those after it. */
export type Readings = readonly (readonly Reading[])[];

/** The words as they were said. */
export function exactReadings(words: readonly Word[]): Readings {
  return words.map(({ key }, index) => [{ to: index + 1, keys: [key], cost: 0 }]);
}

/** Every way of two sets of readings of the same words. */
export function joined(one: Readings, other: Readings): Readings {
  return one.map((readings, index) => [...readings, ...(other[index] ?? [])]);
}
