import type { Command } from '../../lambda/coach/command';
import type { Progress } from '../../lambda/coach/person/progress';
import { portionPlaying } from '../../lambda/coach/person/answeredRequests';
import type { Told } from '../../lambda/coach/told';
import { PHRASES } from '../../lambda/language/languages';
import { SPEAKER } from '../../lambda/speech/speaker';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { RECORD_VERSION } from '../../lambda/storage/progressRecord';
import { RevisionConflict, type ProgressStore } from '../../lambda/storage/progressStore';
import { SILENT } from '../../lambda/turn/operator';
import type { Services } from '../../lambda/turn/services';
import { openSession, toAttributes } from '../../lambda/turn/session';
import { takeTurn } from '../../lambda/turn/takeTurn';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { MEASURED } from '../alexa/parts';
import { REMIND } from './remind';

const NOW = Date.UTC(2027, 0, 4, 7);
const KEY = { account: 'account', person: 'household' };

/** Somebody who asks one thing after another in one session. */
function somebody(store: ProgressStore, services: Services | null = null, surface = SPEAKER) {
  let attributes: unknown = {};
  let requests = 0;
  return async (command: Command, at: number, told: Told | null = null) => {
    requests += 1;
    const session = await openSession(store, KEY, attributes, milliseconds(at), SILENT);
    const result = await takeTurn(store, SILENT, session, {
      command,
      requestId: `request-${String(requests).padStart(8, '0')}`,
      at: milliseconds(at),
      surface,
      told,
      screen: null,
      phrases: PHRASES['en-US'],
      voice: MEASURED,
      services,
      isMute: false,
    });
    attributes = JSON.parse(JSON.stringify(toAttributes(result.session)));
    return result;
  };
}

/** Services that write down what they were asked to do. */
function services(outcome: 'set' | 'noConsent' = 'set') {
  const done: string[] = [];
  const all: Services = {
    timeZone: () => (done.push('timeZone'), Promise.resolve('Europe/Berlin')),
    setReminder: () => (done.push('setReminder'), Promise.resolve({ outcome, timeZone: 'Europe/Berlin' })),
    findReminders: () => (done.push('findReminders'), Promise.resolve([])),
    deleteReminders: () => (done.push('deleteReminders'), Promise.resolve(2)),
  };
  return { done, all };
}

describe('an errand', () => {
  test('is run only once it was decided: a bare day that nobody asked for sets no reminder', async () => {
    const { done, all } = services();
    const ask = somebody(memoryProgressStore(), all);
    await ask({ kind: 'launch', stranger: null }, NOW);
    await ask({ ...REMIND, isAnswer: true }, NOW + 20_000);
    expect(done).toEqual(['timeZone']);
  });

  test('tells what came of it in the answer', async () => {
    const { done, all } = services();
    const { answer } = await somebody(memoryProgressStore(), all)(REMIND, NOW);
    expect(done).toEqual(['setReminder']);
    expect(answer?.reply.speech.opening).toContainEqual(expect.objectContaining({ kind: 'reminderSet' }));
  });

  test('is asked of nobody where there is nobody to ask', async () => {
    const { answer } = await somebody(memoryProgressStore())(REMIND, NOW);
    expect(answer?.reply.speech.opening).toContainEqual({ kind: 'reminderTrouble', trouble: 'unsupported' });
  });

  test('that lacks consent lets Alexa ask, once', async () => {
    const ask = somebody(memoryProgressStore(), services('noConsent').all);
    const first = await ask(REMIND, NOW);
    expect(first.answer?.effects.map(({ kind }) => kind)).toEqual(['askForConsent']);
    const second = await ask({ ...REMIND, consent: 'given' }, NOW + 20_000);
    expect(second.answer?.effects.map(({ kind }) => kind)).toEqual(['showConsentCard']);
  });

  test('is not run twice for a save that was overtaken', async () => {
    const { done, all } = services();
    const store = memoryProgressStore();
    let overtaken = 0;
    const busy: ProgressStore = {
      ...store,
      save: (key, revision, keeping) => {
        overtaken += 1;
        return overtaken < 3
          ? Promise.reject(new RevisionConflict('overtaken'))
          : store.save(key, revision, keeping);
      },
    };
    await somebody(busy, all)(REMIND, NOW);
    expect({ done, overtaken }).toEqual({ done: ['setReminder'], overtaken: 3 });
  });

  test('that erases leaves nothing to save, and cancels reminders afterwards', async () => {
    const { done, all } = services();
    const store = memoryProgressStore();
    const ask = somebody(store, all);
    await ask({ kind: 'launch', stranger: null }, NOW);
    await ask({ kind: 'deleteData' }, NOW + 20_000);
    const { answer } = await ask({ kind: 'yes' }, NOW + 40_000);
    expect(answer?.reply.speech.opening).toEqual([{ kind: 'dataDeleted', whose: 'household' }]);
    expect(done).toEqual(['timeZone', 'deleteReminders']);
    expect((await store.load(KEY, milliseconds(NOW))).progress).toBeNull();
  });
});

