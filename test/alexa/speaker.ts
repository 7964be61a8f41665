import type { ResponseEnvelope } from 'ask-sdk-model';
import { isEvent } from '../../lambda/alexa/lifecycle';
import type { SkillHandler } from '../../lambda/alexa/skill';
import { matched } from './intentRequest';
import { DEVICE_ID, TOKEN } from './alexaApi';

export interface Whose {
  readonly account: string;
  readonly person?: string;
  /** Where Alexa's own services are; null where there are none. */
  readonly endpoint: string | null;
}

const FIRST_REQUEST = Date.parse('2027-01-04T07:00:00Z');
const BETWEEN_REQUESTS_MS = 20_000;

/** A speaker that carries the session's attributes from one request to the next, as the cloud does. */
export function speaker(skill: SkillHandler, { account, person, endpoint }: Whose) {
  let attributes: unknown = {};
  let requests = 0;

  return async (request: { readonly type: string; readonly [key: string]: unknown }) => {
    requests += 1;
    const isNew = request.type === 'LaunchRequest';
    if (isNew) attributes = {};
    const user = { userId: account };
    const envelope = {
      version: '1.0',
      ...(isEvent(request) ? {} : { session: { new: isNew, user, attributes } }),
      context: {
        System: {
          user,
          ...(person === undefined ? {} : { person: { personId: person } }),
          device: { deviceId: DEVICE_ID, supportedInterfaces: {} },
          ...(endpoint === null ? {} : { apiEndpoint: endpoint, apiAccessToken: TOKEN }),
        },
      },
      request: {
        requestId: `${account}.${person ?? ''}.${requests}`,
        timestamp: new Date(FIRST_REQUEST + requests * BETWEEN_REQUESTS_MS).toISOString(),
        locale: 'en-US',
        ...request,
      },
    };
    const answer = await skill(envelope, {});
    attributes = JSON.parse(JSON.stringify(answer.sessionAttributes ?? {}));
    return answer;
  };
}

export const LAUNCH = { type: 'LaunchRequest' };

/** "Remind me ... at ..." as Alexa understands it. */
export function remindMe(days: readonly string[], time: string | null) {
  const [dayOne, dayTwo, dayThree] = days;
  return intent('RemindMeIntent', { dayOne, dayTwo, dayThree, time: time ?? undefined });
}

/** "Every day at ..." and the like, as Alexa understands it. */
export function remindMeOften(days: string, time: string | null) {
  const { intent: said } = remindMe([], time);
  return {
    type: 'IntentRequest',
    intent: { ...said, slots: { ...said.slots, days: matched('days', days) } },
  };
}

export function intent(name: string, said: Readonly<Record<string, string | undefined>> = {}) {
  const slots = Object.fromEntries(
    Object.entries(said).map(([slot, value]) => [
      slot,
      value !== undefined && slot.startsWith('day')
        ? matched(slot, value)
        : { name: slot, value, confirmationStatus: 'NONE' },
    ]),
  );
  return { type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE', slots } };
}

/** The words of an answer, without what is around them. */
export function wordsOf({ response }: ResponseEnvelope): string {
  const speech = response.outputSpeech;
  return speech?.type === 'SSML' ? speech.ssml.replaceAll(/<[^>]*>/g, '').trim() : '';
}
