import type { SlotType } from './interactionModel';
import { numberOfWords } from './numbers';
import { dayOfWords, timeOfWords } from './timeSlots';
import { keysOf, wordsOf, type Word } from './words';

/** What a slot was filled with. `values` is null for Amazon's own types, which Alexa does not resolve. */
export interface SlotValue {
  readonly value: string;
  readonly type: string;
  readonly values: Values | null;
  readonly known: boolean;
}

/** What words fill a slot of a type with; words that the type does not know fill it as they are. */
export function slotValueOf(words: readonly Word[], type: string, types: readonly SlotType[]): SlotValue {
  const text = words.map((word) => word.text).join(' ');
  const custom = types.find((candidate) => candidate.name === type);
  if (custom !== undefined) {
    const values = valuesNamed(keysOf(words), custom);
    return { value: text, type, values, known: values.length > 0 };
  }
  const read = READERS.get(type);
  if (read === undefined) return { value: text, type, values: null, known: true };
  const value = read(words.map((word) => word.key));
  // Alexa sends "?" where she heard something in the place of a number, a day or a time.
  return { value: value ?? '?', type, values: null, known: value !== null };
}

/** How Amazon's own types read words. */
const READERS = new Map<string, (words: readonly string[]) => string | null>([
  ['AMAZON.NUMBER', (words) => numberOfWords(words)?.toString() ?? null],
  ['AMAZON.DayOfWeek', dayOfWords],
  ['AMAZON.TIME', timeOfWords],
]);

type Values = readonly { readonly name: string; readonly id?: string }[];

const indexes = new WeakMap<SlotType, ReadonlyMap<string, Values>>();

function valuesNamed(key: string, type: SlotType): Values {
  const index = indexes.get(type) ?? indexOf(type);
  indexes.set(type, index);
  return index.get(key) ?? [];
}

function indexOf(type: SlotType): ReadonlyMap<string, Values> {
  const index = new Map<string, Values>();
  for (const { id, name } of type.values) {
    const value = { name: name.value, ...(id === undefined ? {} : { id }) };
    const keys = new Set([name.value, ...(name.synonyms ?? [])].map((said) => keysOf(wordsOf(said))));
    keys.forEach((key) => index.set(key, [...(index.get(key) ?? []), value]));
  }
  return index;
}
