import type { ResponseEnvelope } from 'ask-sdk-model';
import type { SkillHandler } from '../../lambda/alexa/skill';

/** Everything that is sent in one request. */
export interface Envelope {
  readonly session: object;
  readonly context: object;
  readonly request: { readonly requestId: string; readonly timestamp: string; readonly type: string };
}

export interface Device {
  /** Sends a request, in a new session where none is open, and gives the answer. */
  readonly send: (request: object, at: number) => Promise<ResponseEnvelope>;
  /** The envelope that `send` would send. */
  readonly envelope: (request: object, at: number) => Envelope;
  /** Sends an envelope that was made before. */
  readonly deliver: (envelope: Envelope) => Promise<ResponseEnvelope>;
  readonly isOpen: () => boolean;
  /** Forgets the session without telling the skill. */
  readonly unplug: () => void;
  /** Goes on with a session that began elsewhere. */
  readonly adopt: (attributes: unknown) => void;
  /** Whose voice is recognised from now on. */
  readonly recognise: (person: string | null) => void;
}

export const LAUNCH = { type: 'LaunchRequest' };

export function intent(name: string, slots: Readonly<Record<string, object>> = {}) {
  return { type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE', slots } };
}

/** What a screen tells of itself. */
export function userEvent(...told: readonly (string | number)[]) {
  return { type: 'Alexa.Presentation.APL.UserEvent', arguments: told };
}

export function sessionEnded(reason: 'USER_INITIATED' | 'EXCEEDED_MAX_REPROMPTS' | 'ERROR') {
  return { type: 'SessionEndedRequest', reason };
}

const A_SCREEN = { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } };

/** A device that talks to the skill as Alexa does: it carries the session's attributes and numbers its requests. */
export function device(name: string, account: string, skill: () => SkillHandler, hasScreen = false): Device {
  let session: { readonly id: string; readonly attributes: unknown } | null = null;
  let person: string | null = null;
  let count = 0;
  const application = { applicationId: 'amzn1.ask.skill.1' };
  const user = { userId: account };

  const envelope: Device['envelope'] = (request, at) => {
    count += 1;
    // The end of an id is what requests are told apart by.
    const unique = `${String(count).padStart(5, '0')}${name.slice(-3)}`;
    return {
      version: '1.0',
      session: {
        new: session === null,
        sessionId: session?.id ?? `amzn1.echo-api.session.${unique}`,
        application,
        user,
        attributes: session?.attributes ?? {},
      },
      context: {
        System: {
          application,
          user,
          device: { deviceId: name, supportedInterfaces: hasScreen ? A_SCREEN : {} },
          ...(person === null ? {} : { person: { personId: person } }),
        },
      },
      request: {
        requestId: `amzn1.echo-api.request.${unique}`,
        timestamp: new Date(at).toISOString(),
        locale: 'en-US',
        ...request,
      } as unknown as Envelope['request'],
    } as Envelope;
  };

  const deliver: Device['deliver'] = async (sent) => {
    const answer = await skill()(overTheWire(sent), {});
    const { shouldEndSession } = answer.response;
    // Under a picture a session stays open without a word on its end.
    const isOpen = shouldEndSession === false || (hasScreen && shouldEndSession === undefined);
    const goesOn = sent.request.type !== 'SessionEndedRequest' && isOpen;
    session = goesOn
      ? { id: (sent.session as { sessionId: string }).sessionId, attributes: answer.sessionAttributes }
      : null;
    return overTheWire(answer);
  };

  return {
    envelope,
    deliver,
    send: (request, at) => deliver(envelope(request, at)),
    isOpen: () => session !== null,
    unplug: () => {
      session = null;
    },
    adopt: (attributes) => {
      session = { id: 'amzn1.echo-api.session.adopted', attributes };
    },
    recognise: (voice) => {
      person = voice;
    },
  };
}

export function overTheWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
