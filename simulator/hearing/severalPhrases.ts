import type { PatternsHeard } from './patternsHeard';
import type { Path } from './path';
import { exactReadings } from './readings';
import { searchEach } from './search';
import type { Word } from './words';

/** What each intent is taken for whose phrases, one after another, are all the words: "hold on, hold on". */
export function severalPhrases(
  words: readonly Word[],
  { whole, types }: Pick<PatternsHeard, 'whole' | 'types'>,
): ReadonlyMap<number, Path> {
  const upTo = Array.from({ length: words.length + 1 }, () => new Map<number, Path>());
  words.forEach((_, from) => {
    const before = upTo[from];
    if (from > 0 && before?.size === 0) return;
    const rest = words.slice(from);
    const exact = { words: rest, readings: exactReadings(rest), weights: NO_WEIGHTS, ...NOTHING_ELSE };
    searchEach(whole, types, exact).forEach((phrases, length) => {
      for (const [intent, phrase] of phrases) {
        const place = upTo[from + length];
        const first = before?.get(intent);
        if (from === 0) place?.set(intent, phrase);
        else if (first !== undefined && place?.has(intent) === false) place.set(intent, after(first, phrase));
      }
    });
  });
  return upTo.at(-1) ?? new Map<number, Path>();
}

const NO_WEIGHTS: ReadonlyMap<string, number> = new Map();
const NOTHING_ELSE = { missing: null, budget: Infinity, known: null };

/** What is said last counts where both fill the same slot. */
function after(first: Path, next: Path): Path {
  return {
    ...next,
    unknown: first.unknown + next.unknown,
    fixed: first.fixed + next.fixed,
    weight: first.weight + next.weight,
    fill: { ...first.fill, ...next.fill },
    text: `${first.text} ${next.text}`,
  };
}
