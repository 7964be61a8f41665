import { editDistance } from './editDistance';
import type { Reading, Readings } from './readings';
import { startsWith, type Word } from './words';

/** What a near miss may be in a language. Words are given by their keys. */
export interface NearMisses {
  /** Words that carry so little that one too many or too few of them changes nothing. */
  readonly unimportant: ReadonlySet<string>;
  /** Words that turn a meaning round: never left out, put in or taken for another. */
  readonly decisive: ReadonlySet<string>;
  /** Words or rows of words that mean or sound the same: "i am" and "i'm". */
  readonly same: readonly (readonly (readonly string[])[])[];
  /** What may stand before a request, and be left out: "can you". */
  readonly openings: readonly (readonly string[])[];
  /** Other forms of a word, such as its plural. */
  readonly formsOf: (key: string) => readonly string[];
}

const SAME = 1;
const OTHER_FORM = 1;
const ONE_LETTER = 3;
const TWO_LETTERS = 4;
export const UNIMPORTANT = 2;

/** Shorter words are too much alike. */
const SHORTEST = 4;
const SHORTEST_FOR_TWO = 8;

/** Ways to take words for others that are nearly the same, of those that are known by their weights. */
export function nearReadings(
  words: readonly Word[],
  weights: ReadonlyMap<string, number>,
  nearMisses: NearMisses,
  neverFirst: ReadonlySet<string>,
): Readings {
  const { unimportant, decisive, same, openings, formsOf } = nearMisses;
  return words.map(({ key }, index) => [
    ...(unimportant.has(key) && !(index === 0 && neverFirst.has(key))
      ? [{ to: index + 1, keys: [], cost: UNIMPORTANT }]
      : []),
    ...(index === 0 ? opened() : []),
    ...sameAt(index),
    ...(decisive.has(key) ? [] : [...otherForms(key), ...misspelt(key)]).map((near) => ({
      to: index + 1,
      ...near,
    })),
  ]);

  function opened(): readonly Reading[] {
    return openings
      .filter((keys) => startsWith(words, keys))
      .map(({ length }) => ({ to: length, keys: [], cost: SAME }));
  }

  function sameAt(index: number): readonly Reading[] {
    const rest = words.slice(index);
    return same.flatMap((ways) =>
      ways
        .filter((keys) => startsWith(rest, keys))
        .flatMap((said) =>
          ways.filter((keys) => keys !== said).map((keys) => ({ to: index + said.length, keys, cost: SAME })),
        ),
    );
  }

  function otherForms(key: string): readonly Omit<Reading, 'to'>[] {
    return formsOf(key)
      .filter((form) => weights.has(form) && !decisive.has(form))
      .map((form) => ({ keys: [form], cost: OTHER_FORM }));
  }

  /** A word that exists is what was said; only one that nobody knows may be another, misspelt or misheard. */
  function misspelt(key: string): readonly Omit<Reading, 'to'>[] {
    if (key.length < SHORTEST || weights.has(key)) return [];
    return [...weights.keys()]
      .filter((word) => word.length >= SHORTEST && Math.abs(word.length - key.length) <= 2)
      .filter((word) => !decisive.has(word) && Math.max(word.length, key.length) > SHORTEST)
      .flatMap((word) => {
        const distance = editDistance(key, word);
        const allowed = Math.min(key.length, word.length) >= SHORTEST_FOR_TWO ? 2 : 1;
        return distance > allowed ? [] : [{ keys: [word], cost: distance === 1 ? ONE_LETTER : TWO_LETTERS }];
      });
  }
}
