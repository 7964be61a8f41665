import type { RequestHandler } from 'ask-sdk-core';
import type { ProgressStore } from '../storage/progressStore';
import { property } from '../storage/property';
import { eraseAll } from '../turn/eraseAll';
import type { OperatorLog } from '../turn/operator';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { whoSpeaks } from './person';

const DISABLED = 'AlexaSkillEvent.SkillDisabled';
const EVENTS = /^(AlexaSkillEvent|Reminders)\./;

/**
 * Events outside any session, which nobody hears an answer to. Disabling the skill erases all of the account. Where that
 * fails the event fails, for then Alexa tells it again; told late, it touches nothing of somebody who is back.
 */
export function lifecycleHandler(store: ProgressStore, log: OperatorLog): RequestHandler {
  return {
    canHandle: ({ requestEnvelope }) => isEvent(requestEnvelope.request),
    async handle({ requestEnvelope, responseBuilder }) {
      const { request } = requestEnvelope;
      const { account } = whoSpeaks(requestEnvelope);
      if (request.type === DISABLED && account !== null) {
        const isErased = await eraseAll(store, log, account, happenedAt(request));
        if (!isErased) throw new Error('Not everything was erased.');
      }
      return responseBuilder.getResponse();
    },
  };
}

export function isEvent(request: unknown): boolean {
  return EVENTS.test(String(property(request, 'type')));
}

/** When an event came about, however late it is told. */
function happenedAt(request: unknown): Milliseconds | undefined {
  const at = Date.parse(String(property(request, 'eventCreationTime') ?? property(request, 'timestamp')));
  return Number.isNaN(at) ? undefined : milliseconds(at);
}
