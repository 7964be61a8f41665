import type { HandlerInput, RequestHandler } from 'ask-sdk-core';
import type { RequestEnvelope, Response } from 'ask-sdk-model';
import type { Command } from '../coach/command';
import type { ScreenRequest } from '../coach/onScreen';
import { portionOf } from '../coach/person/answeredRequests';
import type { Settings } from '../coach/person/settings';
import { endsSession } from '../coach/reply';
import type { Surface } from '../coach/surface';
import { phrasesFor } from '../language/languages';
import type { Phrases } from '../language/phrases';
import type { VoiceTable } from '../speech/voiceTable';
import type { ProgressStore } from '../storage/progressStore';
import { property } from '../storage/property';
import type { OperatorLog } from '../turn/operator';
import { openSession, toAttributes } from '../turn/session';
import { takeTurn, type Answer } from '../turn/takeTurn';
import { milliseconds } from '../workout/milliseconds';
import { askForConsent, REMINDERS_PERMISSION } from './consent';
import { textOf, timeOf } from './envelope';
import { whose } from './person';
import { CLEAR, playDirective, STOP, surfaceOf, toldBy } from './player';
import { servicesOf } from './services';
import { nameOfDevice, screenOf } from './screenOf';
import { playerState } from './token';
import { toCommand } from './toCommand';
import { toScreenEvent, type FromScreen } from './toScreenEvent';

/** What the skill is given: everything that leaves the process, the voice it is paced for, and where its sound is. */
export interface Parts {
  readonly store: ProgressStore;
  readonly log: OperatorLog;
  readonly voiceFor: (locale: string) => VoiceTable;
  /** Where streams are found, without a slash at its end; undefined where there is no sound. */
  readonly streamUrl?: string | undefined;
  /** The pack that says them, so that they may be kept for ever; whichever is there where it is not known. */
  readonly streamPack?: string | undefined;
}

/** A table answers in a tenth of this; one that does not is slow today. */
const SOON_MS = 100;

/** The one handler: a request becomes a command, the turn is taken, and its answer becomes a response. */
export function coachHandler({ store, log, voiceFor, streamUrl, streamPack }: Parts): RequestHandler {
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
      const fromScreen = toScreenEvent(request);
      const services = servicesOf(input, { text: phrases.reminder, now }, log);
      const opening = openSession(store, whose(requestEnvelope, attributes), attributes, now, log);
      const askAhead = command.kind === 'launch' ? services?.timeZone : undefined;
      const session = await unlessSoon(opening, askAhead);
      const requestId = textOf(property(request, 'requestId'));
      const surface = surfaceOf(requestEnvelope, streamUrl);
      const taken = await takeTurn(store, log, session, {
        command,
        requestId,
        at,
        surface,
        told: fromScreen?.told ?? toldBy(requestEnvelope),
        screen: screenRequest(requestEnvelope, fromScreen),
        phrases,
        voice,
        services,
        isMute: false,
      });
      if (command.kind === 'sessionEnded') return responseBuilder.getResponse();
      attributesManager.setSessionAttributes(toAttributes(taken.session));
      if (taken.answer === null) return responseBuilder.getResponse();
      const { alone, settings } = taken.answer.reply;
      if (alone === null) {
        const state = playerState(requestEnvelope);
        if (state?.isLive === true || mayBegin(command, surface, settings))
          responseBuilder.addDirective(STOP);
        // Between two streams the next one is on its way.
        else if (state?.isFinished === true) responseBuilder.addDirective(CLEAR);
      }
      if (alone !== null && alone !== 'sameAsBefore' && streamUrl !== undefined) {
        const token = { person: taken.session.key.person, run: portionOf(requestId), index: 0 };
        const play = playDirective({ alone, settings, token, after: null }, streamUrl, locale, streamPack);
        if (play !== null) responseBuilder.addDirective(play);
      }
      return responseTo(taken.answer, responseBuilder, phrases);
    },
  };
}

/** Whether something may just be about to play that is not to: a player tells of it only once it plays. */
function mayBegin({ kind }: Command, { alone }: Surface, { nonStop }: Settings): boolean {
  return nonStop && typeof alone !== 'string' && (kind === 'pause' || kind === 'stop' || kind === 'cancel');
}

/** What is waited for; while that takes long, something that may be needed next is begun, not to wait twice. */
async function unlessSoon<T>(waited: Promise<T>, begin: (() => unknown) | undefined): Promise<T> {
  if (begin === undefined) return waited;
  const timer = setTimeout(begin, SOON_MS);
  try {
    return await waited;
  } finally {
    clearTimeout(timer);
  }
}

async function responseTo(
  { reply, spoken, effects, shown }: Answer,
  builder: HandlerInput['responseBuilder'],
  phrases: Phrases,
): Promise<Response> {
  const isSaidByScreen = shown !== null && reply.goesOn;
  if (spoken.speech !== '' && !isSaidByScreen) builder.speak(spoken.speech);
  if (spoken.reprompt !== null) builder.reprompt(spoken.reprompt);
  const isSafetySpoken = reply.speech.opening.some(({ kind }) => kind === 'safety');
  if (isSafetySpoken) builder.withSimpleCard(phrases.safetyCard.title, phrases.safetyCard.text);
  for (const effect of effects) {
    // Alexa asks by herself, so the microphone is hers.
    if (effect.kind === 'askForConsent')
      return builder.addDirective(askForConsent(effect.reminder)).getResponse();
    if (effect.kind === 'showConsentCard') builder.withAskForPermissionsConsentCard([REMINDERS_PERMISSION]);
  }
  if (shown !== null) {
    // A function that serves speakers never loads what draws.
    const { toDirective } = await import('./toDirective');
    builder.addDirective(toDirective(shown, phrases, spoken.speech));
  }
  return reply.goesOn
    ? builder.getResponse()
    : builder.withShouldEndSession(endsSession(reply)).getResponse();
}

/** Whatever comes from a screen shows that there is one. */
function screenRequest(envelope: RequestEnvelope, fromScreen: FromScreen | null): ScreenRequest | null {
  if (fromScreen !== null) return { name: nameOfDevice(envelope.context), event: fromScreen.event };
  const name = screenOf(envelope);
  return name === null ? null : { name, event: null };
}
