import type { SlotType } from '../../interactionModel/readUtterances';
import type { Hearing } from './hearing';
import { keysOf } from './words';

/** What a slot was filled with. `values` is null for Amazon's own types, which Alexa does not resolve. */
export interface SlotValue {
  readonly value: string;
  readonly type: string;
  readonly values: readonly NamedValue[] | null;
  readonly known: boolean;
}

export interface NamedValue {
  readonly name: string;
  readonly id: string;
}

/** The names of a slot type's values, by the key of their first word. */
export type SlotNames = ReadonlyMap<string, readonly SlotName[]>;

interface SlotName {
  readonly keys: readonly string[];
  readonly text: string;
  readonly values: readonly NamedValue[];
}

/** Prepares a slot type of the skill's own for being heard. */
export function slotNamesOf({ values }: SlotType, { wordsOf }: Hearing): SlotNames {
  const byName = new Map<string, SlotName>();
  for (const { id, names } of values) {
    const value = { name: names[0] ?? id, id };
    for (const text of new Set(names)) {
      const keys = keysOf(wordsOf(text));
      const others = byName.get(keys.join(' '))?.values ?? [];
      byName.set(keys.join(' '), { keys, text, values: [...others, value] });
    }
  }
  const byFirstWord = new Map<string, SlotName[]>();
  for (const name of byName.values()) {
    const first = name.keys[0] ?? '';
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  return byFirstWord;
}
