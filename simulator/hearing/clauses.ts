import type { Hearing } from './hearing';
import type { PatternsHeard } from './patternsHeard';
import { exactReadings } from './readings';
import { isBetter, type Path } from './path';
import { searchEach } from './search';
import { withoutFirst } from './smallWords';
import { keysOf, startsWith, type Word } from './words';

/** What tells a phrase from the words around it in a language. Words are given by their keys. */
export interface ClauseWords {
  /** What leads from a reason to what is asked for. */
  readonly leading: ReadonlySet<string>;
  /** What the next sentence begins with. */
  readonly beginning: ReadonlySet<string>;
  /** What turns round what is said a few words behind it: "i do not want to stop". */
  readonly turning: ReadonlySet<string>;
  /** What begins a question. */
  readonly asking: readonly (readonly string[])[];
  /** What begins a wish, which is meant where a sentence ends with it: "my back is tired, can we do the short one". */
  readonly wishing: readonly (readonly string[])[];
  /** What is meant by itself where a sentence ends with it: "i am tired, stop". */
  readonly last: ReadonlySet<string>;
}

/** A phrase among other words, from one place to another. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly intent: number;
  readonly path: Path;
  /** Whether the words before it lead to it: "i am tired so stop". */
  readonly isOutcome: boolean;
  /** Whether it stands in a question without beginning it: "is it on my back" does not ask for "on my back". */
  readonly isAsked: boolean;
}

const TURNED_WITHIN = 4;
/** A phrase that tells less is found in too much that means something else. */
const LEAST_WEIGHT = 4;
/** What somebody begins with before the next sentence, or comes to after "so", is sooner what is meant. */
const LEAST_BY_ITSELF = 1.8;
/** So many words need no next sentence behind them to be one by themselves. */
const FEWEST_WORDS = 3;
/** How much more one long clause is worth than several short ones of as many words. */
const LONGER = 1.5;

/** Every phrase that stands among words and is not turned round. */
export function clausesIn(
  words: readonly Word[],
  { whole, types, weights }: PatternsHeard,
  { clauseWords, slotReaders, smallWords }: Hearing,
): readonly Clause[] {
  const { leading, beginning, turning, asking, wishing, last } = clauseWords;
  const question = withoutFirst(words, smallWords.phrases);
  const questionAt = asking.some((keys) => startsWith(question, keys))
    ? words.length - question.length
    : Infinity;
  return words.flatMap((_, from) => {
    const before = words.slice(Math.max(0, from - TURNED_WITHIN), from).map(({ key }) => key);
    if (isInNumber(from) || before.some((key) => turning.has(key))) return [];
    const rest = words.slice(from);
    const isOutcome = [before.at(-1), rest[0]?.key].some((key = '') => leading.has(key));
    const isWish = wishing.some((keys) => startsWith(rest, keys));
    const isFirst = from <= words.length - question.length;
    const leastOf = (length: number) => {
      const isItself = length >= FEWEST_WORDS || beginning.has(rest[length]?.key ?? '');
      const isAtEnd = length === rest.length;
      if (isAtEnd && length === 1 && last.has(rest[0]?.key ?? '')) return 0;
      return isOutcome || (isFirst && isItself) || (isAtEnd && isWish) ? LEAST_BY_ITSELF : LEAST_WEIGHT;
    };
    const exact = {
      words: rest,
      readings: exactReadings(rest),
      weights,
      budget: 0,
      missing: null,
      known: null,
    };
    return searchEach(whole, types, exact).flatMap((intents, length) =>
      [...intents]
        .filter(([, { weight }]) => weight >= leastOf(length))
        .filter(() => !isInNumber(from + length))
        .sort(([, one], [, other]) => (isBetter(one, other) ? -1 : 1))
        .slice(0, 1)
        .map(([intent, path]) => ({
          from,
          to: from + length,
          intent,
          // The words left over are what it is away from what was said.
          path: { ...path, cost: words.length - length },
          isOutcome,
          isAsked: from > questionAt,
        })),
    );
  });

  /** "Forty six" does not end with "six". */
  function isInNumber(place: number): boolean {
    const around = keysOf(words.slice(Math.max(0, place - 1), place + 1));
    const number = slotReaders['AMAZON.NUMBER']?.(around) ?? null;
    return around.length === 2 && number !== null;
  }
}

/** The clauses that leave the fewest words over, longer ones rather than several, without any that overlap. */
export function rowOf(clauses: readonly Clause[], length: number): readonly Clause[] {
  const nothing: Row = { clauses: [], worth: 0 };
  const best = [nothing];
  for (let place = 1; place <= length; place += 1) {
    const rows = clauses
      .filter(({ to }) => to === place)
      .map((clause) => longerBy(clause, best[clause.from] ?? nothing));
    best.push(
      rows.reduce((one, other) => (other.worth > one.worth ? other : one), best[place - 1] ?? nothing),
    );
  }
  return best[length]?.clauses ?? [];
}

interface Row {
  readonly clauses: readonly Clause[];
  readonly worth: number;
}

function longerBy(clause: Clause, { clauses, worth }: Row): Row {
  return { clauses: [...clauses, clause], worth: worth + (clause.to - clause.from) ** LONGER };
}
