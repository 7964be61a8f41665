import { seen } from '../coach/seen';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { SILENT } from '../../lambda/turn/operator';
import { skillHandler } from '../../lambda/alexa/skill';
import { voiceFor } from '../../lambda/speech/voices';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { StoreFailure, type ProgressStore } from '../../lambda/storage/progressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { device, intent, LAUNCH, overTheWire, sessionEnded } from '../conversations/device';
import { faultsOf } from '../conversations/validResponse';
import { failingStore } from '../storage/failingStore';
import { skillOver, type Logged } from './parts';
import { wordsOf } from './speaker';

const NOW = Date.UTC(2027, 0, 4, 7);
const ACCOUNT = 'amzn1.ask.account.SOMEONE';
const HOUSEHOLD = { account: ACCOUNT, person: 'household' };

describe('the handler', () => {
  test('is a promise and takes no callback, which newer runtimes refuse', () => {
    expect(skillOver(memoryProgressStore()).skill.length).toBeLessThan(3);
  });

  test('refuses a request for another skill, and logs that it did', async () => {
    const { skill, logged } = skillOver(memoryProgressStore(), { skillId: 'amzn1.ask.skill.ours' });
    const echo = device('echo', ACCOUNT, () => skill);
    const { response } = await echo.send(LAUNCH, NOW);
    expect(response).toEqual({ shouldEndSession: true });
    expect(logged).toEqual([['refused a request for another skill', {}]]);
  });
});

describe('a fault inside', () => {
  test('is answered kindly, keeps the session, and is logged without ids', async () => {
    const store = memoryProgressStore();
    const { skill } = skillOver(store);
    const logs: Logged[] = [];
    const write = (...line: Logged): void => {
      logs.push(line);
    };
    const broken = skillHandler({
      store,
      log: { ...SILENT, warn: write, error: write },
      voiceFor: () => {
        throw new TypeError(`No ${ACCOUNT} in the house`);
      },
    });
    const echo = device('echo', ACCOUNT, () => skill);
    await echo.send(LAUNCH, NOW);
    const envelope = echo.envelope(intent('BuildUpIntent'), NOW + 9_000);
    const answer = await broken(envelope, {});
    expect(await faultsOf(answer)).toEqual([]);
    expect(answer.sessionAttributes).toEqual((envelope.session as { attributes: unknown }).attributes);
    expect(logs).toEqual([['fault', expect.objectContaining({ requestId: envelope.request.requestId })]]);
    expect(JSON.stringify(logs)).not.toContain(ACCOUNT);
    expect(await faultsOf(await skill(envelope, {}))).toEqual([]);
  });

  test('of the store is no fault of the coach: whatever it throws, the coach goes on', async () => {
    const throwing: ProgressStore = {
      load: () => Promise.reject(new Error(`${ACCOUNT} said banana`)),
      save: () => {
        throw new RangeError('banana');
      },
      erase: () => Promise.reject(new StoreFailure('gone')),
    };
    const { skill, logged } = skillOver(throwing);
    const echo = device('echo', ACCOUNT, () => skill);
    expect(textOf(await echo.send(LAUNCH, NOW))).toMatch(/full workout/i);
    expect(textOf(await echo.send(intent('BuildUpIntent'), NOW + 20_000))).toMatch(/lunges/i);
    expect(JSON.stringify(logged)).not.toContain(ACCOUNT);
  });
});

describe('a request that comes twice', () => {
  test.each([
    ['opens the skill', 0],
    ['is said in the session', 1],
    ['is said later in the session', 2],
  ])('gives the same answer and changes nothing, when it %s', async (_, which) => {
    const store = memoryProgressStore();
    const { skill } = skillOver(store);
    const echo = device('echo', ACCOUNT, () => skill);
    const turns = [LAUNCH, intent('BuildUpIntent'), intent('DoneIntent')];
    for (const [index, request] of turns.slice(0, which).entries())
      await echo.send(request, NOW + index * 100_000);
    const envelope = overTheWire(echo.envelope(turns[which] ?? LAUNCH, NOW + which * 100_000));
    const first = await skill(overTheWire(envelope), {});
    const before = await store.load(HOUSEHOLD, milliseconds(NOW));
    const second = await skill(overTheWire(envelope), {});
    expect(second.response).toEqual(first.response);
    expect(second.sessionAttributes).toEqual(first.sessionAttributes);
    expect(await store.load(HOUSEHOLD, milliseconds(NOW))).toEqual(before);
  });

  test('changes nothing when others were answered in between', async () => {
    const store = memoryProgressStore();
    const { skill } = skillOver(store);
    const echo = device('echo', ACCOUNT, () => skill);
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    const late = overTheWire(echo.envelope(intent('SkipSetIntent'), NOW + 120_000));
    await echo.send(intent('WhereAmIIntent'), NOW + 121_000);
    await skill(overTheWire(late), {});
    await echo.send(intent('WhereAmIIntent'), NOW + 123_000);
    const before = await store.load(HOUSEHOLD, milliseconds(NOW));
    const { response } = await skill(overTheWire(late), {});
    expect(await faultsOf({ version: '1.0', response, sessionAttributes: {} })).toEqual([]);
    expect(await store.load(HOUSEHOLD, milliseconds(NOW))).toEqual(before);
  });
});

