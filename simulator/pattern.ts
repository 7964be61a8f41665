import type { IntentDefinition, SlotType } from './interactionModel';
import { slotValueOf, type SlotValue } from './slotValue';
import { wordsOf, type Word } from './words';

type Part =
  { readonly kind: 'word'; readonly key: string } | { readonly kind: 'slot'; readonly name: string };

/** A sample utterance of an intent, cut into words and slots. */
export interface Pattern {
  readonly intent: IntentDefinition;
  readonly parts: readonly Part[];
}

export type Fill = Readonly<Record<string, SlotValue>>;

export function patternOf(intent: IntentDefinition, sample: string): Pattern {
  const parts = sample.split(/(\{[^}]*\})/).flatMap((piece): readonly Part[] => {
    const slot = /^\{(.*)\}$/.exec(piece)?.[1];
    return slot === undefined
      ? wordsOf(piece).map(({ key }) => ({ kind: 'word', key }))
      : [{ kind: 'slot', name: slot.trim() }];
  });
  return { intent, parts };
}

/** All ways in which words fit a pattern, as what each slot is filled with. */
export function fillsOf(
  pattern: Pattern,
  words: readonly Word[],
  types: readonly SlotType[],
): readonly Fill[] {
  return fillFrom(pattern.parts, words);

  function fillFrom(parts: readonly Part[], rest: readonly Word[]): readonly Fill[] {
    const [part, ...others] = parts;
    if (part === undefined) {
      return rest.length === 0 ? [{}] : [];
    }
    if (part.kind === 'word') {
      return rest[0]?.key === part.key ? fillFrom(others, rest.slice(1)) : [];
    }
    const longest = rest.length - others.length;
    return Array.from({ length: Math.max(0, longest) }, (_, index) => index + 1).flatMap((length) => {
      const value = slotValueOf(rest.slice(0, length), slotTypeOf(part.name), types);
      return fillFrom(others, rest.slice(length)).map((fill) => ({ ...fill, [part.name]: value }));
    });
  }

  function slotTypeOf(name: string): string {
    return pattern.intent.slots?.find((slot) => slot.name === name)?.type ?? '';
  }
}
