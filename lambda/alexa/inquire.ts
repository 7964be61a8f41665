import type { HandlerInput } from 'ask-sdk-core';
import type { Command, Stranger } from '../coach/command';
import { wasAnswered } from '../coach/noteSent';
import type { Progress } from '../coach/progress';
import { withHalf, type RemindMe } from '../coach/remind';
import type { Phrases } from '../speech/phrases';
import type { Milliseconds } from '../workout/milliseconds';
import type { Log } from './failures';
import type { Held } from './held';
import { HOUSEHOLD } from './person';
import { deleteReminders, findReminders, setReminder } from './reminders';
import { deviceTimeZone, servicesOf, type Services } from './services';

interface Inquiry {
  readonly input: HandlerInput;
  readonly held: Held;
  readonly now: Milliseconds;
  readonly phrases: Phrases;
  readonly log: Log;
}

/** The command with what must be known before it can be decided: what Alexa's services and the store say. */
export async function inquire(command: Command, inquiry: Inquiry): Promise<Command> {
  const { input, log } = inquiry;
  const services = servicesOf(input);
  switch (command.kind) {
    case 'launch': {
      const knowsZone = found(inquiry)?.timeZone != null;
      const timeZone = knowsZone ? null : await deviceTimeZone(services, log);
      return { ...command, timeZone, stranger: strangerIn(inquiry) };
    }
    case 'remindMe': {
      const whole = withHalf(command, found(inquiry)?.halfReminder ?? null);
      return services === null ? whole : remindMe(whole, inquiry, services);
    }
    case 'listReminders':
      return services === null ? command : { ...command, found: await findReminders(services, log) };
    case 'cancelReminders':
      return services === null ? command : { ...command, cancelled: await deleteReminders(services, log) };
    default:
      return command;
  }
}

function strangerIn(inquiry: Inquiry): Stranger | null {
  const { key, others } = inquiry.held;
  if (!others || found(inquiry) !== null) return null;
  return key.person === HOUSEHOLD ? 'noVoice' : 'newVoice';
}

/** The progress before this request, also where the same request comes again. */
function found({ input, held }: Inquiry): Progress | null {
  const { progress, before } = held;
  const isRepeated = progress !== null && wasAnswered(progress, input.requestEnvelope.request.requestId);
  return isRepeated && before !== null ? before.progress : progress;
}

async function remindMe(
  command: RemindMe,
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
