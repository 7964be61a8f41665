import { BUILT_IN_UTTERANCES } from './builtInUtterances';
import type { IntentDefinition, LanguageModel } from './interactionModel';
import { fillsOf, patternOf, type Fill, type Pattern } from './pattern';
import type { Word } from './words';

const FALLBACK = 'AMAZON.FallbackIntent';
/** Nobody says more in one breath, and Alexa would not take it for a sample either. */
const LONGEST_UTTERANCE = 30;

/** The intent that words mean, with what its slots were filled with. */
export interface ResolvedIntent {
  readonly definition: IntentDefinition;
  readonly fill: Fill;
  readonly understood: boolean;
}

interface Candidate {
  readonly pattern: Pattern;
  readonly fill: Fill;
  readonly fixedWords: number;
  readonly unknownSlots: number;
}

/**
 * Takes a model and gives a function that finds the intent of words. It knows only what the model and Amazon's
 * standard intents list, where Alexa also guesses; so what works here works there.
 */
export function intentResolver(model: LanguageModel): (words: readonly Word[]) => ResolvedIntent {
  const patterns = model.intents.flatMap((intent) =>
    [...(BUILT_IN_UTTERANCES[intent.name] ?? []), ...(intent.samples ?? [])].map((sample) =>
      patternOf(intent, sample),
    ),
  );
  const fallback = model.intents.find((intent) => intent.name === FALLBACK) ?? { name: FALLBACK };

  return (words) => {
    const best = words.length > LONGEST_UTTERANCE ? undefined : bestOf(patterns, words, model);
    return best === undefined
      ? { definition: fallback, fill: {}, understood: false }
      : { definition: best.pattern.intent, fill: best.fill, understood: true };
  };
}

function bestOf(
  patterns: readonly Pattern[],
  words: readonly Word[],
  model: LanguageModel,
): Candidate | undefined {
  return patterns
    .filter(({ parts }) => parts.length <= words.length)
    .flatMap((pattern) =>
      fillsOf(pattern, words, model.types ?? []).map((fill) => candidateOf(pattern, fill)),
    )
    .filter((candidate) => isPlausible(candidate, words))
    .reduce<Candidate | undefined>(
      (best, candidate) => (best === undefined || isBetter(candidate, best) ? candidate : best),
      undefined,
    );
}

function candidateOf(pattern: Pattern, fill: Fill): Candidate {
  return {
    pattern,
    fill,
    fixedWords: pattern.parts.filter((part) => part.kind === 'word').length,
    unknownSlots: Object.values(fill).filter((value) => !value.known).length,
  };
}

/** Words that a slot's type does not know are believed only where the sample's own words carry them. */
function isPlausible(candidate: Candidate, words: readonly Word[]): boolean {
  return candidate.unknownSlots === 0 || candidate.fixedWords >= words.length - candidate.fixedWords;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  return one.unknownSlots !== other.unknownSlots
    ? one.unknownSlots < other.unknownSlots
    : one.fixedWords > other.fixedWords;
}
