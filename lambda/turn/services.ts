import type { Reminder, ReminderTrouble } from '../coach/person/reminder';

/** What can be asked of whoever carries the skill to a person, beside the table. */
export interface Services {
  /** The time zone set on the device, asked for once a request; null when it cannot be had soon. */
  readonly timeZone: () => Promise<string | null>;
  /** Sets a reminder in a time zone, or in the device's where none is known. */
  readonly setReminder: (
    reminder: Reminder,
    timeZone: string | null,
  ) => Promise<{ readonly outcome: 'set' | ReminderTrouble; readonly timeZone: string | null }>;
  /** The reminders of this skill; null for one that reads like none of ours. */
  readonly findReminders: () => Promise<readonly (Reminder | null)[] | ReminderTrouble>;
  /** Deletes every reminder of this skill, and says how many there were. */
  readonly deleteReminders: () => Promise<number | ReminderTrouble>;
}
