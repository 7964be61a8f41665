import type { FiledWorkout } from '../coach/person/filing';
import type { Progress } from '../coach/person/progress';
import type { Milliseconds } from '../workout/milliseconds';

/** Whoever speaks when nobody was recognised. */
export const HOUSEHOLD = 'household';

/** Whose progress: an account, and in it a recognised person or the household as a whole. */
export interface ProgressKey {
  readonly account: string;
  readonly person: string;
}

/**
 * What was found. `part`: some of it could not be read and was put aside. `newer`: written by a newer version of the
 * skill, so that this one must not write over it.
 */
export interface StoredProgress {
  readonly progress: Progress | null;
  readonly revision: number;
  readonly readable: 'whole' | 'part' | 'newer';
  /** What the last request of the kind that had to load found, so that it can be answered the same way again. */
  readonly before: Before | null;
  /** Whether anybody else of the account has progress. */
  readonly others: boolean;
}

/** What a request found before it was answered. */
export interface Before {
  readonly progress: Progress | null;
}

/** What a turn leaves to be kept. */
export interface Keeping {
  readonly progress: Progress;
  /** Workouts that ended. */
  readonly filed: readonly FiledWorkout[];
  readonly before: Before | null;
}

export interface ProgressStore {
  /** What is kept of a person, if it has not expired at a time. */
  readonly load: (key: ProgressKey, now: Milliseconds) => Promise<StoredProgress>;
  /**
   * Saves over the revision that was loaded and gives the new one. Workouts that ended are filed first, under their own
   * time, so that filing them twice changes nothing. Throws a RevisionConflict when somebody else saved in between.
   */
  readonly save: (key: ProgressKey, revision: number, keeping: Keeping) => Promise<number>;
  /** Erases everything of an account, or what was begun until a time, or what is one person's. */
  readonly erase: (account: string, begunBy?: Milliseconds, person?: string) => Promise<void>;
}

/** The revision of what was never saved. */
export const NEVER_SAVED = 0;

/** What is kept expires this long after a person was last heard: 18 months. */
export const KEPT_SECONDS = 548 * 24 * 3600;

/** Somebody else saved this progress since it was loaded. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
}

/** The store could not be reached or refused; `cause` says why. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}
