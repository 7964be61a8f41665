import { WEEKDAYS, type Reminder, type TimeOfDay } from '../../coach/person/reminder';
import type { Phrases } from '../phrases';
import { list } from './names';
import { count, sentence, spell } from './spell';

type ReminderRemark =
  | 'offerReminder'
  | 'askReminderTimes'
  | 'reminderConsent'
  | 'reminderSet'
  | 'reminderTrouble'
  | 'reminderList'
  | 'remindersCancelled'
  | 'remindersLeft';

/** What the coach says about reminders. */
export const reminderRemarks: Pick<Phrases['remarks'], ReminderRemark> = {
  offerReminder: () => 'Shall I remind you to train? Say yes or no.',
  askReminderTimes: ({ lacking }) =>
    ({
      both: 'On which days, and at what time? Say, for example, Tuesdays and Fridays at seven in the evening.',
      days: 'On which days? Say, for example, Tuesdays and Fridays, or every day.',
      time: 'At what time? Say, for example, at seven in the evening.',
    })[lacking],
  reminderConsent: () => 'For that I need your permission.',
  reminderSet: ({ reminder }) => `I'll remind you ${when(reminder)}.`,
  reminderTrouble: ({ trouble }) =>
    ({
      noConsent: "I don't have your permission for reminders. You can give it in the Alexa app.",
      unsupported: "This device can't do reminders; the Alexa app can.",
      tooMany: 'There are too many reminders already. Say cancel my reminders to make room.',
      failed: "I can't reach your reminders just now. Please ask me again later.",
    })[trouble],
  reminderList: ({ reminders, others }) => {
    if (reminders.length + others === 0) return 'You have no reminders from me.';
    const changed = others === 0 ? [] : [`${count(others, 'time')} you chose yourself`];
    return `I remind you ${list([...reminders.map(when), ...changed])}.`;
  },
  remindersCancelled: ({ cancelled }) =>
    cancelled === 0
      ? 'You have no reminders from me.'
      : `${sentence(count(cancelled, 'reminder'))} cancelled.`,
  remindersLeft: () => "I couldn't reach your reminders, but you can cancel them in the Alexa app.",
};

/** "every Tuesday and Friday at seven in the evening". */
function when({ days, time }: Reminder): string {
  return `every ${daysName(days)} at ${timeOfDay(time)}`;
}

function daysName(days: Reminder['days']): string {
  const isWeekend = days.includes('saturday') || days.includes('sunday');
  if (days.length === WEEKDAYS.length) return 'day';
  return days.length === WORKDAYS && !isWeekend ? 'weekday' : list(days.map(sentence));
}

const WORKDAYS = 5;
const NOON = 12;
const EVENING = 18;
const NIGHT = 22;

function timeOfDay({ hour, minute }: TimeOfDay): string {
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === NOON) return 'noon';
  const minutes = minute === 0 ? '' : minute < 10 ? ` oh ${spell(minute)}` : ` ${spell(minute)}`;
  return `${spell(hour % NOON === 0 ? NOON : hour % NOON)}${minutes} ${partOfDay(hour)}`;
}

function partOfDay(hour: number): string {
  if (hour < NOON) return 'in the morning';
  if (hour < EVENING) return 'in the afternoon';
  return hour < NIGHT ? 'in the evening' : 'at night';
}