describe('a launch that tells no id', () => {
  test('by somebody known is answered and kept, and is no repetition of the one before', async () => {
    const store = memoryProgressStore();
    const { skill, logged } = skillOver(store);
    const echo = device('echo', ACCOUNT, () => skill);
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    await echo.send(intent('AMAZON.StopIntent'), NOW + 40_000);
    for (const at of [NOW + 100_000, NOW + 200_000]) {
      const answer = await echo.send({ ...LAUNCH, requestId: undefined }, at);
      echo.unplug();
      expect(await faultsOf(answer)).toEqual([]);
      expect(textOf(answer)).toMatch(/welcome back/i);
      expect((await store.load(HOUSEHOLD, milliseconds(NOW))).progress?.heardAt).toBe(at);
    }
    expect(logged).toEqual([]);
  });
});

describe('two devices at once', () => {
  test('go on from one another: what was said on either counts', async () => {
    const store = memoryProgressStore();
    const { skill } = skillOver(store);
    const kitchen = device('kitchen', ACCOUNT, () => skill);
    const bedroom = device('bedroom', ACCOUNT, () => skill);
    await kitchen.send(LAUNCH, NOW);
    await kitchen.send(intent('BuildUpIntent'), NOW + 20_000);
    await bedroom.send(LAUNCH, NOW + 30_000);
    await bedroom.send(intent('SkipSetIntent'), NOW + 40_000);
    await kitchen.send(intent('LessTalkingIntent'), NOW + 41_000);
    await bedroom.send(intent('KneelingIntent'), NOW + 42_000);
    const { progress } = await store.load(HOUSEHOLD, milliseconds(NOW));
    expect(progress?.settings).toMatchObject({ talk: 'less', bridgePosition: 'kneeling' });
    expect(seen(progress)?.place).toMatchObject({ exercise: 'lunge', side: 'right' });
  });

  test('the end of an old session, told late, does not touch the new one', async () => {
    const store = memoryProgressStore();
    const { skill } = skillOver(store);
    const old = device('old', ACCOUNT, () => skill);
    await old.send(LAUNCH, NOW);
    await old.send(intent('BuildUpIntent'), NOW + 20_000);
    const fresh = device('fresh', ACCOUNT, () => skill);
    await fresh.send(LAUNCH, NOW + 90_000);
    const before = await store.load(HOUSEHOLD, milliseconds(NOW));
    await old.send(sessionEnded('USER_INITIATED'), NOW + 95_000);
    expect(await store.load(HOUSEHOLD, milliseconds(NOW))).toEqual(before);
  });
});

describe('the person', () => {
  test('is fixed when the session starts, whoever is recognised later', async () => {
    const store = memoryProgressStore();
    const { skill } = skillOver(store);
    const echo = device('echo', ACCOUNT, () => skill);
    echo.recognise('amzn1.ask.person.A');
    await echo.send(LAUNCH, NOW);
    echo.recognise('amzn1.ask.person.B');
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    echo.recognise(null);
    await echo.send(intent('AMAZON.PauseIntent'), NOW + 40_000);
    const of = (person: string) => store.load({ account: ACCOUNT, person }, milliseconds(NOW));
    expect(seen((await of('amzn1.ask.person.A')).progress)?.begunAt).not.toBeNull();
    expect((await of('amzn1.ask.person.B')).progress).toBeNull();
    expect((await of('household')).progress).toBeNull();
  });
});

