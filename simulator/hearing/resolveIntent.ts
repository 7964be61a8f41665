import type { Utterances } from '../../interactionModel/readUtterances';
import { clauseMeant, type Care } from './care';
import { clausesIn } from './clauses';
import { nearReadings, UNIMPORTANT } from './guesses';
import type { Hearing } from './hearing';
import { patternsHeard, type IntentDefinition } from './patternsHeard';
import { exactReadings, joined } from './readings';
import { isBetter, type Fill, type Path } from './path';
import { search, type Search } from './search';
import { severalPhrases } from './severalPhrases';
import { trimmed, withoutSmallWords } from './smallWords';
import type { Word } from './words';

const FALLBACK: IntentDefinition = { name: 'AMAZON.FallbackIntent', slots: [] };
const NO_WEIGHTS: ReadonlyMap<string, number> = new Map();
/** Nobody says more in one breath, and Alexa would not take it for a sample either. */
const LONGEST_UTTERANCE = 30;
const GUESS_BUDGET = 5;
/** How much nearer the best intent of a guess must be than the next one. */
const GUESS_MARGIN = 1;

/** The intent that words mean, with what its slots were filled with. */
export interface ResolvedIntent {
  readonly definition: IntentDefinition;
  readonly fill: Fill;
  readonly understood: boolean;
  /** The phrase that was taken for it, where it is not the one that was said. */
  readonly heardAs: string | null;
}

/**
 * Takes what people say in a language and gives a function that finds the intent of words: by a pattern that has them,
 * or several of one intent, else by one that has them without their small words, else by the one that they clearly come nearest to.
 */
export function intentResolver(
  utterances: Utterances,
  hearing: Hearing,
): (words: readonly Word[]) => ResolvedIntent {
  const heard = patternsHeard(utterances, hearing);
  const { intents, bare, whole, types } = heard;
  const { care } = hearing;
  const neverFirst = new Set(hearing.clauseWords.asking.flatMap(([first]) => first ?? []));
  const fallback = intents.find(({ name }) => name === FALLBACK.name) ?? FALLBACK;

  return (words) => {
    const found = words.length > LONGEST_UTTERANCE ? null : understand(words);
    const definition = found === null ? undefined : intents[found.intent];
    if (found === null || definition === undefined) {
      return { definition: fallback, fill: {}, understood: false, heardAs: null };
    }
    const { cost, fill, text } = found.path;
    return { definition, fill, understood: true, heardAs: cost === 0 ? null : text.trim() };
  };

  function understand(words: readonly Word[]): Found | null {
    const common = { words, weights: NO_WEIGHTS, missing: null, budget: Infinity, known: null };
    const exact = { ...common, readings: exactReadings(words) };
    const plain = { ...common, readings: withoutSmallWords(words, hearing.smallWords) };
    return (
      find(bare, exact)[0] ??
      find(whole, exact)[0] ??
      inSeveralPhrases(words) ??
      clearOf(find(bare, plain), 0) ??
      clearOf(find(whole, plain), 0) ??
      guessed(words, exact)
    );
  }

  function inSeveralPhrases(words: readonly Word[]): Found | null {
    const [one, another] = [...severalPhrases(words, heard)].map(([intent, path]) => ({ intent, path }));
    return another === undefined ? (one ?? null) : null;
  }

  /** What comes nearest; where that would do harm, nothing else is believed either. */
  function guessed(words: readonly Word[], exact: Search): Found | null {
    const nearest = nearestTo(trimmed(words, hearing.smallWords));
    if (nearest !== null) return is('harmful', nearest) || is('answers', nearest) ? null : nearest;
    const clauses = clausesIn(words, heard, hearing);
    if (clauses.length > 0) return clauseMeant(clauses, words.length, is);
    const [unsure = null] = find(bare, { ...exact, known: heard.weights });
    return unsure === null || is('answers', unsure) || is('remarks', unsure) ? null : unsure;
  }

  function is(kind: keyof Care, { intent }: Found): boolean {
    return care[kind].includes(intents[intent]?.name ?? '');
  }

  function nearestTo(words: readonly Word[]): Found | null {
    const { smallWords, nearMisses } = hearing;
    const near = nearReadings(words, heard.weights, nearMisses, neverFirst);
    const found = find(bare, {
      words,
      readings: joined(withoutSmallWords(words, smallWords), near),
      weights: heard.weights,
      missing: { words: nearMisses.unimportant, neverFirst, cost: UNIMPORTANT },
      budget: GUESS_BUDGET,
      known: null,
    });
    return clearOf(
      found.filter(({ path }) => path.weight > 0),
      GUESS_MARGIN,
    );
  }

  function find(automaton: typeof bare, asked: Search): readonly Found[] {
    return [...search(automaton, types, asked)]
      .map(([intent, path]) => ({ intent, path }))
      .sort(nearestFirst);
  }
}

interface Found {
  readonly intent: number;
  readonly path: Path;
}

/** The best one, if it is better than the next by so much. */
function clearOf([first, second]: readonly Found[], margin: number): Found | null {
  if (first === undefined || second === undefined) return first ?? null;
  const isClear =
    margin === 0 ? isBetter(first.path, second.path) : second.path.cost - first.path.cost >= margin;
  return isClear ? first : null;
}

function nearestFirst(one: Found, other: Found): number {
  if (isBetter(one.path, other.path)) return -1;
  return isBetter(other.path, one.path) ? 1 : one.intent - other.intent;
}
