import type { Question } from './question';

/** The days of a week in their order. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** A weekly reminder to train; its days are in the order of the week. */
export interface Reminder {
  readonly days: readonly Weekday[];
  readonly time: TimeOfDay;
}

/** What was said of a reminder so far, and the question to go back to once it is whole. */
export interface HalfReminder {
  readonly days: readonly Weekday[];
  readonly time: TimeOfDay | null;
  readonly backTo: Question | null;
}

/** Why Alexa's reminders could not be used. */
export type ReminderTrouble =
  | 'noConsent' // the person has not allowed them
  | 'unsupported' // the device has none
  | 'tooMany'
  | 'failed';
