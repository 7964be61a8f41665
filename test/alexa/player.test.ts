import type { ResponseEnvelope } from 'ask-sdk-model';
import fc from 'fast-check';
import { tokenFrom, tokenOf } from '../../lambda/alexa/token';
import { skillHandler } from '../../lambda/alexa/skill';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { property } from '../../lambda/storage/property';
import { SILENT } from '../../lambda/turn/operator';
import { MEASURED } from './parts';

/** A device with a player, and whoever speaks to it; of every request the answer, and what was logged. */
function device() {
  const warned: string[] = [];
  const skill = skillHandler({
    store: memoryProgressStore(),
    log: { ...SILENT, warn: (message) => warned.push(message) },
    voiceFor: () => MEASURED,
    streamUrl: 'https://sound.example.com',
  });
  let requests = 0;
  let person: string | null = null;
  async function send(request: object, AudioPlayer: object = {}): Promise<ResponseEnvelope> {
    requests += 1;
    const isOwn = /^(AudioPlayer|PlaybackController|System)\./.test(String(property(request, 'type')));
    const user = { userId: 'amzn1.ask.account.ONE' };
    return skill(
      {
        version: '1.0',
        ...(isOwn ? {} : { session: { new: true, sessionId: `s${requests}`, user, attributes: {} } }),
        context: {
          System: {
            user,
            device: { supportedInterfaces: { AudioPlayer: {} } },
            ...(person === null ? {} : { person: { personId: person } }),
          },
          AudioPlayer,
        },
        request: {
          requestId: `amzn1.echo-api.request.${String(requests).padStart(8, '0')}`,
          timestamp: new Date(Date.UTC(2027, 0, 4, 7) + requests * 1_000).toISOString(),
          locale: 'en-US',
          ...request,
        },
      },
      {},
    );
  }
  const intent = (name: string, player?: object) =>
    send({ type: 'IntentRequest', intent: { name, confirmationStatus: 'NONE' } }, player);
  const recognise = (voice: string | null): void => {
    person = voice;
  };
  return { send, intent, recognise, warned };
}

/** The same in the middle of a workout that is played through. */
async function playing() {
  const one = device();
  await one.intent('NonStopIntent');
  const { response } = await one.intent('BuildUpIntent');
  const token = streamIn(response, 'token');
  return { ...one, token };
}

function streamIn(response: ResponseEnvelope['response'], name: string): unknown {
  const [directive] = response.directives ?? [];
  return property(property(property(directive, 'audioItem'), 'stream'), name);
}

describe('a token', () => {
  const anyToken = fc.record({
    person: fc.string({ minLength: 1, maxLength: 200 }),
    run: fc.string({ maxLength: 8 }),
    index: fc.nat({ max: 999 }),
  });

  test('comes back from a device as it went, in at most 1,024 characters', () => {
    fc.assert(
      fc.property(anyToken, (token) => {
        expect(tokenFrom(tokenOf(token))).toEqual(token);
      }),
    );
    expect(
      tokenOf({ person: `amzn1.ask.person.${'A'.repeat(200)}`, run: '12345678', index: 99 }).length,
    ).toBeLessThan(1024);
  });

  test.each([undefined, null, 7, '', 'music', 'WzFd'])('of another is none: %p', (text) => {
    expect(tokenFrom(text)).toBeNull();
  });
});

describe('what a player tells', () => {
  test('has no word for an answer, whatever it is', async () => {
    const { send, token } = await playing();
    const types = ['Started', 'NearlyFinished', 'Finished', 'Stopped', 'Failed', 'Banana'];
    const anything = fc.oneof(fc.constant(token), fc.string(), fc.anything());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...types), anything, fc.anything(), async (type, name, offset) => {
        const request = { type: `AudioPlayer.Playback${type}`, token: name, offsetInMilliseconds: offset };
        const { response, sessionAttributes } = await send(request);
        expect(Object.keys(response).filter((key) => key !== 'directives')).toEqual([]);
        expect(sessionAttributes).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test('of a stream that is nearly over has the next one follow, by the token of that', async () => {
    const { send, token } = await playing();
    const { response } = await send({
      type: 'AudioPlayer.PlaybackNearlyFinished',
      token,
      offsetInMilliseconds: 9,
    });
    expect(property(response.directives?.[0], 'playBehavior')).toBe('ENQUEUE');
    expect(streamIn(response, 'expectedPreviousToken')).toBe(token);
    expect(tokenFrom(streamIn(response, 'token'))).toEqual({ ...tokenFrom(token), index: 1 });
  });

  test('of a stream that could not be played has it tried once more from the rep, and no more', async () => {
    const { send, token, warned } = await playing();
    const failed = (of: unknown) => ({
      type: 'AudioPlayer.PlaybackFailed',
      token: of,
      error: { type: 'MEDIA_ERROR_SERVICE_UNAVAILABLE', message: 'Away.' },
      currentPlaybackState: { token: of, offsetInMilliseconds: 70_000, playerActivity: 'PLAYING' },
    });
    const again = await send(failed(token));
    expect(property(again.response.directives?.[0], 'playBehavior')).toBe('REPLACE_ALL');
    const retried = streamIn(again.response, 'token');
    expect(retried).not.toBe(token);
    expect((await send(failed(retried))).response).toEqual({});
    expect(warned).toEqual(['playback failed', 'playback failed']);
  });

  test('by a button changes what is played, and asks nothing', async () => {
    const { send, token } = await playing();
    const player = { token, offsetInMilliseconds: 70_000, playerActivity: 'PLAYING' };
    const next = await send({ type: 'PlaybackController.NextCommandIssued' }, player);
    expect(Object.keys(next.response)).toEqual(['directives']);
    const unknown = await device().send({ type: 'PlaybackController.PlayCommandIssued' });
    expect(unknown.response).toEqual({});
  });

  test('is whose the token says, though nobody is recognised', async () => {
    const { intent, recognise } = device();
    recognise('amzn1.ask.person.ANN');
    await intent('NonStopIntent');
    const begun = await intent('BuildUpIntent');
    const token = streamIn(begun.response, 'token');
    const player = { token, offsetInMilliseconds: 70_000, playerActivity: 'PLAYING' };
    recognise(null);
    const { response } = await intent('AMAZON.PauseIntent', player);
    expect(response.directives).toEqual([{ type: 'AudioPlayer.Stop' }]);
    expect(JSON.stringify(response.outputSpeech)).toContain('Paused at rep');
  });
});

test('what Alexa could not use is logged, and answered by nothing', async () => {
  const { send, warned } = device();
  const error = { type: 'INVALID_RESPONSE', message: 'No.' };
  const request = { type: 'System.ExceptionEncountered', error, cause: { requestId: 'one' } };
  expect((await send(request)).response).toEqual({});
  expect(warned).toEqual(['refused by Alexa']);
});
