import type { HandlerInput, RequestHandler } from 'ask-sdk-core';
import type { Response } from 'ask-sdk-model';
import type { Command } from '../coach/command';
import type { PlayerEvent } from '../coach/heed';
import { portionOf } from '../coach/person/answeredRequests';
import { phrasesFor } from '../language/languages';
import type { ProgressKey } from '../storage/progressStore';
import { property } from '../storage/property';
import { described } from '../turn/operator';
import { heedPlayer } from '../turn/heedPlayer';
import { openSession } from '../turn/session';
import { takeTurn } from '../turn/takeTurn';
import { milliseconds } from '../workout/milliseconds';
import { textOf, timeOf } from './envelope';
import type { Parts } from './coachHandler';
import { whoSpeaks } from './person';
import { playDirective, STOP, surfaceOf, toldBy, toldOf, type Playable } from './player';
import { offsetIn, playerState, tokenFrom, type Token } from './token';

const EVENTS: Readonly<Record<string, PlayerEvent['kind']>> = {
  'AudioPlayer.PlaybackStarted': 'started',
  'AudioPlayer.PlaybackNearlyFinished': 'nearlyFinished',
  'AudioPlayer.PlaybackFinished': 'finished',
  'AudioPlayer.PlaybackStopped': 'stopped',
  'AudioPlayer.PlaybackFailed': 'failed',
};

const BUTTONS: Readonly<Record<string, Command>> = {
  'PlaybackController.PlayCommandIssued': { kind: 'goOn', played: false },
  'PlaybackController.PauseCommandIssued': { kind: 'pause' },
  'PlaybackController.NextCommandIssued': { kind: 'next' },
  'PlaybackController.PreviousCommandIssued': { kind: 'back' },
};

/** Whether a device tells something of its player, or of its buttons, by itself. */
export function isOfPlayer(request: unknown): boolean {
  return /^(AudioPlayer|PlaybackController)\./.test(textOf(property(request, 'type')));
}

/**
 * What a player and its buttons tell: outside any session, by nobody in particular, and with no word for an answer. The
 * token tells whose workout it is.
 */
export function playerHandler(parts: Parts): RequestHandler {
  return {
    canHandle: ({ requestEnvelope }) => isOfPlayer(requestEnvelope.request),
    async handle(input) {
      const { request } = input.requestEnvelope;
      const type: string = request.type;
      const event = EVENTS[type];
      const button = BUTTONS[type];
      if (event !== undefined) return heeded(parts, input, event);
      return button === undefined ? input.responseBuilder.getResponse() : pressed(parts, input, button);
    },
  };
}

async function heeded(parts: Parts, input: HandlerInput, kind: PlayerEvent['kind']): Promise<Response> {
  const { requestEnvelope, responseBuilder } = input;
  const { request } = requestEnvelope;
  const { store, log, streamUrl } = parts;
  if (kind === 'failed') log.warn('playback failed', failureIn(request));
  const played = kind === 'failed' ? property(request, 'currentPlaybackState') : request;
  const token = tokenFrom(property(played, 'token')) ?? tokenFrom(property(request, 'token'));
  if (token === null || streamUrl === undefined) return responseBuilder.getResponse();
  const told = toldOf(token, kind === 'finished' ? 'all' : offsetIn(played));
  const toPlay = await heedPlayer(store, log, keyOf(requestEnvelope, token), {
    event: { kind, told },
    requestId: textOf(property(request, 'requestId')),
    at: timeOf(requestEnvelope),
    surface: surfaceOf(requestEnvelope, streamUrl),
  });
  if (toPlay === null) return responseBuilder.getResponse();
  const { alone, settings, run, index, when } = toPlay;
  return playing(parts, input, {
    alone,
    settings,
    token: { person: token.person, run, index },
    after: when === 'next' ? textOf(property(request, 'token')) : null,
  });
}

async function pressed(parts: Parts, input: HandlerInput, command: Command): Promise<Response> {
  const { requestEnvelope, responseBuilder } = input;
  const { request } = requestEnvelope;
  const { store, log, voiceFor, streamUrl } = parts;
  const state = playerState(requestEnvelope);
  if (state === null) return responseBuilder.getResponse();
  const key = keyOf(requestEnvelope, state.token);
  const at = timeOf(requestEnvelope);
  const locale = textOf(property(request, 'locale'));
  const requestId = textOf(property(request, 'requestId'));
  const session = await openSession(store, key, undefined, at ?? milliseconds(0), log);
  const { answer } = await takeTurn(store, log, session, {
    command,
    requestId,
    at,
    surface: surfaceOf(requestEnvelope, streamUrl),
    told: toldBy(requestEnvelope),
    phrases: phrasesFor(locale),
    voice: voiceFor(locale),
    services: null,
    screen: null,
    isMute: true,
  });
  if (answer === null) return responseBuilder.getResponse();
  const { alone, settings } = answer.reply;
  if (alone === null || alone === 'sameAsBefore') return responseBuilder.addDirective(STOP).getResponse();
  const token = { person: key.person, run: portionOf(requestId), index: 0 };
  return playing(parts, input, { alone, settings, token, after: null });
}

function playing({ streamUrl, streamPack }: Parts, input: HandlerInput, playable: Playable): Response {
  const { requestEnvelope, responseBuilder } = input;
  const locale = textOf(property(requestEnvelope.request, 'locale'));
  const directive = streamUrl === undefined ? null : playDirective(playable, streamUrl, locale, streamPack);
  return (directive === null ? responseBuilder : responseBuilder.addDirective(directive)).getResponse();
}

function keyOf(envelope: unknown, { person }: Token): ProgressKey {
  return { account: whoSpeaks(envelope).account ?? '', person };
}

/** Alexa's own words for why something could not be played; they name an address, which names nobody. */
function failureIn(request: unknown): Readonly<Record<string, string>> {
  const error = property(request, 'error');
  const told = new Error(textOf(property(error, 'message')));
  return { ...described(told), error: textOf(property(error, 'type')) };
}
