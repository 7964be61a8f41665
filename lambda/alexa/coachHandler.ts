import type { HandlerInput, RequestHandler } from 'ask-sdk-core';
import type { RequestEnvelope, Response } from 'ask-sdk-model';
import { endsSession } from '../coach/reply';
import { phrasesFor } from '../language/languages';
import type { Phrases } from '../language/phrases';
import { SPEAKER } from '../speech/speaker';
import type { VoiceTable } from '../speech/voiceTable';
import type { ProgressKey, ProgressStore } from '../storage/progressStore';
import { property } from '../storage/property';
import type { OperatorLog } from '../turn/operator';
import { openSession, personOf, toAttributes } from '../turn/session';
import { takeTurn, type Answer } from '../turn/takeTurn';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { askForConsent, REMINDERS_PERMISSION } from './consent';
import { whoSpeaks } from './person';
import { servicesOf } from './services';
import { toCommand } from './toCommand';

/** What the skill is given: everything that leaves the process, and the voice it is paced for. */
export interface Parts {
  readonly store: ProgressStore;
  readonly log: OperatorLog;
  readonly voiceFor: (locale: string) => VoiceTable;
}

/** A table answers in a tenth of this; one that does not is slow today. */
const SOON_MS = 100;

// Echo was first sold in November 2014; nothing here is meant to be used in the next century.
const EARLIEST = Date.UTC(2014, 10);
const LATEST = Date.UTC(2099, 0);

/** The one handler: a request becomes a command, the turn is taken, and its answer becomes a response. */
export function coachHandler({ store, log, voiceFor }: Parts): RequestHandler {
  return {
    canHandle: () => true,
    async handle(input: HandlerInput): Promise<Response> {
      const { requestEnvelope, attributesManager, responseBuilder } = input;
      const { request } = requestEnvelope;
      const attributes: unknown = property(property(requestEnvelope, 'session'), 'attributes');
      const at = timeOf(requestEnvelope);
      const now = at ?? milliseconds(0);
      const locale = textOf(property(request, 'locale'));
      const phrases = phrasesFor(locale);
      const voice = voiceFor(locale);
      const command = toCommand(request);
      const services = servicesOf(input, { text: phrases.reminder, now }, log);
      const opening = openSession(store, keyOf(requestEnvelope, attributes), attributes, now, log);
      const askAhead = command.kind === 'launch' ? services?.timeZone : undefined;
      const session = await unlessSoon(opening, askAhead);
      const taken = await takeTurn(store, log, session, {
        command,
        requestId: textOf(property(request, 'requestId')),
        at,
        surface: SPEAKER,
        told: null,
        phrases,
        voice,
        services,
      });
      if (command.kind === 'sessionEnded') return responseBuilder.getResponse();
      attributesManager.setSessionAttributes(toAttributes(taken.session));
      return taken.answer === null
        ? responseBuilder.getResponse()
        : responseTo(taken.answer, responseBuilder, phrases);
    },
  };
}

/** What is waited for; while that takes long, something that may be needed next is begun, not to wait twice. */
async function unlessSoon<T>(waited: Promise<T>, begin: () => unknown = () => undefined): Promise<T> {
  const timer = setTimeout(begin, SOON_MS);
  try {
    return await waited;
  } finally {
    clearTimeout(timer);
  }
}

function responseTo(
  { reply, spoken, effects }: Answer,
  builder: HandlerInput['responseBuilder'],
  phrases: Phrases,
): Response {
  builder.speak(spoken.speech);
  if (spoken.reprompt !== null) builder.reprompt(spoken.reprompt);
  const isSafetySpoken = reply.speech.opening.some(({ kind }) => kind === 'safety');
  if (isSafetySpoken) builder.withSimpleCard(phrases.safetyCard.title, phrases.safetyCard.text);
  for (const effect of effects) {
    // Alexa asks by herself, so the microphone is hers.
    if (effect.kind === 'askForConsent')
      return builder.addDirective(askForConsent(effect.reminder)).getResponse();
    if (effect.kind === 'showConsentCard') builder.withAskForPermissionsConsentCard([REMINDERS_PERMISSION]);
  }
  return reply.goesOn
    ? builder.getResponse()
    : builder.withShouldEndSession(endsSession(reply)).getResponse();
}

/** The request's own time, so that a recorded request replays exactly; null where it makes no sense. */
function timeOf({ request }: RequestEnvelope): Milliseconds | null {
  const at = Date.parse(textOf(property(request, 'timestamp')));
  return at >= EARLIEST && at < LATEST ? milliseconds(at) : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The person a session began with stays its person, whoever is recognised later. */
function keyOf(envelope: RequestEnvelope, attributes: unknown): ProgressKey {
  const { account, person } = whoSpeaks(envelope);
  return { account: account ?? '', person: personOf(attributes) ?? person };
}
