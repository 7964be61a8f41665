import { exactReadings, joined, type Reading, type Readings } from './readings';
import { startsWith, type Word } from './words';

/** What may stand around and inside a phrase without changing what it means. Each entry is the keys of one or more words. */
export interface SmallWords {
  readonly phrases: readonly (readonly string[])[];
  /** After these, only what follows is meant: "lunges, no wait, squats". */
  readonly corrections: readonly (readonly string[])[];
}

const AT_AN_END = 1;
const INSIDE = 2;
const MOST_REPEATED = 3;

/** The words as they were said, and without any small words, repetitions and what was taken back. */
export function withoutSmallWords(words: readonly Word[], { phrases, corrections }: SmallWords): Readings {
  const skips = words.map((_, index) => [
    ...lengthsAt(index, phrases).map((length) => index + length),
    ...repeatedAt(words, index).map((length) => index + length),
    ...(index === 0 ? takenBack(words, corrections) : []),
  ]);
  const leading = reached(skips);
  const trailing = reaching(skips);
  const dropped = skips.map((ends, index) =>
    ends.map((to): Reading => {
      const isAtAnEnd = leading.has(index) || trailing.has(to);
      return { to, keys: [], cost: isAtAnEnd ? AT_AN_END : INSIDE };
    }),
  );
  return joined(exactReadings(words), dropped);

  function lengthsAt(index: number, candidates: SmallWords['phrases']): readonly number[] {
    return candidates.filter((keys) => startsWith(words.slice(index), keys)).map((keys) => keys.length);
  }
}

/** The words without small words at their ends. */
export function trimmed(words: readonly Word[], smallWords: SmallWords): readonly Word[] {
  const rest = withoutFirst(words, smallWords.phrases);
  const last = smallWords.phrases.find(
    (keys) => keys.length <= rest.length && startsWith(rest.slice(rest.length - keys.length), keys),
  );
  return last === undefined ? rest : trimmed(rest.slice(0, -last.length), smallWords);
}

/** The words without the phrases that they begin with. */
export function withoutFirst(words: readonly Word[], phrases: SmallWords['phrases']): readonly Word[] {
  const first = phrases.find((keys) => startsWith(words, keys));
  return first === undefined ? words : withoutFirst(words.slice(first.length), phrases);
}

/** How many words are said at once again: the first "go" of "go go". */
function repeatedAt(words: readonly Word[], index: number): readonly number[] {
  return Array.from({ length: MOST_REPEATED }, (_, more) => more + 1).filter(
    (length) =>
      index + 2 * length <= words.length &&
      startsWith(
        words.slice(index + length),
        words.slice(index, index + length).map(({ key }) => key),
      ),
  );
}

/** Where what is meant may begin, after the words that take back what was said before them. */
function takenBack(words: readonly Word[], corrections: SmallWords['corrections']): readonly number[] {
  return words.flatMap((_, index) =>
    corrections
      .filter((keys) => startsWith(words.slice(index), keys))
      .map((keys) => index + keys.length)
      .filter((end) => end < words.length),
  );
}

/** The places that can be reached from the start by leaving words out. */
function reached(skips: readonly (readonly number[])[]): ReadonlySet<number> {
  const places = new Set([0]);
  skips.forEach((ends, index) => {
    if (places.has(index)) ends.forEach((end) => places.add(end));
  });
  return places;
}

/** The places from which the end can be reached by leaving words out. */
function reaching(skips: readonly (readonly number[])[]): ReadonlySet<number> {
  const places = new Set([skips.length]);
  for (let index = skips.length - 1; index >= 0; index -= 1) {
    if (skips[index]?.some((end) => places.has(end)) === true) places.add(index);
  }
  return places;
}
