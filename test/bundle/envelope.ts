/** A request as Alexa sends it, in the session whose attributes the last answer gave. */
export function envelope(request: object, attributes: object = {}, isNew = false) {
  const application = { applicationId: 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef' };
  const user = { userId: USER_ID };
  return {
    version: '1.0',
    session: { new: isNew, sessionId: 'amzn1.echo-api.session.1', application, user, attributes },
    context: {
      System: {
        application,
        user,
        device: { deviceId: 'amzn1.ask.device.1', supportedInterfaces: {} },
        apiEndpoint: 'https://api.eu.amazonalexa.com',
      },
    },
    request: {
      requestId: `amzn1.echo-api.request.${Math.random()}`,
      timestamp: new Date().toISOString(),
      locale: 'en-US',
      ...request,
    },
  };
}

export const LAUNCH = { type: 'LaunchRequest' };

export function intent(name: string, slots: Readonly<Record<string, object>> = {}) {
  return { type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE', slots } };
}

/** As long as a real one, since items are charged by the byte. */
export const USER_ID = `amzn1.ask.account.${'SOMEONE'.padEnd(180, 'X')}`;
