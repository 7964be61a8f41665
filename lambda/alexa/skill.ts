import { DefaultApiClient, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { phrasesFor } from '../language/languages';
import { toSsml } from '../speech/ssml';
import { coachHandler, type Parts } from './coachHandler';
import { described, type OperatorLog } from '../turn/operator';
import { isEvent, lifecycleHandler } from './lifecycle';
import { whoSpeaks } from './person';
import { isOfPlayer, playerHandler } from './playerHandler';
import { property } from '../storage/property';
import { traceOf } from './trace';

/** An Alexa skill as Lambda calls it: a promise, and never a callback, which newer runtimes refuse. */
export type SkillHandler = (event: unknown, context: unknown) => Promise<ResponseEnvelope>;

/**
 * The skill. Whoever asks is answered, whatever comes in: a refusal for another skill's id, a kind sentence for a fault.
 * Only an event that nobody waits for may fail.
 */
export function skillHandler(parts: Parts & { readonly skillId?: string | undefined }): SkillHandler {
  const { log, skillId } = parts;
  const skill = SkillBuilders.custom()
    .withApiClient(new DefaultApiClient())
    .addRequestHandlers(lifecycleHandler(parts.store, log), playerHandler(parts), coachHandler(parts))
    .create();
  return async (event, context) => {
    if (skillId !== undefined && applicationOf(event) !== skillId) return refusal(log);
    if (typeOf(event).startsWith('System.')) return refused(log, event);
    if (whoSpeaks(event).account === null || typeOf(event) === '') {
      log.warn('not an Alexa request', {});
      return apology(event);
    }
    try {
      return await skill.invoke(event as RequestEnvelope, context);
    } catch (fault) {
      log.error('fault', { ...described(fault), at: traceOf(fault), requestId: requestIdOf(event) });
      if (isEvent(property(event, 'request'))) return failed();
      log.count({ name: 'TurnFailed' });
      return apology(event);
    }
  };
}

const SILENCE: ResponseEnvelope = { version: '1.0', response: {} };

/** More attributes than this never came from here. */
const MOST_ATTRIBUTES = 24_000;

function refusal(log: OperatorLog): ResponseEnvelope {
  log.warn('refused a request for another skill', {});
  return { version: '1.0', response: { shouldEndSession: true } };
}

/** Alexa could not use an answer of ours, and tells why; nobody waits for an answer to that. */
function refused(log: OperatorLog, event: unknown): ResponseEnvelope {
  const request = property(event, 'request');
  const error = property(request, 'error');
  const { because = '' } = described(new Error(String(property(error, 'message'))));
  log.warn('refused by Alexa', {
    error: String(property(error, 'type')),
    because,
    requestId: String(property(property(request, 'cause'), 'requestId')),
  });
  return SILENCE;
}

/** Alexa tells an event again that failed. Lambda logs what is thrown, so it has no cause, which may name somebody. */
function failed(): never {
  throw new Error('This event is to be told again.');
}

/** The place is kept where it was: the session goes on with the attributes it came with. */
function apology(event: unknown): ResponseEnvelope {
  const request = property(event, 'request');
  if (typeOf(event) === 'SessionEndedRequest' || isEvent(request) || isOfPlayer(request)) return SILENCE;
  const { fault } = phrasesFor(String(property(request, 'locale')));
  const attributes = property(property(event, 'session'), 'attributes');
  const isOurs = typeof attributes === 'object' && JSON.stringify(attributes).length < MOST_ATTRIBUTES;
  return {
    version: '1.0',
    sessionAttributes: isOurs ? { ...attributes } : {},
    response: {
      outputSpeech: { type: 'SSML', ssml: speak(fault.said) },
      reprompt: { outputSpeech: { type: 'SSML', ssml: speak(fault.asked) } },
      shouldEndSession: false,
    },
  };
}

function speak(words: string): string {
  return `<speak>${toSsml([{ kind: 'words', words }])}</speak>`;
}

function typeOf(event: unknown): string {
  const type = property(property(event, 'request'), 'type');
  return typeof type === 'string' ? type : '';
}

function applicationOf(event: unknown): unknown {
  const system = property(property(event, 'context'), 'System');
  return property(property(system, 'application'), 'applicationId');
}

function requestIdOf(event: unknown): string {
  const id = property(property(event, 'request'), 'requestId');
  return typeof id === 'string' ? id : '';
}
