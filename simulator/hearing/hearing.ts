import type { Care } from './care';
import type { ClauseWords } from './clauses';
import type { InvocationPhrases } from './invocation';
import type { SmallWords } from './smallWords';
import type { NearMisses } from './guesses';
import type { Word } from './words';

/** How a language is heard: everything about an utterance that depends on its language, and nothing of the skill. */
export interface Hearing {
  /** Cuts a text into words, its punctuation left out. */
  readonly wordsOf: (text: string) => readonly Word[];
  /** What Alexa answers to. */
  readonly wakeWords: readonly string[];
  /** What people say for Amazon's standard intents, which need no samples of their own. */
  readonly builtInUtterances: Readonly<Record<string, readonly string[]>>;
  /** Words that close a skill without asking it: it only learns that its session ended. */
  readonly exitUtterances: readonly string[];
  readonly invocation: InvocationPhrases;
  /** How Amazon's own types of slots read the keys of words; null where these say no value of the type. */
  readonly slotReaders: Readonly<Record<string, (keys: readonly string[]) => string | null>>;
  /** Some of what may be said for each of those types. */
  readonly slotExamples: Readonly<Record<string, readonly string[]>>;
  readonly smallWords: SmallWords;
  readonly nearMisses: NearMisses;
  readonly clauseWords: ClauseWords;
  readonly care: Care;
}
