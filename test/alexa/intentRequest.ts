import type { IntentRequest, Slot } from 'ask-sdk-model';

/** An intent as Alexa sends it. */
export function intentRequest(
  name: string,
  slots: Readonly<Record<string, Slot>> = {},
  locale = 'en-US',
): IntentRequest {
  return {
    type: 'IntentRequest',
    requestId: 'amzn1.echo-api.request.1',
    timestamp: '2027-01-04T07:00:00Z',
    locale,
    dialogState: 'STARTED',
    intent: { name, confirmationStatus: 'NONE', slots: { ...slots } },
  };
}

/** A slot whose words were found in a custom slot type. */
export function matched(name: string, id: string): Slot {
  return {
    ...spoken(name, id),
    resolutions: {
      resolutionsPerAuthority: [
        {
          authority: 'amzn1.er-authority.echo-sdk.amzn1.ask.skill.1.TYPE',
          status: { code: 'ER_SUCCESS_MATCH' },
          values: [{ value: { name: id, id } }],
        },
      ],
    },
  };
}

/** A slot whose words were not in its custom slot type. */
export function unmatched(name: string, value: string): Slot {
  return {
    ...spoken(name, value),
    resolutions: {
      resolutionsPerAuthority: [
        {
          authority: 'amzn1.er-authority.echo-sdk.amzn1.ask.skill.1.TYPE',
          status: { code: 'ER_SUCCESS_NO_MATCH' },
          // Alexa leaves the values out; the type of the SDK says they are always there.
          values: [],
        },
      ],
    },
  };
}

/** A slot of a built-in type: the words, and nothing they were looked up in. */
export function spoken(name: string, value: string): Slot {
  return { name, value, confirmationStatus: 'NONE' };
}
