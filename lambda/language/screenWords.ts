import type { Question } from '../coach/person/question';
import type { Settings } from '../coach/person/settings';
import type { Cue } from '../workout/cue';
import type { ExerciseId, Side } from '../workout/exercises';

/** What can be touched; each has words that do the same. */
export type Button =
  | 'pause'
  | 'next'
  | 'back'
  | 'ready'
  | 'wait'
  | 'resume'
  | 'fullWorkout'
  | 'buildUp'
  | 'carryOn'
  | 'again'
  | 'startFresh'
  | 'easy'
  | 'good'
  | 'hard'
  | 'tooTough'
  | 'outOfTime'
  | 'mine'
  | 'everything'
  | 'yes'
  | 'no';

/** What a language must be able to write on a screen. Read from two metres away: a few short words each. */
export interface ScreenWords {
  readonly exercises: Readonly<Record<ExerciseId, string>>;
  /** Empty where both sides work at once. */
  readonly side: (exercise: ExerciseId, side: Side) => string;
  readonly round: (round: number) => string;
  /** "2 of 15". */
  readonly reps: (rep: number, of: number) => string;
  /** "15 reps", before the first. */
  readonly repsToDo: (reps: number) => string;
  readonly rest: string;
  /** Above the exercise that comes after a rest. */
  readonly next: string;
  readonly changeSides: (exercise: ExerciseId) => string;
  /** One step of a set-up. */
  readonly setUp: (cue: Extract<Cue, { kind: 'setUp' }>, settings: Settings) => string;
  readonly setDone: string;
  /** The words on a button, which are also what to say in its place. */
  readonly buttons: Readonly<Record<Button, string>>;
  /** How to say it: “Alexa, pause”. */
  readonly hint: (button: Button) => string;
  readonly questions: Readonly<Record<Question, string>>;
  readonly minutes: (minutes: number) => string;
  readonly paused: string;
  /** "Rep 8 of 15". */
  readonly atRep: (rep: number, of: number) => string;
  readonly workoutDone: string;
  readonly history: string;
  /** Under a figure. */
  readonly figures: Readonly<
    Record<'sets' | 'reps' | 'minutes' | 'thisWeek' | 'weeksInARow' | 'workouts' | 'level', string>
  >;
  /** "1 of 2", of this week's workouts. */
  readonly ofGoal: (workouts: number, goal: number) => string;
}