describe('a save that is overtaken again and again', () => {
  test('is tried for two seconds and no longer', async () => {
    const clock = jest.spyOn(performance, 'now');
    let now = 0;
    clock.mockImplementation(() => now);
    let saves = 0;
    const store: ProgressStore = {
      ...memoryProgressStore(),
      save: () => {
        saves += 1;
        now += 700;
        return Promise.reject(new RevisionConflict('overtaken'));
      },
    };
    await somebody(store)({ kind: 'buildUp' }, NOW);
    clock.mockRestore();
    expect(saves).toBe(3);
  });
});

describe('a request that was overtaken by another', () => {
  test('counts as heard after it: nothing that was counted since is lost', async () => {
    const store = memoryProgressStore();
    const ask = somebody(store);
    await ask({ kind: 'setLevel', level: 4 }, NOW);
    await ask({ kind: 'goOn', played: false }, NOW + 10_000);
    await ask({ kind: 'howManyLeft' }, NOW + 110_000);
    const { session } = await ask({ kind: 'whereAmI' }, NOW + 12_000);
    expect(session.progress?.heardAt).toBe(NOW + 110_000);
    expect(session.progress?.met).toEqual(['lunge']);
  });
});

describe('a portion that was played', () => {
  const telling = { ...SPEAKER, tellsWhenPlayed: true };

  test('leads on, and told a second time is neither answered nor kept', async () => {
    const store = memoryProgressStore();
    const ask = somebody(store, null, telling);
    await ask({ kind: 'setLevel', level: 4 }, NOW);
    const first = await ask({ kind: 'goOn', played: false }, NOW + 10_000);
    const portion = portionPlaying(first.session.progress as Progress) ?? '';
    const told: Told = { portion, index: 0, heard: 'all' };
    const second = await ask({ kind: 'goOn', played: true }, NOW + 150_000, told);
    expect(second.answer?.reply.goesOn).toBe(true);
    const again = await ask({ kind: 'goOn', played: true }, NOW + 151_000, told);
    expect(again.answer).toBeNull();
    expect(again.session.progress).toEqual(second.session.progress);
  });
});

describe('a session that a newer version of the skill led so far', () => {
  test('is coached on, and nothing of it is written over', async () => {
    const store = memoryProgressStore();
    const ask = somebody(store);
    await ask({ kind: 'setLevel', level: 4 }, NOW);
    const { session } = await ask({ kind: 'goOn', played: false }, NOW + 10_000);
    const attributes = { ...toAttributes(session), version: RECORD_VERSION + 1 };
    const before = await store.load(KEY, milliseconds(NOW));
    const newer = await openSession(store, KEY, attributes, milliseconds(NOW + 60_000), SILENT);
    expect(newer.revision).toBe('newer');
    const { answer } = await takeTurn(store, SILENT, newer, {
      command: { kind: 'pause' },
      requestId: 'request-of-the-older-version',
      at: milliseconds(NOW + 60_000),
      surface: SPEAKER,
      told: null,
      screen: null,
      phrases: PHRASES['en-US'],
      voice: MEASURED,
      services: null,
      isMute: false,
    });
    expect(answer?.reply.question).toBe('resume');
    expect(await store.load(KEY, milliseconds(NOW))).toEqual(before);
  });

  test('is read from the store again by the version that knows it', async () => {
    const store = memoryProgressStore();
    await somebody(store)({ kind: 'setLevel', level: 4 }, NOW);
    const stored = await store.load(KEY, milliseconds(NOW));
    const older = {
      version: 1,
      person: 'household',
      revision: 'newer',
      isSaved: true,
      unfiled: [],
      progress: null,
    };
    const session = await openSession(store, KEY, older, milliseconds(NOW + 60_000), SILENT);
    expect(session.revision).toBe(stored.revision);
    expect(session.progress).toEqual(stored.progress);
  });
});
