import { WEEKDAYS, type TimeOfDay, type Weekday } from '../coach/reminder';
import { property } from './property';

/** The weekdays that were said in slots of AMAZON.DayOfWeek, in the order of the week. */
export function slotDays(slots: unknown, names: readonly string[]): readonly Weekday[] {
  const said = names.map((name) => textOf(slots, name).toLowerCase());
  return WEEKDAYS.filter((day) => said.some((words) => words.startsWith(day)));
}

/** The time of day in a slot of AMAZON.TIME: "07:00", or a part of the day. Null when it was not understood. */
export function slotTime(slots: unknown, name: string): TimeOfDay | null {
  const value = textOf(slots, name);
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(value) ?? [];
  if (hour !== undefined && minute !== undefined) return { hour: Number(hour), minute: Number(minute) };
  return PARTS_OF_THE_DAY.get(value) ?? null;
}

// Morning, afternoon, evening and night, at hours to train at (the codes are those of AMAZON.TIME,
// https://developer.amazon.com/docs/alexa/custom-skills/slot-type-reference.html).
const PARTS_OF_THE_DAY = new Map([
  ['MO', { hour: 8, minute: 0 }],
  ['AF', { hour: 14, minute: 0 }],
  ['EV', { hour: 18, minute: 0 }],
  ['NI', { hour: 20, minute: 0 }],
]);

function textOf(slots: unknown, name: string): string {
  const value = property(property(slots, name), 'value');
  return typeof value === 'string' ? value : '';
}
