import type { FiledWorkout } from '../coach/filing';
import type { Progress } from '../coach/progress';

/** Whose progress: an Alexa account, and in it a recognised person or the household as a whole. */
export interface ProgressKey {
  readonly account: string;
  readonly person: string;
}

/**
 * What was found. `part`: some of it could not be read and was put aside. `newer`: written by a newer version of the
 * skill, so that this one must not write over it.
 */
export interface Loaded {
  readonly progress: Progress | null;
  readonly revision: number;
  readonly readable: 'whole' | 'part' | 'newer';
}

export interface ProgressStore {
  readonly load: (key: ProgressKey) => Promise<Loaded>;
  /**
   * Saves over the revision that was loaded and gives the new one. A workout that ended is filed first, under its own
   * time, so that filing it twice changes nothing. Throws a RevisionConflict when somebody else has saved in between.
   */
  readonly save: (
    key: ProgressKey,
    revision: number,
    progress: Progress,
    filed: FiledWorkout | null,
  ) => Promise<number>;
  /** Erases everything of an account. */
  readonly erase: (account: string) => Promise<void>;
}

/** The revision of what was never saved. */
export const NEVER_SAVED = 0;

/** Somebody else saved this progress since it was loaded. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
}

/** The store could not be reached or refused; `cause` says why. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}
