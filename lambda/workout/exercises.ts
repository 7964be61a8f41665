import { seconds, type Milliseconds } from './milliseconds';

export const EXERCISE_IDS = ['lunge', 'clamshell', 'squat', 'bridge'] as const;
export type ExerciseId = (typeof EXERCISE_IDS)[number];

/** For the lunge the foot in front, for the clamshell the side lain on; `both` where the body works as one. */
export type Side = 'left' | 'right' | 'both';

export type PhaseKind = 'lift' | 'hold' | 'lower';

export interface Exercise {
  readonly id: ExerciseId;
  readonly sides: readonly Side[];
  /** True where the leg that works is not the one on the side that names the set: the clamshell's is on top. */
  readonly worksOtherLeg: boolean;
  /** The phases of a rep in order; the first phase's word opens every rep. */
  readonly phases: readonly PhaseKind[];
  /**
   * How long each step of the set-up takes, words and the pause to get into position together. The last one of the first
   * time is one rep as it will sound.
   */
  readonly setUp: { readonly first: readonly Milliseconds[]; readonly again: readonly Milliseconds[] };
  /** The time to change from one side to the other. */
  readonly switchSides: Milliseconds;
  /** The rest before this exercise; longer the first time, when there is something to put on. */
  readonly restBefore: { readonly first: Milliseconds; readonly again: Milliseconds };
}

/** The four exercises, in the order of the article. */
export const EXERCISES: Readonly<Record<ExerciseId, Exercise>> = {
  lunge: {
    id: 'lunge',
    sides: ['left', 'right'],
    worksOtherLeg: false,
    phases: ['lift', 'lower'],
    setUp: { first: [9, 7, 4, 19, 7].map(seconds), again: [9].map(seconds) },
    switchSides: seconds(10),
    restBefore: { first: seconds(0), again: seconds(0) },
  },
  clamshell: {
    id: 'clamshell',
    sides: ['left', 'right'],
    worksOtherLeg: true,
    phases: ['lift', 'hold', 'lower'],
    setUp: { first: [15, 12, 10, 17, 7].map(seconds), again: [9].map(seconds) },
    switchSides: seconds(15),
    restBefore: { first: seconds(45), again: seconds(30) },
  },
  squat: {
    id: 'squat',
    sides: ['both'],
    worksOtherLeg: false,
    phases: ['lower', 'lift'],
    setUp: { first: [15, 8, 17, 7].map(seconds), again: [8].map(seconds) },
    switchSides: seconds(0),
    restBefore: { first: seconds(25), again: seconds(25) },
  },
  bridge: {
    id: 'bridge',
    sides: ['both'],
    worksOtherLeg: false,
    phases: ['lift', 'hold', 'lower'],
    setUp: { first: [10, 11, 15, 7].map(seconds), again: [9].map(seconds) },
    switchSides: seconds(0),
    restBefore: { first: seconds(25), again: seconds(25) },
  },
};
