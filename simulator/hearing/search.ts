import type { Automaton, Point } from './automaton';
import type { Choice } from './choice';
import { isBetter, type Path } from './path';
import type { Readings } from './readings';
import { slotReader, type SlotTypes } from './slotReadings';
import type { Word } from './words';

export interface Search {
  readonly words: readonly Word[];
  readonly readings: Readings;
  /** How much each word tells of what is meant. */
  readonly weights: ReadonlyMap<string, number>;
  /** What of a pattern need not be said; null where all of it must be. */
  readonly missing: Missing | null;
  readonly budget: number;
  /** Words that are known: a slot takes others also where its type does not know them; null where it does not. */
  readonly known: Pick<ReadonlySet<string>, 'has'> | null;
}

interface Missing {
  readonly words: ReadonlySet<string>;
  /** Words that would make a question of what is said, put before it. */
  readonly neverFirst: ReadonlySet<string>;
  /** What it costs that one word is missing. */
  readonly cost: number;
}

/** How much what fills a slot tells of what is meant. */
const WEIGHT_OF_SLOT = 2;

/** The best way in which words can mean each intent that they can mean at all, by the number of the intent. */
export function search(automaton: Automaton, types: SlotTypes, asked: Search): ReadonlyMap<number, Path> {
  return searchEach(automaton, types, asked).at(-1) ?? new Map<number, Path>();
}

/** The same for the words up to each place. */
export function searchEach(
  automaton: Automaton,
  types: SlotTypes,
  asked: Search,
): readonly ReadonlyMap<number, Path>[] {
  const { words, readings, weights, missing, budget } = asked;
  const { start, choiceAt } = automaton;
  const readSlot = slotReader(types, asked);
  const places = Array.from({ length: words.length + 1 }, () => new Map<Point, Path>());
  reach(0, { point: start, cost: 0, unknown: 0, fixed: 0, weight: 0, fill: {}, text: '' });
  places.forEach((place, at) => {
    // A map goes on to what is put into it on the way: whatever is reached without a word.
    for (const point of place.keys()) leaveFrom(at, point);
  });
  return places.map(bestOfEach);

  function leaveFrom(at: number, point: Point): void {
    const path = places[at]?.get(point);
    if (path === undefined) return;
    const choice = choiceAt(point);
    for (const { to, keys, cost } of readings[at] ?? []) {
      follow(to, keys, { ...path, cost: path.cost + cost });
    }
    if (missing !== null) passMissing(at, path, choice, missing);
    for (const slot of choice.slots) {
      for (const { to, value, cost, text } of readSlot(at, slot.type)) {
        reach(to, {
          point: slot.next,
          cost: path.cost + cost,
          unknown: path.unknown + (value.known ? 0 : 1),
          fixed: path.fixed,
          weight: path.weight + WEIGHT_OF_SLOT,
          fill: { ...path.fill, [slot.name]: value },
          text: `${path.text} ${text}`,
        });
      }
    }
  }

  function follow(to: number, keys: readonly string[], path: Path): void {
    const [key, ...rest] = keys;
    if (key === undefined) {
      reach(to, path);
      return;
    }
    for (const { text, next } of choiceAt(path.point).words.get(key) ?? []) {
      follow(to, rest, {
        ...path,
        point: next,
        fixed: path.fixed + 1,
        weight: path.weight + (weights.get(key) ?? 0),
        text: `${path.text} ${text}`,
      });
    }
  }

  /** A missing word is followed by one that was said, or by nothing. */
  function passMissing(
    at: number,
    path: Path,
    { words: next }: Choice,
    { words: missed, neverFirst, cost }: Missing,
  ): void {
    if (path.cost + cost > budget) return;
    for (const [key, points] of next) {
      if (!missed.has(key) || (path.fixed === 0 && neverFirst.has(key))) continue;
      for (const { text, next: point } of points) {
        if (goesOn(at, choiceAt(point))) {
          reach(at, { ...path, point, cost: path.cost + cost, text: `${path.text} ${text}` });
        }
      }
    }
  }

  function goesOn(at: number, { words: next, slots, complete }: Choice): boolean {
    if (at === words.length) return complete !== null;
    return slots.length > 0 || (readings[at] ?? []).some(({ keys: [first = ''] }) => next.has(first));
  }

  function reach(at: number, path: Path): void {
    const place = places[at];
    const known = place?.get(path.point);
    if (path.cost > budget || (known !== undefined && !isBetter(path, known))) return;
    // Put in again, so that whatever follows from it is found again.
    place?.delete(path.point);
    place?.set(path.point, path);
  }

  function bestOfEach(ends: ReadonlyMap<Point, Path>, end: number): ReadonlyMap<number, Path> {
    const best = new Map<number, Path>();
    for (const path of ends.values()) {
      const { complete } = choiceAt(path.point);
      const other = complete === null ? undefined : best.get(complete);
      if (complete !== null && isPlausible(path, end) && (other === undefined || isBetter(path, other))) {
        best.set(complete, path);
      }
    }
    return best;
  }

  /** Words that a slot's type does not know are believed only where the pattern's own words carry them. */
  function isPlausible({ unknown, fixed }: Path, end: number): boolean {
    return unknown === 0 || fixed >= end - fixed;
  }
}
