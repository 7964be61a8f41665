import type { ExerciseId } from '../../workout/exercises';
import type { Milliseconds } from '../../workout/milliseconds';
import type { Question } from './question';
import type { HalfReminder } from './reminder';
import type { Screen } from './screens';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { SentReply } from './sentReply';
import { NO_TRAINING, type Training } from './training';
import { isBegun, NO_WORKOUT, type Workout } from './workout';

/**
 * What is taught once: that silence is a rest, how to come back to a place that is kept, that lunges take weights, that
 * a workout can be played through, and that the coach just talks where a screen does not work.
 */
export type Lesson = 'silence' | 'return' | 'weights' | 'nonStop' | 'justTalk';

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
  /** What they know and need not be told any more. */
  readonly knows: readonly Lesson[];
  /** When somebody was last heard who knew a lowering to be counted up; null once they were told that it runs down. */
  readonly countedUpUntil: Milliseconds | null;
  readonly training: Training;
  /** The devices with a screen, the one that was spoken to last first. */
  readonly screens: readonly Screen[];
  /** How many portions in a row were gone on from without a word or a touch. */
  readonly ledOn: number;
  readonly workout: Workout;
  readonly question: Question | null;
  /** How often in a row they were not understood. */
  readonly misses: number;
  /** The last reply and when it was sent; null when nothing of it can still be playing. */
  readonly sent: SentReply | null;
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
    knows: [],
    countedUpUntil: null,
    training: NO_TRAINING,
    screens: [],
    ledOn: 0,
    workout: NO_WORKOUT,
    question: null,
    misses: 0,
    sent: null,
    answered: [],
  };
}

/** The settings as they hold for what is said now: where clamshells are left out, no band is on. */
export function settingsNow({ settings, workout }: Pick<Progress, 'settings' | 'workout'>): Settings {
  const isBandOut = settings.band && isBegun(workout) && workout.skipped.includes('clamshell');
  return isBandOut ? { ...settings, band: false } : settings;
}

/** The progress of somebody who has learned something. */
export function taught(progress: Progress, lesson: Lesson): Progress {
  const { knows } = progress;
  return knows.includes(lesson) ? progress : { ...progress, knows: [...knows, lesson] };
}

/** Alexa may deliver two requests in the wrong order, but not this far apart. */
const OVERTAKEN_BY_MS = 3_600_000;

/** A request that was overtaken by another counts as heard after it; a clock that was put back is believed. */
export function inOrder(heardBefore: Milliseconds, at: Milliseconds): Milliseconds {
  return at < heardBefore && heardBefore - at < OVERTAKEN_BY_MS ? heardBefore : at;
}
