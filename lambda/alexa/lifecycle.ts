import type { RequestHandler } from 'ask-sdk-core';
import type { ProgressStore } from '../storage/progressStore';
import { whoSpeaks } from './person';
import { property } from '../storage/property';

const DISABLED = 'AlexaSkillEvent.SkillDisabled';
const EVENTS = /^(AlexaSkillEvent|Reminders)\./;

/** Events outside any session, which nobody hears an answer to. Disabling the skill erases all of the account. */
export function lifecycleHandler(store: ProgressStore): RequestHandler {
  return {
    canHandle: ({ requestEnvelope }) => isEvent(requestEnvelope.request),
    async handle({ requestEnvelope, responseBuilder }) {
      const { account } = whoSpeaks(requestEnvelope);
      if (requestEnvelope.request.type === DISABLED && account !== null) await store.erase(account);
      return responseBuilder.getResponse();
    },
  };
}

export function isEvent(request: unknown): boolean {
  return EVENTS.test(String(property(request, 'type')));
}
