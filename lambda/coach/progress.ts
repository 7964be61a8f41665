import type { ExerciseId } from '../workout/exercises';
import type { Milliseconds } from '../workout/milliseconds';
import type { Place } from '../workout/place';
import type { Programme } from '../workout/programme';
import type { Question } from './question';
import type { HalfReminder } from './reminder';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { Sent } from './sent';
import { NO_TRAINING, type Training } from './training';

/** A workout that is proposed or under way. */
export interface Workout {
  /** When it was begun; null while it is only proposed. Names the workout once it is filed. */
  readonly begunAt: Milliseconds | null;
  readonly programme: Programme;
  /** The rep to be done next; null when nothing is left. */
  readonly place: Place | null;
  /** Reps done in each set of the programme's rounds, in circuit order; `OPEN` where it was not gone on from. */
  readonly tally: readonly number[];
  /** The sets that were played to their end but not gone on from, as they stand in the tally. */
  readonly unconfirmed: readonly number[];
  readonly skipped: readonly ExerciseId[];
  /** True when the person was told how to get into position for the place. */
  readonly inPosition: boolean;
}

/** All that is remembered of a person. */
export interface Progress {
  /** When the safety line was last spoken to them; null before. */
  readonly toldSafetyAt: Milliseconds | null;
  /** When they were last heard. */
  readonly heardAt: Milliseconds;
  /** Their own time zone; null until the device has told it. */
  readonly timeZone: string | null;
  readonly settings: Settings;
  /** Easy and good workouts in a row with an exercise on lighter. */
  readonly onLighter: number;
  /** True once they were offered a reminder, or asked for one. */
  readonly reminderOffered: boolean;
  /** What they have said of a reminder; null unless they are being asked for the rest. */
  readonly halfReminder: HalfReminder | null;
  /** The exercises whose full set-up they have heard. */
  readonly met: readonly ExerciseId[];
  readonly training: Training;
  readonly workout: Workout | null;
  readonly question: Question | null;
  /** How often in a row they were not understood. */
  readonly misses: number;
  /** The last reply and when it was sent; null when nothing of it can still be playing. */
  readonly sent: Sent | null;
  /** The ends of the ids of the requests answered last, the newest first: one that comes again changes nothing. */
  readonly answered: readonly string[];
}

/** The progress of somebody who was never here. */
export function newcomer(now: Milliseconds): Progress {
  return {
    toldSafetyAt: null,
    heardAt: now,
    timeZone: null,
    settings: DEFAULT_SETTINGS,
    onLighter: 0,
    reminderOffered: false,
    halfReminder: null,
    met: [],
    training: NO_TRAINING,
    workout: null,
    question: null,
    misses: 0,
    sent: null,
    answered: [],
  };
}
