import type { HandlerInput } from 'ask-sdk-core';
import type { services } from 'ask-sdk-model';
import { property } from '../storage/property';
import { described, type OperatorLog } from '../turn/operator';
import type { Services } from '../turn/services';
import { deleteReminders, findReminders, setReminder, type ReminderWords } from './reminders';
import { within } from './within';

// One of the budgets that test/turn/worstTurn.test.ts adds up.
export const SETTINGS_LIMIT_MS = 1_000;

/** Alexa's own services, where a request gives a token for them; null where it gives none, as on a local Echo. */
export function servicesOf(
  { requestEnvelope, serviceClientFactory }: HandlerInput,
  said: Omit<ReminderWords, 'locale'>,
  log: OperatorLog,
): Services | null {
  const system = property(property(requestEnvelope, 'context'), 'System');
  const deviceId = property(property(system, 'device'), 'deviceId');
  const canAsk = isText(property(system, 'apiEndpoint')) && isText(property(system, 'apiAccessToken'));
  if (!canAsk || !isText(deviceId) || serviceClientFactory === undefined) return null;
  const settings = serviceClientFactory.getUpsServiceClient();
  const reminders = serviceClientFactory.getReminderManagementServiceClient();
  const { locale } = requestEnvelope.request;
  const words = { ...said, locale: isText(locale) ? locale : '' };
  let asked: Promise<string | null> | undefined;
  const timeZone = () => (asked ??= deviceTimeZone(settings, deviceId, log));
  return {
    timeZone,
    setReminder: async (reminder, known) => {
      const zone = known === null ? timeZone() : Promise.resolve(known);
      return {
        outcome: await setReminder(reminders, reminder, words, zone, log),
        timeZone: await zone,
      };
    },
    findReminders: () => findReminders(reminders, log),
    deleteReminders: () => deleteReminders(reminders, log),
  };
}

async function deviceTimeZone(
  settings: Pick<services.ups.UpsServiceClient, 'getSystemTimeZone'>,
  deviceId: string,
  log: OperatorLog,
): Promise<string | null> {
  try {
    const zone: unknown = await within(SETTINGS_LIMIT_MS, settings.getSystemTimeZone(deviceId));
    return isText(zone) ? zone : null;
  } catch (failure) {
    log.warn('no time zone', described(failure));
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
