import type { ExerciseId } from './exercises';
import type { LowerSeconds } from './tempo';

export const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type Level = (typeof LEVELS)[number];

export const FIRST_LEVEL: Level = 1;
/** Three rounds of 15, 15, 20 and 20: the article's own workout. */
export const FULL_LEVEL: Level = 11;
export const TOP_LEVEL: Level = 12;

export interface Dose {
  readonly rounds: number;
  readonly reps: Readonly<Record<ExerciseId, number>>;
  readonly lowerSeconds: LowerSeconds;
}

/** What each level asks of a person. */
export const DOSES: Readonly<Record<Level, Dose>> = {
  1: dose(1, 8, 3),
  2: dose(1, 10, 3),
  3: dose(1, 12, 3),
  4: dose(2, 8, 3),
  5: dose(2, 10, 3),
  6: dose(2, 12, 3),
  7: dose(2, 12, 4),
  8: dose(2, 15, 4),
  9: dose(3, 12, 4),
  10: dose(3, 15, 4),
  11: { rounds: 3, reps: { lunge: 15, clamshell: 15, squat: 20, bridge: 20 }, lowerSeconds: 4 },
  12: { rounds: 3, reps: { lunge: 15, clamshell: 20, squat: 20, bridge: 20 }, lowerSeconds: 4 },
};

/** The level nearest to any number: whole, from 1 to 12. */
export function closestLevel(asked: number): Level {
  return LEVELS[Math.min(Math.max(Math.round(asked), FIRST_LEVEL), TOP_LEVEL) - 1] ?? FIRST_LEVEL;
}

function dose(rounds: number, each: number, lowerSeconds: LowerSeconds): Dose {
  return { rounds, reps: { lunge: each, clamshell: each, squat: each, bridge: each }, lowerSeconds };
}
