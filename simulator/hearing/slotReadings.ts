import type { Hearing } from './hearing';
import type { Search } from './search';
import type { SlotNames, SlotValue } from './slotValue';
import { keysOf } from './words';

/** How each type of slot is heard: by the names of its values, or by what reads the keys of words. */
export interface SlotTypes {
  readonly names: ReadonlyMap<string, SlotNames>;
  readonly readers: Hearing['slotReaders'];
}

/** What the words up to `to` fill a slot with. */
export interface SlotReading {
  readonly to: number;
  readonly value: SlotValue;
  readonly cost: number;
  readonly text: string;
}

type Asked = Pick<Search, 'words' | 'readings' | 'known'>;

/** Gives a function that tells what the words from a place on can fill a slot of a type with. */
export function slotReader(
  { names, readers }: SlotTypes,
  { words, readings, known: vocabulary }: Asked,
): (at: number, type: string) => readonly SlotReading[] {
  const known = new Map<string, readonly SlotReading[]>();

  return (at, type) => {
    const key = `${String(at)} ${type}`;
    const found = known.get(key) ?? readAt(at, type);
    known.set(key, found);
    return found;
  };

  function readAt(at: number, type: string): readonly SlotReading[] {
    const ownNames = names.get(type);
    return ownNames === undefined ? readByRule(at, type) : readNames(at, type, ownNames);
  }

  function readByRule(at: number, type: string): readonly SlotReading[] {
    return ends(at).flatMap((to): readonly SlotReading[] => {
      const value = readers[type]?.(keysOf(words.slice(at, to))) ?? null;
      if (value === null && !isUnknown(at, to)) return [];
      // Alexa sends "?" where she heard something in the place of a number, a day or a time.
      const filled = { value: value ?? '?', type, values: null, known: value !== null };
      return [{ to, value: filled, cost: 0, text: said(at, to) }];
    });
  }

  function readNames(at: number, type: string, ownNames: SlotNames): readonly SlotReading[] {
    const found = (readings[at] ?? []).flatMap(({ keys: [first] }) =>
      (first === undefined ? [] : (ownNames.get(first) ?? [])).flatMap(({ keys, text, values }) =>
        walk(at, keys).map(({ to, cost }): SlotReading => {
          const value = cost === 0 ? said(at, to) : text;
          return { to, value: { value, type, values, known: true }, cost, text: value };
        }),
      ),
    );
    const unknown = ends(at)
      .filter((to) => isUnknown(at, to))
      .map((to): SlotReading => {
        const value = said(at, to);
        return { to, value: { value, type, values: [], known: false }, cost: 0, text: value };
      });
    return [...found, ...unknown];
  }

  /** Where the words of a name lead to from a place. */
  function walk(at: number, keys: readonly string[]): readonly { to: number; cost: number }[] {
    if (keys.length === 0) return [{ to: at, cost: 0 }];
    return (readings[at] ?? [])
      .filter((reading) => reading.keys.every((key, index) => keys[index] === key))
      .flatMap((reading) =>
        walk(reading.to, keys.slice(reading.keys.length)).map(({ to, cost }) => ({
          to,
          cost: cost + reading.cost,
        })),
      );
  }

  function isUnknown(at: number, to: number): boolean {
    return vocabulary !== null && words.slice(at, to).every(({ key }) => !vocabulary.has(key));
  }

  function ends(at: number): readonly number[] {
    return Array.from({ length: words.length - at }, (_, index) => at + index + 1);
  }

  function said(at: number, to: number): string {
    return words
      .slice(at, to)
      .map(({ text }) => text)
      .join(' ');
  }
}
