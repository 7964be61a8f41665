import type { Point, SlotPoint, WordPoint } from './automaton';

/** What can be said next at a point. */
export interface Choice {
  readonly words: ReadonlyMap<string, readonly WordPoint[]>;
  readonly slots: readonly SlotPoint[];
  /** The intent that is complete here, by its number, or null. */
  readonly complete: number | null;
}

/** Follows forks to whatever is said first behind them. */
export function choiceFrom(point: Point): Choice {
  const words = new Map<string, WordPoint[]>();
  const slots: SlotPoint[] = [];
  const seen = new Set<Point>();
  let complete: number | null = null;
  let points: WordPoint[];
  visit(point);
  return { words, slots, complete };

  function visit(at: Point): void {
    if (seen.has(at)) return;
    seen.add(at);
    switch (at.kind) {
      case 'word':
        points = words.get(at.key) ?? [];
        points.push(at);
        words.set(at.key, points);
        return;
      case 'slot':
        slots.push(at);
        return;
      case 'fork':
        at.ways.forEach(visit);
        return;
      case 'end':
        complete = at.intent;
    }
  }
}
