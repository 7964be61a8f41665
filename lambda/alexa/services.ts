import type { HandlerInput } from 'ask-sdk-core';
import type { services } from 'ask-sdk-model';
import { described, type Log } from './failures';
import { property } from './property';
import { within } from '../storage/within';

/** Alexa's own services, as far as the coach uses them. */
export interface Services {
  readonly settings: Pick<services.ups.UpsServiceClient, 'getSystemTimeZone'>;
  readonly reminders: Pick<
    services.reminderManagement.ReminderManagementServiceClient,
    'createReminder' | 'getReminders' | 'deleteReminder'
  >;
  readonly deviceId: string;
}

// With a load before it and a save after it, each retried once, a turn stays under 7 s.
const SETTINGS_LIMIT_MS = 1_000;

/** The services that a request gives a token for; null where there are none, as on a local Echo. */
export function servicesOf({ requestEnvelope, serviceClientFactory }: HandlerInput): Services | null {
  const system = property(property(requestEnvelope, 'context'), 'System');
  const deviceId = property(property(system, 'device'), 'deviceId');
  const canAsk =
    isText(property(system, 'apiEndpoint')) && isText(property(system, 'apiAccessToken')) && isText(deviceId);
  if (!canAsk || serviceClientFactory === undefined) return null;
  return {
    settings: serviceClientFactory.getUpsServiceClient(),
    reminders: serviceClientFactory.getReminderManagementServiceClient(),
    deviceId,
  };
}

/** The time zone set on the device; null when it cannot be had soon. */
export async function deviceTimeZone(services: Services | null, log: Log): Promise<string | null> {
  if (services === null) return null;
  try {
    const zone: unknown = await within(
      SETTINGS_LIMIT_MS,
      services.settings.getSystemTimeZone(services.deviceId),
    );
    return isText(zone) ? zone : null;
  } catch (failure) {
    log.warn('no time zone', described(failure));
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
