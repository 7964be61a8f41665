import type { services } from 'ask-sdk-model';
import { WEEKDAYS, type Reminder, type ReminderTrouble } from '../coach/person/reminder';
import type { Milliseconds } from '../workout/milliseconds';
import { described, type OperatorLog } from '../turn/operator';
import { property } from '../storage/property';
import { within } from './within';

type Alerts = services.reminderManagement.Reminder;

/** Alexa's service for reminders, as far as the coach uses it. */
export type RemindersClient = Pick<
  services.reminderManagement.ReminderManagementServiceClient,
  'createReminder' | 'getReminders' | 'deleteReminder'
>;

/** What a reminder says when it is due, and when it was asked for. */
export interface ReminderWords {
  readonly locale: string;
  readonly text: string;
  readonly now: Milliseconds;
}

// One of the budgets that test/turn/worstTurn.test.ts adds up.
export const REMINDERS_LIMIT_MS = 1_800;

/** Sets a weekly reminder, unless the very same is set: asked twice, it rings once. */
export async function setReminder(
  reminders: RemindersClient,
  reminder: Reminder,
  words: ReminderWords,
  asked: Promise<string | null>,
  log: OperatorLog,
): Promise<'set' | ReminderTrouble> {
  return troubleOr(log, async () => {
    const [timeZone, known] = await Promise.all([asked, ours(reminders)]);
    if (timeZone === null) return 'failed';
    if (!known.some((alert) => rulesOf(alert).includes(ruleOf(reminder)))) {
      await reminders.createReminder(requestFor(reminder, words, timeZone));
    }
    return 'set';
  });
}

/** The reminders of this skill; null for one that reads like none of ours. */
export async function findReminders(
  reminders: RemindersClient,
  log: OperatorLog,
): Promise<readonly (Reminder | null)[] | ReminderTrouble> {
  return troubleOr(log, async () => (await ours(reminders)).map((alert) => reminderOf(alert)));
}

/** Cancels every reminder of this skill, and says how many there were. */
export async function deleteReminders(
  reminders: RemindersClient,
  log: OperatorLog,
): Promise<number | ReminderTrouble> {
  return troubleOr(log, async () => {
    const known = await ours(reminders);
    await Promise.all(known.map(({ alertToken = '' }) => reminders.deleteReminder(alertToken)));
    return known.length;
  });
}

/** The service only ever tells a skill of its own reminders; one that has rung its last is over. */
async function ours(reminders: RemindersClient): Promise<readonly Alerts[]> {
  const { alerts = [] } = await reminders.getReminders();
  return alerts.filter(({ status }) => status !== 'COMPLETED');
}

async function troubleOr<T>(log: OperatorLog, act: () => Promise<T>): Promise<T | ReminderTrouble> {
  try {
    return await within(REMINDERS_LIMIT_MS, act());
  } catch (failure) {
    log.warn('reminders failed', described(failure));
    return troubleOf(failure);
  }
}

function troubleOf(failure: unknown): ReminderTrouble {
  const status = property(failure, 'statusCode');
  const code = property(property(failure, 'response'), 'code');
  if (typeof code === 'string' && /MAX|EXCEED|LIMIT/.test(code) && status !== TOO_FAST) return 'tooMany';
  if (typeof code === 'string' && /DEVICE|SUPPORTED/.test(code)) return 'unsupported';
  return status === NOT_ALLOWED || status === FORBIDDEN ? 'noConsent' : 'failed';
}

const NOT_ALLOWED = 401;
const FORBIDDEN = 403;
const TOO_FAST = 429;

function requestFor(
  reminder: Reminder,
  { locale, text, now }: ReminderWords,
  timeZone: string,
): services.reminderManagement.ReminderRequest {
  const localTime = localTimeOf(now, timeZone);
  return {
    requestTime: localTime,
    trigger: {
      type: 'SCHEDULED_ABSOLUTE',
      timeZoneId: timeZone,
      recurrence: { startDateTime: localTime, recurrenceRules: [ruleOf(reminder)] },
    },
    alertInfo: { spokenInfo: { content: [{ locale, text }] } },
    pushNotification: { status: 'ENABLED' },
  };
}

/** A recurrence rule of RFC 5545: "FREQ=WEEKLY;BYDAY=TU,FR;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;". */
function ruleOf({ days, time }: Reminder): string {
  const byDay = days.map((day) => day.slice(0, 2).toUpperCase()).join(',');
  return `FREQ=WEEKLY;BYDAY=${byDay};BYHOUR=${time.hour};BYMINUTE=${time.minute};BYSECOND=0;INTERVAL=1;`;
}

function reminderOf(alert: Alerts): Reminder | null {
  const parts = new Map(
    (rulesOf(alert)[0] ?? '').split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    }),
  );
  const byDay = (parts.get('BYDAY') ?? '').split(',');
  const days = WEEKDAYS.filter((day) => byDay.includes(day.slice(0, 2).toUpperCase()));
  const time = { hour: Number(parts.get('BYHOUR')), minute: Number(parts.get('BYMINUTE')) };
  const isWeekly = parts.get('FREQ') === 'WEEKLY' && days.length > 0;
  return isWeekly && Number.isInteger(time.hour) && Number.isInteger(time.minute) ? { days, time } : null;
}

function rulesOf({ trigger }: Alerts): readonly string[] {
  return trigger?.recurrence?.recurrenceRules ?? [];
}

/** "2027-01-04T07:00:00.000": the service takes local times without an offset. */
function localTimeOf(at: Milliseconds, timeZone: string): string {
  // Swedes write dates as ISO does.
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return `${local.format(at).replace(' ', 'T')}.000`;
}
