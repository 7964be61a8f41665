import { WEEKDAYS, type Reminder, type TimeOfDay, type Weekday } from '../coach/person/reminder';
import { property } from '../storage/property';
import { slotId } from './slots';

/** When to remind somebody, as far as it was said: no days, or a null time, where it was not. */
export function slotWhen(slots: unknown): Pick<Reminder, 'days'> & { readonly time: TimeOfDay | null } {
  const named = slotDays(slots, ['dayOne', 'dayTwo', 'dayThree']);
  const time = slotTime(slots, 'time');
  switch (slotId(slots, 'days', ['daily', 'weekdays', 'weekend', 'mornings', 'evenings'])) {
    case 'daily':
      return { days: WEEKDAYS, time };
    case 'weekdays':
      return { days: WEEKDAYS.slice(0, WORKDAYS), time };
    case 'weekend':
      return { days: WEEKDAYS.slice(WORKDAYS), time };
    case 'mornings':
      return { days: WEEKDAYS, time: time ?? MORNING };
    case 'evenings':
      return { days: WEEKDAYS, time: time === null ? EVENING : afterNoon(time) };
    case null:
      return { days: named, time };
  }
}

/** The weekdays that were said in some slots, in the order of the week; a type of ours names them in every language. */
export function slotDays(slots: unknown, names: readonly string[]): readonly Weekday[] {
  const said = names.map((name) => slotId(slots, name, WEEKDAYS));
  return WEEKDAYS.filter((day) => said.includes(day));
}

/** The time of day in a slot of AMAZON.TIME: "07:00", or a part of the day. Null when it was not understood. */
export function slotTime(slots: unknown, name: string): TimeOfDay | null {
  const value = textOf(slots, name);
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(value) ?? [];
  if (hour !== undefined && minute !== undefined) return { hour: Number(hour), minute: Number(minute) };
  return PARTS_OF_THE_DAY.get(value) ?? null;
}

const WORKDAYS = 5;
const NOON = 12;
const MORNING: TimeOfDay = { hour: 8, minute: 0 };
const EVENING: TimeOfDay = { hour: 18, minute: 0 };

// Morning, afternoon, evening and night, at hours to train at (the codes are those of AMAZON.TIME,
// https://developer.amazon.com/docs/alexa/custom-skills/slot-type-reference.html).
const PARTS_OF_THE_DAY = new Map([
  ['MO', MORNING],
  ['AF', { hour: 14, minute: 0 }],
  ['EV', EVENING],
  ['NI', { hour: 20, minute: 0 }],
]);

/** "Every evening at seven" is heard as seven in the morning. */
function afterNoon({ hour, minute }: TimeOfDay): TimeOfDay {
  return { hour: hour > 0 && hour < NOON ? hour + NOON : hour, minute };
}

function textOf(slots: unknown, name: string): string {
  const value = property(property(slots, name), 'value');
  return typeof value === 'string' ? value : '';
}
