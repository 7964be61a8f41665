import { isTimeZone } from './calendar';
import type { Progress } from './progress';

const DEFAULT_TIME_ZONE = 'UTC';

/** The zone a person's days are counted in. */
export function timeZoneOf({ timeZone }: Pick<Progress, 'timeZone'>): string {
  return timeZone ?? DEFAULT_TIME_ZONE;
}

/** The progress with the time zone a device told, where it is one that can be counted in. */
export function withTimeZone(progress: Progress, told: string | null): Progress {
  return told === null || !isTimeZone(told) ? progress : { ...progress, timeZone: told };
}
