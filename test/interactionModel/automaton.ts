import type { Pattern } from '../../interactionModel/pattern';
import type { Utterances } from '../../interactionModel/readUtterances';

/** All that a language's patterns can say, as one automaton over words in which every intent has its own end. */
export interface Automaton {
  /** The intents that words lead to: one, where nothing is ambiguous. */
  readonly intentsOf: (text: string) => readonly string[];
  /** Of every two intents that some words lead to alike, such words. */
  readonly ambiguities: () => readonly string[];
}

/** A word to be said next, with what may follow it; without a word a fork, or the end where nothing follows. */
interface Point {
  readonly intent: string;
  readonly word?: string;
  readonly next: readonly Point[];
}

/** Takes the words of Amazon's own slot types, some of them, as they stand for whatever may be said there. */
export function automatonOf(
  { intents, types }: Utterances,
  inSlots: Readonly<Record<string, readonly string[]>>,
): Automaton {
  const ways = new Map([
    ...types.map(({ name, values }) => [name, values.flatMap(({ names }) => names)] as const),
    ...Object.entries(inSlots),
  ]);
  const start = intents.map(({ name, slots, said }) => {
    const inSlot = new Map(slots.map((slot) => [slot.name, ways.get(slot.type) ?? []]));
    return said === null ? [] : [pointBefore({ intent: name, next: [] }, said, inSlot)];
  });
  const from = reached(start.flat());
  return {
    intentsOf: (text) => intentsEndingAt(keysOf(text).reduce(step, from)),
    ambiguities: () => ambiguitiesFrom(from),
  };
}

type Ways = ReadonlyMap<string, readonly string[]>;

/** Built from the end to the start: what is shared before the same end is built once. */
function pointBefore(
  next: Point,
  pattern: Pattern,
  inSlot: Ways,
  built = new Map<Point, Map<Pattern, Point>>(),
): Point {
  const before = built.get(next) ?? new Map<Pattern, Point>();
  built.set(next, before);
  const known = before.get(pattern) ?? point();
  before.set(pattern, known);
  return known;

  function point(): Point {
    switch (pattern.kind) {
      case 'word':
        return wordsBefore(next, pattern.word);
      case 'slot':
        return fork((inSlot.get(pattern.name) ?? []).map((way) => wordsBefore(next, way)));
      case 'sequence':
        return pattern.parts.reduceRight((after, part) => pointBefore(after, part, inSlot, built), next);
      case 'oneOf':
        return fork(pattern.choices.map((choice) => pointBefore(next, choice, inSlot, built)));
    }
  }

  function fork(ways: readonly Point[]): Point {
    return { intent: next.intent, next: ways };
  }
}

function wordsBefore(next: Point, text: string): Point {
  return keysOf(text).reduceRight<Point>(
    (after, word) => ({ intent: next.intent, word, next: [after] }),
    next,
  );
}

/** The words and ends that forks lead to. */
function reached(points: readonly Point[], seen = new Set<Point>()): ReadonlySet<Point> {
  const found = new Set<Point>();
  for (const point of points) {
    if (seen.has(point)) continue;
    seen.add(point);
    if (point.word === undefined && point.next.length > 0)
      reached(point.next, seen).forEach((one) => found.add(one));
    else found.add(point);
  }
  return found;
}

function step(points: ReadonlySet<Point>, word: string): ReadonlySet<Point> {
  return reached([...points].filter((point) => point.word === word).flatMap(({ next }) => next));
}

function intentsEndingAt(points: ReadonlySet<Point>): readonly string[] {
  const ends = [...points].filter(({ word }) => word === undefined);
  return [...new Set(ends.map(({ intent }) => intent))].toSorted();
}

/** Follows all patterns at once: where two intents end with the same words, neither is meant alone. */
function ambiguitiesFrom(start: ReadonlySet<Point>): readonly string[] {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const numbers = new Map<Point, number>();
  let open: (readonly [at: ReadonlySet<Point>, words: string])[] = [[start, '']];
  while (open.length > 0) {
    const later: typeof open = [];
    for (const [at, words] of open) {
      const intents = intentsEndingAt(at);
      if (intents.length > 1)
        found.set(intents.join(), found.get(intents.join()) ?? `"${words}": ${intents.join(', ')}`);
      for (const [word, points] of byWord(at)) {
        // Where only one intent is left, nothing can become ambiguous any more.
        if (new Set(points.map(({ intent }) => intent)).size < 2) continue;
        const name = nameOf(points, numbers);
        if (seen.has(name)) continue;
        seen.add(name);
        later.push([reached(points.flatMap(({ next }) => next)), `${words} ${word}`.trim()]);
      }
    }
    open = later;
  }
  return [...found.values()];
}

function byWord(points: ReadonlySet<Point>): ReadonlyMap<string, readonly Point[]> {
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    if (point.word === undefined) continue;
    const group = groups.get(point.word) ?? [];
    groups.set(point.word, group);
    group.push(point);
  }
  return groups;
}

function nameOf(points: readonly Point[], numbers: Map<Point, number>): string {
  const own = points.map((point) => {
    const number = numbers.get(point) ?? numbers.size;
    numbers.set(point, number);
    return number;
  });
  return own.toSorted((one, other) => one - other).join();
}

/** What sounds the same is the same. */
export function keysOf(text: string): readonly string[] {
  const words = text.toLowerCase().replaceAll(/['.]/g, '').split(' ');
  return words.map((word) => (word === 'ok' ? 'okay' : word)).filter((word) => word !== '');
}
