/** A word that stood beside so many others is learnt well enough; all it can stand beside would be far too much. */
export const ENOUGH_NEIGHBOURS = 3;

/** Two words that can stand side by side, wherever that is in an intent. */
export interface Pair {
  readonly one: Neighbours;
  readonly other: Neighbours;
  isTaken: boolean;
}

/** How many different words were taken before a word, and behind it. */
interface Neighbours {
  before: number;
  behind: number;
}

export type PairOf = (one: string, other: string) => Pair;

/** Gives a function that finds the pair of two words, always the same one. */
export function pairsOfWords(): PairOf {
  const pairs = new Map<string, Pair>();
  const words = new Map<string, Neighbours>();
  return (one, other) => {
    const key = `${one} ${other}`;
    const pair = pairs.get(key) ?? { one: neighboursOf(one), other: neighboursOf(other), isTaken: false };
    pairs.set(key, pair);
    return pair;
  };

  function neighboursOf(word: string): Neighbours {
    const neighbours = words.get(word) ?? { before: 0, behind: 0 };
    words.set(word, neighbours);
    return neighbours;
  }
}

/** Whether a pair is still to be taken, as one of its words has not stood beside enough others. */
export function isFresh({ one, other, isTaken }: Pair): boolean {
  return !isTaken && (one.behind < ENOUGH_NEIGHBOURS || other.before < ENOUGH_NEIGHBOURS);
}

export function take(pair: Pair): void {
  if (pair.isTaken) return;
  pair.isTaken = true;
  pair.one.behind += 1;
  pair.other.before += 1;
}
