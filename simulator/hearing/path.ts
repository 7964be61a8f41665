import type { Point } from './automaton';
import type { SlotValue } from './slotValue';

export type Fill = Readonly<Record<string, SlotValue>>;

/** How the words up to some place may be meant. */
export interface Path {
  readonly point: Point;
  /** How far it is from the very words. */
  readonly cost: number;
  /** Slots filled with words that their type does not know. */
  readonly unknown: number;
  /** Words that stand in the pattern itself. */
  readonly fixed: number;
  /** How much its words and slots tell of what is meant. */
  readonly weight: number;
  readonly fill: Fill;
  /** The phrase as the pattern has it. */
  readonly text: string;
}

/** Nearer to what was said; then with slots that are known; then with more words of its own. */
export function isBetter(one: Path, other: Path): boolean {
  if (one.cost !== other.cost) return one.cost < other.cost;
  return one.unknown !== other.unknown ? one.unknown < other.unknown : one.fixed > other.fixed;
}