describe('a store in trouble', () => {
  test('at launch lets the person train, and loses nothing that was stored', async () => {
    const known = memoryProgressStore();
    const before = device('before', ACCOUNT, () => skillOver(known).skill);
    await before.send(LAUNCH, NOW - 86_400_000);
    await before.send(intent('PillowIntent'), NOW - 86_390_000);
    await before.send(intent('BuildUpIntent'), NOW - 86_380_000);
    await before.send(intent('SkipSetIntent'), NOW - 86_200_000);
    await before.send(intent('AMAZON.StopIntent'), NOW - 86_190_000);

    const { store, failing } = failingStore(known);
    const { skill, logged } = skillOver(store);
    const echo = device('echo', ACCOUNT, () => skill);
    failing.add('load').add('save');
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    const stored = await known.load(HOUSEHOLD, milliseconds(NOW));
    failing.clear();
    const answer = await echo.send(intent('DoneIntent'), NOW + 160_000);
    const { progress, revision } = await known.load(HOUSEHOLD, milliseconds(NOW));
    expect(await faultsOf(answer)).toEqual([]);
    expect(revision).toBe(stored.revision + 1);
    expect(progress?.settings.bridgePosition).toBe('pillow');
    expect(seen(progress)?.begunAt).toBe(NOW + 20_000);
    expect(seen(progress)?.tally.some((reps) => reps > 0)).toBe(true);
    expect(logged.map(([message]) => message)).toEqual(['load failed', 'load failed']);
  });

  test('carries a set in the session until it can be saved', async () => {
    const known = memoryProgressStore();
    const { store, failing } = failingStore(known);
    const { skill } = skillOver(store);
    const echo = device('echo', ACCOUNT, () => skill);
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    failing.add('save');
    await echo.send(intent('DoneIntent'), NOW + 130_000);
    const other = device('other', ACCOUNT, () => skillOver(known).skill);
    await other.send(LAUNCH, NOW + 131_000);
    await other.send(intent('LessTalkingIntent'), NOW + 132_000);
    failing.clear();
    await echo.send(intent('WhereAmIIntent'), NOW + 135_000);
    const { progress } = await known.load(HOUSEHOLD, milliseconds(NOW));
    expect(seen(progress)?.tally[0]).toBeGreaterThan(0);
    expect(progress?.settings.talk).toBe('less');
  });

  test.each([
    ['only to save', ['save']],
    ['to load and to save', ['load', 'save']],
  ] as const)(
    'is spoken of when the session ends, and not before, save to the silent: it fails %s',
    async (_, what) => {
      const { store, failing } = failingStore(memoryProgressStore());
      const { skill } = skillOver(store);
      const echo = device('echo', ACCOUNT, () => skill);
      for (const method of what) failing.add(method);
      expect(wordsOf(await echo.send(LAUNCH, NOW))).not.toMatch(/couldn't save/);
      expect(wordsOf(await echo.send(intent('BuildUpIntent'), NOW + 20_000))).not.toMatch(/couldn't save/);
      const last = await echo.send(intent('AMAZON.StopIntent'), NOW + 60_000);
      expect(textOf(last)).toMatch(/couldn't save/);
      expect(await faultsOf(last)).toEqual([]);
    },
  );

  test('never lets somebody believe that their data is gone', async () => {
    const { store, failing } = failingStore(memoryProgressStore());
    const { skill } = skillOver(store);
    const echo = device('echo', ACCOUNT, () => skill);
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('DeleteDataIntent'), NOW + 20_000);
    failing.add('erase');
    const answer = await echo.send(intent('AMAZON.YesIntent'), NOW + 30_000);
    expect(await faultsOf(answer)).toEqual([]);
    expect(textOf(answer)).not.toMatch(/deleted|gone|erased/i);
    failing.clear();
    await echo.send(intent('AMAZON.YesIntent'), NOW + 40_000);
    expect((await store.load(HOUSEHOLD, milliseconds(NOW))).progress).toBeNull();
  });

  test('of a newer version is never written over, and the person can train', async () => {
    const known = memoryProgressStore();
    const newer: ProgressStore = {
      ...known,
      load: async (key, now) => ({ ...(await known.load(key, now)), readable: 'newer' }),
      save: () => Promise.reject(new Error('Nothing may be saved here.')),
    };
    const { skill, logged } = skillOver(newer);
    const echo = device('echo', ACCOUNT, () => skill);
    await echo.send(LAUNCH, NOW);
    const answer = await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    expect(textOf(answer)).toMatch(/lunges/i);
    expect(logged).toEqual([]);
  });
});

describe('what the session carries', () => {
  test('is the progress of the person it began with, and small', async () => {
    const { skill } = skillOver(memoryProgressStore(), { voice: voiceFor('en-US') });
    const echo = device('echo', ACCOUNT, () => skill);
    await echo.send(LAUNCH, NOW);
    const { sessionAttributes } = await echo.send(intent('FullWorkoutIntent'), NOW + 20_000);
    expect(JSON.stringify(sessionAttributes).length).toBeLessThan(2000);
    expect(sessionAttributes).toMatchObject({ person: 'household', revision: NOW + 1, isSaved: true });
  });
});

function textOf({ response }: ResponseEnvelope): string {
  return JSON.stringify([response.outputSpeech, response.reprompt]);
}
