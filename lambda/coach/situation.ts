import type { Milliseconds } from '../workout/milliseconds';
import type { FiledWorkout } from './person/filing';
import type { Progress } from './person/progress';
import type { Question } from './person/question';
import type { Moment } from './place/moment';
import type { Surface } from './surface';

/** Somebody to lead, and what carries the coach to them. */
export interface Trainee {
  readonly progress: Progress;
  readonly surface: Surface;
}

/** Where a person is when they speak: their progress brought up to now, and what they were hearing. */
export interface Situation extends Trainee {
  readonly moment: Moment;
  /** The question that is open; null while the coach is still speaking of something else. */
  readonly question: Question | null;
  /** Whether they heard something last that is played alone. */
  readonly playsAlone: boolean;
  /** When they were last heard before this. */
  readonly heardBefore: Milliseconds;
  /** A workout that nobody goes on with. */
  readonly leftBehind: LeftBehind | null;
}

/** What is left of a workout that nobody goes on with. */
export interface LeftBehind {
  readonly begunAt: Milliseconds;
  /** Null where not one set was done. */
  readonly filed: FiledWorkout | null;
  /** The reps of the set it was left in. */
  readonly reps: number;
  /** Whether it stopped for how they felt, so that only a word goes on. */
  readonly onlyIfWell: boolean;
}

/** The same with something in the progress changed. */
export function knowing<Somebody extends Trainee>(somebody: Somebody, changes: Partial<Progress>): Somebody {
  return { ...somebody, progress: { ...somebody.progress, ...changes } };
}

/** Whether a workout was played to its end alone, so that nobody was asked yet how it was. */
export function isUnasked({ progress, playsAlone }: Situation): boolean {
  return playsAlone && progress.workout.kind === 'done';
}
