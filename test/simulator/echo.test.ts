import { voiceFor } from '../../lambda/speech/voices';
import { createSpeaker } from '../../simulator/devices/speaker';
import { answer, echoWith, NOON, silence } from './smallSkill';

const START = 'Alexa, start eccentric glutes';
const SPEECH = 20_000;
const REPROMPT = 5_000;
const BEGAN = NOON + 1000;
const REPROMPTED = { outputSpeech: { type: 'SSML' as const, ssml: silence(5) } };

const asking = () => Promise.resolve(answer(silence(20), { reprompt: REPROMPTED }));
const ending = () => Promise.resolve(answer(silence(20), { shouldEndSession: true }));

describe('the local Echo', () => {
  it('sends a launch in the envelope of a speaker without a screen', async () => {
    const { echo, requests } = echoWith(asking);
    await echo.say(START, NOON);
    expect(requests[0]).toMatchObject({
      version: '1.0',
      session: { new: true, attributes: {}, user: { userId: 'amzn1.ask.account.Ann' } },
      context: { System: { device: { supportedInterfaces: {} } } },
      request: { type: 'LaunchRequest', timestamp: '2026-11-23T12:00:00.000Z', locale: 'en-US' },
    });
  });

  it('tells the skill in every request what its device has and does at that time', async () => {
    const reporting = {
      ...createSpeaker(voiceFor('en-US')),
      contextAt: (at: number) => ({
        supportedInterfaces: { AudioPlayer: {} },
        AudioPlayer: { offsetInMilliseconds: at - NOON },
      }),
    };
    const { echo, requests } = echoWith(asking, reporting);
    await echo.say(START, NOON);
    await echo.say('exit', BEGAN);
    expect(requests.map(({ context }) => context.System.device?.supportedInterfaces)).toEqual([
      { AudioPlayer: {} },
      { AudioPlayer: {} },
    ]);
    expect(requests.map(({ context }) => context.AudioPlayer?.offsetInMilliseconds)).toEqual([0, 1000]);
  });

  it('knows when something happens next if nobody says anything', async () => {
    const { echo } = echoWith(ending);
    expect(echo.nextAt()).toBeNull();
    await echo.say(START, NOON);
    expect(echo.nextAt()).toBe(BEGAN + SPEECH);
    await echo.passTo(BEGAN + SPEECH);
    expect(echo.nextAt()).toBeNull();
  });

  it('carries the session and its attributes from each response to the next request', async () => {
    const { echo, requests } = echoWith(() =>
      Promise.resolve({ ...answer(silence(1)), sessionAttributes: { count: 1 } }),
    );
    await echo.say(START, NOON);
    await echo.say('ready', NOON + 2000);
    expect(requests[1]?.session).toMatchObject({
      new: false,
      sessionId: requests[0]?.session?.sessionId,
      attributes: { count: 1 },
    });
  });

  it('cuts the speech when somebody speaks into it, at the true time', async () => {
    const { echo, requests, exchanges } = echoWith(asking);
    await echo.say(START, NOON);
    await echo.say('Alexa, next', BEGAN + 7_500);
    expect(exchanges()[0]?.played).toEqual({ speechMs: 7_500, repromptMs: 0 });
    expect(requests[1]?.request.timestamp).toBe('2026-11-23T12:00:08.500Z');
  });

  it('plays the reprompt after 8 s of silence, and ends the session after 8 s more', async () => {
    const { echo, requests, exchanges } = echoWith(asking);
    await echo.say(START, NOON);
    const over = BEGAN + SPEECH + 8000 + REPROMPT + 8000;
    await echo.passTo(over - 1);
    expect(echo.momentAt(BEGAN + SPEECH + 8000 + 100)).toEqual({ kind: 'reprompting', heardMs: 100 });
    expect(requests).toHaveLength(1);
    await echo.passTo(over);
    expect(requests[1]?.request).toMatchObject({
      type: 'SessionEndedRequest',
      reason: 'EXCEEDED_MAX_REPROMPTS',
      timestamp: new Date(over).toISOString(),
    });
    expect(exchanges().map(({ said, played }) => [said, played])).toEqual([
      [START, { speechMs: SPEECH, repromptMs: REPROMPT }],
      [null, { speechMs: 0, repromptMs: 0 }],
    ]);
  });

  it('ends the session after one silence where there is no reprompt', async () => {
    const { echo, types } = echoWith(() => Promise.resolve(answer(silence(20))));
    await echo.say(START, NOON);
    await echo.passTo(BEGAN + SPEECH + 8000);
    expect(types()).toEqual(['LaunchRequest', 'SessionEndedRequest']);
  });

  it.each([true, undefined])('is over with the speech where shouldEndSession is %s', async (shouldEnd) => {
    const { outputSpeech } = answer(silence(20)).response;
    const end = shouldEnd === undefined ? {} : { shouldEndSession: shouldEnd };
    const { echo, types, exchanges } = echoWith(() =>
      Promise.resolve({ version: '1.0', response: { outputSpeech, ...end } }),
    );
    await echo.say(START, NOON);
    await echo.say('ready', BEGAN + 5000);
    expect(types()).toEqual(['LaunchRequest']);
    expect(exchanges()).toMatchObject([
      { said: START, played: { speechMs: 5000 } },
      { said: 'ready', request: null, response: null },
    ]);
  });

  it('hears no skill without its name while no session is open', async () => {
    const { echo, requests, exchanges } = echoWith(asking);
    await echo.say('Alexa, next', NOON);
    expect(requests).toEqual([]);
    expect(exchanges()).toMatchObject([{ said: 'Alexa, next', request: null, response: null }]);
  });

  it('begins a new session after one that has ended', async () => {
    const { echo, requests } = echoWith(ending);
    await echo.say(START, NOON);
    await echo.say('Alexa, ask eccentric glutes to skip this', BEGAN + SPEECH);
    expect(requests[1]?.session?.new).toBe(true);
    expect(requests[1]?.session?.sessionId).not.toBe(requests[0]?.session?.sessionId);
    expect(requests[1]?.request).toMatchObject({ intent: { name: 'SkipIntent' } });
  });

  it('tells the skill when somebody leaves it, or names it anew', async () => {
    const { echo, requests, types } = echoWith(asking);
    await echo.say(START, NOON);
    await echo.say(START, BEGAN + 1000);
    await echo.say('exit', BEGAN + 3000);
    expect(types()).toEqual(['LaunchRequest', 'SessionEndedRequest', 'LaunchRequest', 'SessionEndedRequest']);
    expect(requests[3]?.request).toMatchObject({ reason: 'USER_INITIATED' });
  });

  it('sends the resolved slots of an intent, and leaves empty ones empty', async () => {
    const { echo, requests } = echoWith(asking);
    await echo.say(START, NOON);
    await echo.say('clams', BEGAN);
    await echo.say('skip the dishes', BEGAN + 2000);
    await echo.say('skip this', BEGAN + 4000);
    const [known, unknown, empty] = requests
      .slice(1)
      .map(({ request }) =>
        request.type === 'IntentRequest' ? request.intent.slots?.['exercise'] : undefined,
      );
    expect(known).toMatchObject({
      value: 'clams',
      resolutions: {
        resolutionsPerAuthority: [
          {
            status: { code: 'ER_SUCCESS_MATCH' },
            values: [{ value: { name: 'clamshell', id: 'clamshell' } }],
          },
        ],
      },
    });
    expect(unknown?.resolutions?.resolutionsPerAuthority?.[0]?.status.code).toBe('ER_SUCCESS_NO_MATCH');
    expect(empty).toEqual({ name: 'exercise', confirmationStatus: 'NONE' });
  });

  it.each([
    ['throws', () => Promise.reject(new Error('broken')), 'broken'],
    ['returns nothing', () => Promise.resolve(undefined), 'no response'],
    ['returns nonsense', () => Promise.resolve('hello'), 'no response'],
    ['returns broken SSML', () => Promise.resolve(answer('<speak>')), 'one whole <speak>'],
    ['says too much', () => Promise.resolve(answer(`<speak>${'a'.repeat(8000)}</speak>`)), '8000'],
    [
      'carries too much',
      () => Promise.resolve({ ...answer(silence(1)), sessionAttributes: { a: 'x'.repeat(130_000) } }),
      'bytes',
    ],
  ])('ends the session with the reason when a skill %s', async (_, skill, reason) => {
    const { echo, requests, events } = echoWith(skill);
    await echo.say(START, NOON);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'problem', reason: expect.stringContaining(reason) as string }),
    );
    expect(requests[1]?.request).toMatchObject({ type: 'SessionEndedRequest', reason: 'ERROR' });
    expect(echo.playing()).toBeNull();
  });
});
