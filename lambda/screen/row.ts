import type { Row, RowKind, WordSize } from './showing';

/** How many letters of one word fit beside each other in the middle of the ring, at each size; what is longer goes into lines. */
export const LETTERS = [5, 7, 9] as const;
const IN_LINES: WordSize = 3;

/** A row in which the body goes from one pose to another, or stays. */
export function row(
  start: number,
  kind: RowKind,
  word: string,
  set: number,
  rep: number,
  from: number,
  to = from,
): Row {
  return [start, kind, word, sizeOf(word), set, rep, from, to];
}

function sizeOf(word: string): WordSize {
  if (word.includes(' ')) return IN_LINES;
  const size = LETTERS.findIndex((letters) => word.length <= letters);
  return size < 0 ? IN_LINES : (size as WordSize);
}
