import type { IntentRequest, Request, RequestEnvelope, Session, Slot } from 'ask-sdk-model';
import type { DeviceContext } from './devices/device';
import type { RequestHead } from './devices/requestHead';
import type { ResolvedIntent } from './hearing/resolveIntent';
import type { SlotValue } from './hearing/slotValue';

const APPLICATION_ID = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';

export interface Identity {
  readonly locale: string;
  /** The name that `--user` gave; the account's id is made from it. */
  readonly user: string;
  /** Tells the devices of an account apart. */
  readonly device: string;
  /** Whose voice is recognised; null for nobody's. */
  readonly person: string | null;
}

export interface OpenSession {
  readonly id: string;
  readonly isNew: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A request in the envelope in which Alexa sends it, in a session or outside any. */
export function envelopeOf(
  request: Request,
  session: OpenSession | null,
  { user, device: deviceId, person }: Identity,
  device: DeviceContext,
): RequestEnvelope {
  const application = { applicationId: APPLICATION_ID };
  const account = { userId: `amzn1.ask.account.${encodeURIComponent(user)}` };
  const { supportedInterfaces, ...reported } = device;
  return {
    version: '1.0',
    ...(session === null
      ? {}
      : {
          session: {
            new: session.isNew,
            sessionId: session.id,
            application,
            attributes: { ...session.attributes },
            user: account,
          } satisfies Session,
        }),
    context: {
      System: {
        application,
        user: account,
        device: { deviceId: `amzn1.ask.device.${deviceId}`, supportedInterfaces },
        ...(person === null ? {} : { person: { personId: `amzn1.ask.person.${person}` } }),
        // Without an access token there are none of Alexa's own services to ask: no reminders, no time zone.
        apiEndpoint: 'https://api.amazonalexa.com',
      },
      ...reported,
    },
    request,
  };
}

export function intentRequest(head: RequestHead, { definition, fill }: ResolvedIntent): IntentRequest {
  const slots = Object.fromEntries(
    definition.slots.map(({ name }) => [name, slotOf(name, fill[name])] as const),
  );
  return {
    ...head,
    type: 'IntentRequest',
    dialogState: 'STARTED',
    intent: {
      name: definition.name,
      confirmationStatus: 'NONE',
      ...(definition.slots.length === 0 ? {} : { slots }),
    },
  };
}

function slotOf(name: string, filled: SlotValue | undefined): Slot {
  if (filled === undefined) {
    return { name, confirmationStatus: 'NONE' };
  }
  const resolutions =
    filled.values === null ? {} : { resolutions: { resolutionsPerAuthority: [authorityOf(filled)] } };
  return {
    name,
    value: filled.value,
    confirmationStatus: 'NONE',
    ...resolutions,
    slotValue: { type: 'Simple', value: filled.value, ...resolutions },
  };
}

function authorityOf({ type, values }: SlotValue) {
  const found = (values ?? []).map(({ name, id }) => ({ value: { name, id } }));
  return {
    authority: `amzn1.er-authority.echo-sdk.${APPLICATION_ID}.${type}`,
    status: { code: found.length > 0 ? ('ER_SUCCESS_MATCH' as const) : ('ER_SUCCESS_NO_MATCH' as const) },
    values: found,
  };
}
