import type { Pattern } from '../../interactionModel/pattern';
import type { SlotDefinition, Utterances } from '../../interactionModel/readUtterances';
import { automatonOf, type Automaton } from './automaton';
import type { Hearing } from './hearing';
import type { SlotTypes } from './slotReadings';
import { slotNamesOf } from './slotValue';
import { wordsInPatterns } from './wordsInPatterns';

export interface IntentDefinition {
  readonly name: string;
  readonly slots: readonly SlotDefinition[];
}

/** The utterances of a language, prepared for being heard. */
export interface PatternsHeard {
  readonly intents: readonly IntentDefinition[];
  /** The patterns by themselves. */
  readonly bare: Automaton;
  /** The patterns with what may be said before and after them. */
  readonly whole: Automaton;
  readonly types: SlotTypes;
  /** The key of every word that stands in a pattern or names the value of a slot, and how much it tells of what is meant. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Prepares what people say in a language, and what they say for Amazon's standard intents, for being heard. */
export function patternsHeard(utterances: Utterances, hearing: Hearing): PatternsHeard {
  const intents = utterances.intents.map(({ name, slots, utterances: own, said }) => {
    const builtIn = builtInPatterns(name, hearing);
    return {
      definition: { name, slots },
      bare: { slots, patterns: [...builtIn, ...own.map(({ pattern }) => pattern)] },
      whole: { slots, patterns: said === null ? builtIn : [...builtIn, said] },
    };
  });
  const names = new Map(utterances.types.map((type) => [type.name, slotNamesOf(type, hearing)]));
  const bare = automatonOf(
    intents.map((intent) => intent.bare),
    hearing,
  );
  const whole = automatonOf(
    intents.map((intent) => intent.whole),
    hearing,
  );
  let weights: ReadonlyMap<string, number> | undefined;
  return {
    intents: intents.map(({ definition }) => definition),
    bare,
    whole,
    types: { names, readers: hearing.slotReaders },
    // Only what is not understood at once needs it.
    get weights() {
      return (weights ??= weightsOfAll());
    },
  };

  /** A word tells the more, the fewer intents have it. */
  function weightsOfAll(): ReadonlyMap<string, number> {
    const { unimportant } = hearing.nearMisses;
    const owners = new Map<string, number>();
    for (const { bare: own } of intents) {
      const values = own.slots.flatMap(({ type }) => [...(names.get(type)?.values() ?? [])].flat());
      const words = new Set([
        ...wordsInPatterns(own.patterns, hearing),
        ...values.flatMap(({ keys }) => keys),
      ]);
      for (const word of words) owners.set(word, (owners.get(word) ?? 0) + 1);
    }
    return new Map(
      [...owners].map(([word, count]) => [
        word,
        unimportant.has(word) ? 0 : Math.log(intents.length / count),
      ]),
    );
  }
}

function builtInPatterns(name: string, { builtInUtterances, wordsOf }: Hearing): readonly Pattern[] {
  return (builtInUtterances[name] ?? []).map((text) => ({
    kind: 'sequence',
    parts: wordsOf(text).map(({ text: word }) => ({ kind: 'word', word })),
  }));
}
