import type { Row, RowKind, WordSize } from './showing';

/** The letters that fit beside each other in the middle of the ring where a word is as large as can be, and where less so. */
export const LARGE_LETTERS = 5;
export const MIDDLE_LETTERS = 9;

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
  if (word.length <= LARGE_LETTERS) return 0;
  return word.length <= MIDDLE_LETTERS && !word.includes(' ') ? 1 : 2;
}
