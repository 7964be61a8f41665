import type { HandlerInput } from 'ask-sdk-core';
import type { Command } from '../coach/command';
import { wasAnswered } from '../coach/noteSent';
import type { Progress } from '../coach/progress';
import type { Phrases } from '../speech/phrases';
import type { ProgressStore } from '../storage/progressStore';
import type { Milliseconds } from '../workout/milliseconds';
import { described, type Log } from './failures';
import type { Held } from './held';
import { HOUSEHOLD } from './person';
import { deleteReminders, findReminders, setReminder } from './reminders';
import { deviceTimeZone, servicesOf, type Services } from './services';
import { within } from '../storage/within';

interface Inquiry {
  readonly input: HandlerInput;
  readonly held: Held;
  readonly now: Milliseconds;
  readonly phrases: Phrases;
  readonly store: ProgressStore;
  readonly log: Log;
}

const HOUSEHOLD_LIMIT_MS = 1_000;

/** The command with what must be known before it can be decided: what Alexa's services and the store say. */
export async function inquire(command: Command, inquiry: Inquiry): Promise<Command> {
  const { input, log } = inquiry;
  const services = servicesOf(input);
  switch (command.kind) {
    case 'launch': {
      const knowsZone = found(inquiry)?.timeZone != null;
      const [timeZone, isNewVoice] = await Promise.all([
        knowsZone ? null : deviceTimeZone(services, log),
        isNewBesideOthers(inquiry),
      ]);
      return { ...command, timeZone, isNewVoice };
    }
    case 'remindMe':
      return services === null ? command : remindMe(command, inquiry, services);
    case 'listReminders':
      return services === null ? command : { ...command, found: await findReminders(services, log) };
    case 'cancelReminders':
      return services === null ? command : { ...command, cancelled: await deleteReminders(services, log) };
    default:
      return command;
  }
}

/** True for a recognised voice without any progress where the household has some. */
async function isNewBesideOthers(inquiry: Inquiry): Promise<boolean> {
  const { held, store, now, log } = inquiry;
  const { key, isLoaded } = held;
  if (!isLoaded || found(inquiry) !== null || key.person === HOUSEHOLD) return false;
  try {
    const household = await within(HOUSEHOLD_LIMIT_MS, store.load({ ...key, person: HOUSEHOLD }, now));
    return household.progress !== null;
  } catch (failure) {
    log.warn('household not loaded', described(failure));
    return false;
  }
}

/** The progress before this request, also where the same request comes again. */
function found({ input, held }: Inquiry): Progress | null {
  const { progress, before } = held;
  const isRepeated = progress !== null && wasAnswered(progress, input.requestEnvelope.request.requestId);
  return isRepeated && before !== null ? before.progress : progress;
}

async function remindMe(
  command: Extract<Command, { kind: 'remindMe' }>,
  { input, held, now, phrases, log }: Inquiry,
  services: Services,
): Promise<Command> {
  const { days, time, outcome } = command;
  if (days.length === 0 || time === null || outcome !== null) return command;
  const known = held.progress?.timeZone ?? null;
  const timeZone = known === null ? deviceTimeZone(services, log) : Promise.resolve(known);
  const { request } = input.requestEnvelope;
  const words = { locale: request.locale ?? '', text: phrases.reminder, timeZone, now };
  const result = await setReminder(services, { days, time }, words, log);
  // Alexa asks for consent once; who has just answered her is not asked again.
  const mayAsk = result === 'noConsent' && request.type !== 'Connections.Response';
  return { ...command, timeZone: await timeZone, outcome: mayAsk ? 'askConsent' : result };
}
