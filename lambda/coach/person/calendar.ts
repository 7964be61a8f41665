import type { Milliseconds } from '../../workout/milliseconds';
import { WEEKDAYS, type Weekday } from './reminder';

const DAY = 86_400_000;
const DAYS_OF_A_WEEK = 7;
/** 1 January 1970 was a Thursday: that day's Monday lies three days before it. */
const DAYS_FROM_MONDAY = 3;

/** The calendar day of a moment in a time zone, as a count of days, so that days can be subtracted. */
export function dayOf(at: Milliseconds, timeZone: string): number {
  const [day = '1', month = '1', year = '1970'] = calendarOf(timeZone).format(at).split('/');
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
}

/** The week of a moment, Monday to Sunday in a time zone, as a count of weeks. */
export function weekOf(at: Milliseconds, timeZone: string): number {
  return Math.floor((dayOf(at, timeZone) + DAYS_FROM_MONDAY) / DAYS_OF_A_WEEK);
}

/** The weekday of a moment in a time zone. */
export function weekdayOf(at: Milliseconds, timeZone: string): Weekday {
  const day = (dayOf(at, timeZone) + DAYS_FROM_MONDAY) % DAYS_OF_A_WEEK;
  return WEEKDAYS[day] ?? WEEKDAYS[0];
}

/** Whether days can be counted in a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    return calendarOf(name).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

// Making one takes longer than the rest of a turn.
const CALENDARS = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const calendar =
    CALENDARS.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  CALENDARS.set(timeZone, calendar);
  return calendar;
}
