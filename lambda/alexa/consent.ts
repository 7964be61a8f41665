import type { Directive } from 'ask-sdk-model';
import type { Command } from '../coach/command';
import { WEEKDAYS, type Reminder } from '../coach/person/reminder';
import { property } from '../storage/property';

export const REMINDERS_PERMISSION = 'alexa::alerts:reminders:skill:readwrite';

/**
 * Lets Alexa ask by voice whether this skill may set reminders; the reminder travels along in the token
 * (https://developer.amazon.com/docs/alexa/smapi/voice-permissions-for-reminders.html).
 */
export function askForConsent({ days, time }: Reminder): Directive {
  const at = [time.hour, time.minute].map((number) => String(number).padStart(2, '0')).join(':');
  return {
    type: 'Connections.SendRequest',
    name: 'AskFor',
    payload: {
      '@type': 'AskForPermissionsConsentRequest',
      '@version': '1',
      permissionScope: REMINDERS_PERMISSION,
    },
    token: `${days.join(',')} ${at}`,
  };
}

/** The reminder that was asked for, now that the person allowed it or did not. */
export function consentAnswer(request: unknown): Command {
  const token = property(request, 'token');
  const [, said = '', hour, minute] =
    /^(\S+) (\d\d):(\d\d)$/.exec(typeof token === 'string' ? token : '') ?? [];
  if (hour === undefined || minute === undefined) return { kind: 'notUnderstood' };
  const isGiven = property(property(request, 'payload'), 'status') === 'ACCEPTED';
  return {
    kind: 'remindMe',
    days: WEEKDAYS.filter((day) => said.split(',').includes(day)),
    time: { hour: Number(hour), minute: Number(minute) },
    isAnswer: false,
    consent: isGiven ? 'given' : 'refused',
  };
}
