import { seconds, type Milliseconds } from './milliseconds';

/** One event happens on each beat. */
export const BEAT: Milliseconds = seconds(1);

/** How long a lowering may last, in seconds and so in beats. */
export const LOWER_SECONDS = [3, 4, 5, 6] as const;
export type LowerSeconds = (typeof LOWER_SECONDS)[number];

/** The offered lowering closest to what was asked, in seconds. */
export function closestLowerSeconds(asked: number): LowerSeconds {
  if (asked <= 3) return 3;
  if (asked >= 6) return 6;
  return Math.round(asked) === 4 ? 4 : 5;
}
