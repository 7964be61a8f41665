import { createHash } from 'node:crypto';
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

/** A point with what is asked of it, millions of times. */
interface Place {
  /** Sums of these tell sets of places from each other. */
  readonly marks: readonly [number, number];
  /** When it was last counted in such a sum. */
  counted: number;
  /** The only intent that it leads to, or null where there are several. */
  readonly owner: string | null;
  readonly complete: number | null;
  readonly steps: readonly (readonly [word: string, next: readonly Place[]])[];
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
  const placeAt = new Map<Point, Place>();
  let round = 0;
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
    const open: (readonly [places: readonly Place[], words: string])[] = [[from.map(placeOf), '']];
    for (const [reached, words] of open) {
      const names = namesOf(new Set(reached.flatMap(({ complete }) => complete ?? []))).join(', ');
      if (names.includes(',') && !found.has(names)) found.set(names, `"${words}": ${names}`);
      for (const [word, next] of byDoubtfulWord(reached)) {
        // Where only one intent is left, nothing can become ambiguous any more.
        if (haveOneOwner(next)) continue;
        const name = nameOfAll(next);
        if (seen.has(name)) continue;
        seen.add(name);
        open.push([[...new Set(next)], `${words} ${word}`.trim()]);
      }
    }
    return [...found.values()];
  }

  /** A name for a set of places, whatever their order and however often each is in it. */
  function nameOfAll(all: readonly Place[]): string {
    round += 1;
    let size = 0;
    let one = 0;
    let other = 0;
    for (const place of all) {
      if (place.counted === round) continue;
      place.counted = round;
      size += 1;
      one += place.marks[0];
      other += place.marks[1];
    }
    return `${String(size)} ${String(one)} ${String(other)}`;
  }

  /** Always the same for a point. */
  function placeOf(point: Point): Place {
    const known = placeAt.get(point);
    if (known !== undefined) return known;
    let steps: Place['steps'] | undefined;
    const place: Place = {
      marks: marksOf(placeAt.size),
      counted: 0,
      owner: ownerOf(point),
      complete: choiceAt(point).complete,
      get steps() {
        return (steps ??= [...choiceAt(point).words].map(([word, points]) => [
          word,
          points.map(({ next }) => placeOf(next)),
        ]));
      },
    };
    placeAt.set(point, place);
    return place;
  }

  /** The only intent that a point leads to, or null where there are several. */
  function ownerOf(point: Point): string | null {
    const known = owners.get(point);
    const owner = known === undefined ? owned(point) : known;
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

/** Two numbers that look like chance. */
function marksOf(number: number): readonly [number, number] {
  const hash = createHash('sha1').update(String(number)).digest();
  return [hash.readUInt32LE(0), hash.readUInt32LE(4)];
}

/** Where each word leads from some places, to some more than once; without the words that are one intent's alone. */
function byDoubtfulWord(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const owners = new Map<string, string | null>();
  for (const { owner, steps } of places) {
    for (const [word] of steps) {
      const other = owners.get(word);
      if (other === undefined) owners.set(word, owner);
      else if (other !== null && other !== owner) owners.set(word, null);
    }
  }
  const groups = new Map<string, Place[]>();
  for (const { steps } of places) {
    for (const [word, next] of steps) {
      if (owners.get(word) !== null) continue;
      const group = groups.get(word) ?? [];
      groups.set(word, group);
      for (const place of next) group.push(place);
    }
  }
  return groups;
}

function haveOneOwner(places: readonly Place[]): boolean {
  const only = places[0]?.owner ?? null;
  return only !== null && places.every(({ owner }) => owner === only);
}

function wordsIn(texts: readonly string[]): Pattern {
  return { kind: 'oneOf', choices: texts.map((word) => ({ kind: 'word', word })) };
}
