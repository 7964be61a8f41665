import type { Button } from '../language/screenWords';

/** The drawings there are: an exercise, as the person does it. */
export const FIGURE_NAMES = [
  'lunge',
  'lungeWithWeights',
  'lungeWithChair',
  'clamshell',
  'clamshellWithoutBand',
  'squat',
  'squatWithChair',
  'squatWithWeight',
  'bridge',
  'bridgeHalfAsHigh',
  'bridgeWithWeight',
  'bridgeOnPillow',
  'kneelingBridge',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** What a screen shows while one passage is spoken, and until something else comes. */
export interface Showing {
  /** Names the passage in what the screen tells. */
  readonly portion: string;
  /** Whether the screen speaks, and tells as soon as it has spoken. */
  readonly goesOn: boolean;
  readonly figure: FigureName | null;
  /** Turned round, as for the other side, where there is nothing to count. */
  readonly mirrored: boolean;
  /** Its pose then. */
  readonly pose: number;
  readonly count: Count | null;
  /** Shown once the count is over, or at once where there is none. */
  readonly card: Card | null;
}

/** A portion, row by row. */
export interface Count {
  readonly title: string;
  readonly sets: readonly CountedSet[];
  readonly rows: readonly Row[];
  /** When the last row is over, in milliseconds from the start of the speech. */
  readonly ends: number;
  readonly rest: string;
  readonly next: string;
  /** What to say to stop it. */
  readonly hint: string;
}

/** One set of a portion, and the time that leads in to it. */
export interface CountedSet {
  readonly side: string;
  readonly mirrored: boolean;
  /** "15 reps", then "1 of 15" and so on. */
  readonly reps: readonly string[];
  /** Milliseconds from the start of the speech: the time to rest and to get into position. */
  readonly leadFrom: number;
  readonly leadTo: number;
}

export type RowKind = 'rest' | 'setUp' | 'changeSides' | 'countIn' | 'lift' | 'hold' | 'lower' | 'done';

/** How large a word may be: the largest for up to five letters, then up to seven, up to nine, and several words in lines. */
export type WordSize = 0 | 1 | 2 | 3;

/**
 * One beat, or one stretch of a lead-in; it lasts until the next row. An array, because a portion has a hundred and more.
 * `set` counts from 0, `rep` from 1, and is 0 before the first. The body moves from one pose to the other: 0 is the top
 * of the rep, 1 its bottom.
 */
export type Row = readonly [
  start: number,
  kind: RowKind,
  word: string,
  size: WordSize,
  set: number,
  rep: number,
  fromPose: number,
  toPose: number,
];

/** Something to read, and the answers to a question. */
export interface Card {
  readonly heading: string;
  readonly body: string;
  /** How small the body has to be written: 0 is the largest. */
  readonly bodySize: 0 | 1 | 2;
  /** Whether there is room for the figure beside it. */
  readonly hasFigure: boolean;
  readonly figures: readonly { readonly number: string; readonly label: string }[];
  /** How much of each week's goal was reached, from 0 to 1, the oldest first; empty where weeks are not shown. */
  readonly weeks: readonly number[];
  /** The question, where the heading says something else. */
  readonly asked: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly button: Button;
  readonly label: string;
  readonly under: string;
}
