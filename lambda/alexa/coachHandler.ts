import type { HandlerInput, RequestHandler } from 'ask-sdk-core';
import type { RequestEnvelope, Response } from 'ask-sdk-model';
import type { Command } from '../coach/command';
import type { ReminderTrouble } from '../coach/reminder';
import { phrasesFor } from '../speech/languages';
import type { Phrases } from '../speech/phrases';
import type { VoiceTable } from '../speech/voiceTable';
import type { ProgressKey, ProgressStore } from '../storage/progressStore';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { askForConsent, lacksConsent, REMINDERS_PERMISSION } from './consent';
import type { Log } from './failures';
import { hold, personOf, toAttributes } from './held';
import { inquire } from './inquire';
import { whoSpeaks } from './person';
import { property } from './property';
import { deleteReminders } from './reminders';
import { servicesOf } from './services';
import { takeTurn, type Taken } from './takeTurn';
import { toCommand } from './toCommand';

/** What the skill is given: everything that leaves the process, and the voice it is paced for. */
export interface Parts {
  readonly store: ProgressStore;
  readonly log: Log;
  readonly voiceFor: (locale: string) => VoiceTable;
}

// Echo was first sold in November 2014; nothing here is meant to be used in the next century.
const EARLIEST = Date.UTC(2014, 10);
const LATEST = Date.UTC(2099, 0);

/** The one handler, in six steps: load, translate, decide, say, save, answer. */
export function coachHandler({ store, log, voiceFor }: Parts): RequestHandler {
  return {
    canHandle: () => true,
    async handle(input: HandlerInput): Promise<Response> {
      const { requestEnvelope, attributesManager, responseBuilder } = input;
      const { request } = requestEnvelope;
      const attributes: unknown = attributesOf(requestEnvelope);
      const at = timeOf(requestEnvelope);
      const locale = textOf(property(request, 'locale'));
      const phrases = phrasesFor(locale);
      const now = at ?? milliseconds(0);
      const held = await hold(store, keyOf(requestEnvelope, attributes), attributes, now, log);
      const command = await inquire(toCommand(request), { input, held, now, phrases, log });
      const voice = voiceFor(locale);
      const taken = await takeTurn(store, log, held, {
        command,
        requestId: textOf(property(request, 'requestId')),
        at,
        phrases,
        voice,
        cancelReminders: () => forgetReminders(input, log),
      });
      if (command.kind === 'sessionEnded') return responseBuilder.getResponse();
      attributesManager.setSessionAttributes(toAttributes(taken.held));
      return answer(responseBuilder, taken, phrases, command);
    },
  };
}

function answer(
  builder: HandlerInput['responseBuilder'],
  { reply, said }: Taken,
  phrases: Phrases,
  command: Command,
): Response {
  builder.speak(said.speech);
  if (said.reprompt !== null) builder.reprompt(said.reprompt);
  const isSafetySpoken = reply.speech.opening.some(({ kind }) => kind === 'safety');
  if (isSafetySpoken) builder.withSimpleCard(phrases.safetyCard.title, phrases.safetyCard.text);
  if (command.kind === 'remindMe' && command.outcome === 'askConsent' && command.time !== null) {
    const { days, time } = command;
    return builder.addDirective(askForConsent({ days, time })).getResponse();
  }
  if (lacksConsent(command)) builder.withAskForPermissionsConsentCard([REMINDERS_PERMISSION]);
  return builder.withShouldEndSession(reply.question === null).getResponse();
}

async function forgetReminders(input: HandlerInput, log: Log): Promise<number | ReminderTrouble | null> {
  const services = servicesOf(input);
  return services === null ? null : deleteReminders(services, log);
}

/** The request's own time, so that a recorded request replays exactly; null where it makes no sense. */
function timeOf({ request }: RequestEnvelope): Milliseconds | null {
  const at = Date.parse(textOf(property(request, 'timestamp')));
  return at >= EARLIEST && at < LATEST ? milliseconds(at) : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function attributesOf(envelope: RequestEnvelope): unknown {
  return property(property(envelope, 'session'), 'attributes');
}

/** The person a session began with stays its person, whoever is recognised later. */
function keyOf(envelope: RequestEnvelope, attributes: unknown): ProgressKey {
  const { account, person } = whoSpeaks(envelope);
  return { account: account ?? '', person: personOf(attributes) ?? person };
}
