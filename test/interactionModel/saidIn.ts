import type { Pattern } from '../../interactionModel/pattern';
import type { Utterances } from '../../interactionModel/readUtterances';
import { automatonOf, type Point } from '../../simulator/hearing/automaton';
import type { Hearing } from '../../simulator/hearing/hearing';
import { keysOf } from '../../simulator/hearing/words';
import { filled } from './filled';

/** All that the patterns of a language can say, with everything that may be said put into their slots. */
export interface Said {
  /** The intents that words lead to: one, where nothing is ambiguous. */
  readonly intentsOf: (text: string) => readonly string[];
  /** Of every few intents that some words lead to alike, such words. */
  readonly ambiguities: () => readonly string[];
}

/** Takes some words for Amazon's own slot types, as they stand for whatever may be said there. */
export function saidIn({ intents, types }: Utterances, hearing: Hearing): Said {
  const waysOf = new Map([
    ...types.map(({ name, values }) => [name, values.flatMap(({ names }) => names)] as const),
    ...Object.entries(hearing.slotExamples),
  ]);
  const sayable = intents.map(({ slots, said }) => {
    const inSlot = new Map(slots.map(({ name, type }) => [name, wordsIn(waysOf.get(type) ?? [])]));
    return { slots: [], patterns: said === null ? [] : [filled(said, inSlot)] };
  });
  const { start, choiceAt } = automatonOf(sayable, hearing);
  const owners = new Map<Point, string | null>();
  const from = [start];
  return {
    intentsOf: (text) =>
      namesOf(completeAt(keysOf(hearing.wordsOf(text)).reduce<readonly Point[]>(step, from))),
    ambiguities,
  };

  function step(points: readonly Point[], key: string): readonly Point[] {
    return points.flatMap((point) => (choiceAt(point).words.get(key) ?? []).map(({ next }) => next));
  }

  function completeAt(points: readonly Point[]): ReadonlySet<number> {
    return new Set(points.flatMap((point) => choiceAt(point).complete ?? []));
  }

  function namesOf(numbers: ReadonlySet<number>): readonly string[] {
    return [...new Set([...numbers].map(nameOf))].toSorted();
  }

  function nameOf(number: number): string {
    return intents[number]?.name ?? '';
  }

  /** Follows all patterns at once: where two intents end with the same words, neither is meant alone. */
  function ambiguities(): readonly string[] {
    const found = new Map<string, string>();
    const seen = new Set<string>();
    const numbers = new Map<Point, number>();
    const open: (readonly [points: readonly Point[], words: string])[] = [[from, '']];
    for (const [points, words] of open) {
      const names = namesOf(completeAt(points)).join(', ');
      if (names.includes(',') && !found.has(names)) found.set(names, `"${words}": ${names}`);
      for (const [word, next] of byWord(points)) {
        // Where only one intent is left, nothing can become ambiguous any more.
        if (haveOneOwner(next)) continue;
        const name = [...next]
          .map((point) => numberOf(point, numbers))
          .toSorted((a, b) => a - b)
          .join();
        if (seen.has(name)) continue;
        seen.add(name);
        open.push([[...next], `${words} ${word}`.trim()]);
      }
    }
    return [...found.values()];
  }

  function byWord(points: readonly Point[]): ReadonlyMap<string, ReadonlySet<Point>> {
    const groups = new Map<string, Set<Point>>();
    for (const point of points) {
      for (const [word, wordPoints] of choiceAt(point).words) {
        const group = groups.get(word) ?? new Set();
        groups.set(word, group);
        for (const { next } of wordPoints) group.add(next);
      }
    }
    return groups;
  }

  function haveOneOwner(points: Iterable<Point>): boolean {
    let only: string | undefined;
    for (const point of points) {
      const owner = ownerOf(point);
      if (owner === null || owner !== (only ??= owner)) return false;
    }
    return true;
  }

  /** The only intent that a point leads to, or null where there are several. */
  function ownerOf(point: Point): string | null {
    const owner = owners.get(point) ?? owned(point);
    owners.set(point, owner);
    return owner;
  }

  function owned(point: Point): string | null {
    if (point.kind === 'end') return nameOf(point.intent);
    if (point.kind !== 'fork') return ownerOf(point.next);
    const [owner = null, ...others] = new Set(point.ways.map(ownerOf));
    return others.length === 0 ? owner : null;
  }
}

function numberOf(point: Point, numbers: Map<Point, number>): number {
  const number = numbers.get(point) ?? numbers.size;
  numbers.set(point, number);
  return number;
}

function wordsIn(texts: readonly string[]): Pattern {
  return { kind: 'oneOf', choices: texts.map((word) => ({ kind: 'word', word })) };
}
