import { setTimeout as sleep } from 'node:timers/promises';
import { SILENT } from '../../lambda/turn/operator';
import { skillHandler } from '../../lambda/alexa/skill';
import { voiceFor } from '../../lambda/speech/voices';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import type { ProgressStore } from '../../lambda/storage/progressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { DEVICE_ID, startAlexaApi, type AlexaApi } from './alexaApi';
import { intent, LAUNCH, speaker } from './speaker';

// What must happen in time may be late on a busy machine, but not time after time.
jest.retryTimes(3);

const SETTING = `GET /v2/devices/${DEVICE_ID}/settings/System.timeZone`;
const NOW = milliseconds(Date.parse('2027-01-04T08:00:00Z'));
const NEXT_DAY = { ...LAUNCH, timestamp: '2027-01-05T07:00:00Z' };
const SEVEN_SECONDS = 7_000;

let api: AlexaApi;
let store: ProgressStore;

beforeAll(async () => {
  api = await startAlexaApi();
});
beforeEach(() => {
  api.reset();
  store = memoryProgressStore();
});
afterAll(() => {
  api.close();
});

describe('the time zone of the device', () => {
  test('is asked for at the first launch, kept, and never asked for again', async () => {
    const say = speakerOn();
    await say(LAUNCH);
    expect(await kept()).toBe('Europe/Madrid');
    await say(intent('ReadyIntent'));
    await say(LAUNCH);
    expect(api.asked).toEqual([SETTING]);
  });

  test('is not waited for in the middle of a workout', async () => {
    const say = speakerOn();
    await say(intent('FullWorkoutIntent'));
    expect(api.asked).toEqual([]);
  });

  test.each<[string, () => unknown]>([
    ['is refused', () => api.goWrong('GET', /timeZone/, 403)],
    ['fails', () => api.goWrong('GET', /timeZone/, 500)],
    ['is asked too often', () => api.goWrong('GET', /timeZone/, 429)],
    ['was never set', () => api.setTimeZone(null)],
    ['is none that a calendar knows', () => api.setTimeZone('Mars/Olympus')],
    ['is empty', () => api.setTimeZone('')],
  ])('that %s is asked for again the next day, and not before', async (_, goWrong) => {
    const say = speakerOn();
    goWrong();
    const { response } = await say(LAUNCH);
    expect(response.shouldEndSession).toBe(false);
    expect(await kept()).toBeNull();
    api.reset();
    await say(LAUNCH);
    expect(api.asked).toEqual([]);
    await say(NEXT_DAY);
    expect(await kept()).toBe('Europe/Madrid');
  });

  test('is asked for while a slow table is read, not after it', async () => {
    const memory = store;
    const load: ProgressStore['load'] = async (key, now) => {
      while (api.asked.length === 0) await sleep(10);
      return memory.load(key, now);
    };
    await speakerOn(api.endpoint, { ...memory, load })(LAUNCH);
    expect(await kept()).toBe('Europe/Madrid');
    expect(api.asked).toEqual([SETTING]);
  }, 10_000);

  test('that does not come keeps nobody waiting for long, and not again that day', async () => {
    const say = speakerOn();
    api.goWrong('GET', /timeZone/, null);
    const from = performance.now();
    await say(LAUNCH);
    expect(performance.now() - from).toBeLessThan(SEVEN_SECONDS);
    expect(await kept()).toBeNull();
    await say(LAUNCH);
    expect(api.asked).toEqual([SETTING]);
  });

  test('cannot be asked for without a token, and is not', async () => {
    await speakerOn(null)(LAUNCH);
    expect(await kept()).toBeNull();
  });
});

function speakerOn(endpoint: string | null = api.endpoint, over = store) {
  return speaker(skillHandler({ store: over, log: SILENT, voiceFor }), { account: 'one', endpoint });
}

async function kept(): Promise<string | null | undefined> {
  const { progress } = await store.load({ account: 'one', person: 'household' }, NOW);
  return progress?.timeZone;
}
