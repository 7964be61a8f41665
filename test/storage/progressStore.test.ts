import { tallied } from '../coach/seen';
import { newcomer, type Progress } from '../../lambda/coach/person/progress';
import type { FiledWorkout } from '../../lambda/coach/person/filing';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import {
  KEPT_SECONDS,
  NEVER_SAVED,
  RevisionConflict,
  type ProgressStore,
  type Keeping,
} from '../../lambda/storage/progressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { startTable, storeAt } from './table';

const NOW = milliseconds(Date.UTC(2027, 0, 4, 7));
const SOMEONE = { account: 'account', person: 'household' };

const FILED: FiledWorkout = {
  begunAt: NOW,
  endedAt: milliseconds(NOW + 600_000),
  level: 1,
  rounds: 1,
  tally: tallied([8, 8, 8, 8, 8, 8]),
  complete: true,
  rating: 'good',
  tough: false,
};

const STORES: readonly (readonly [string, () => Promise<Opened>])[] = [
  ['memory', openMemory],
  ['DynamoDB', openTable],
];

describe.each(STORES)('a store in %s', (_, open) => {
  let store: ProgressStore;
  let close: Opened['close'];

  beforeEach(async () => {
    ({ store, close } = await open());
  });
  afterEach(() => {
    close();
  });

  test('knows nothing of somebody who was never here', async () => {
    expect(await store.load(SOMEONE, NOW)).toEqual({
      progress: null,
      revision: NEVER_SAVED,
      readable: 'whole',
      before: null,
      others: false,
    });
  });

  test('gives back what was saved, with its revision', async () => {
    const progress = { ...newcomer(NOW), misses: 2, met: ['squat' as const] };
    const before = { progress: newcomer(NOW) };
    const revision = await store.save(SOMEONE, NEVER_SAVED, { ...saved(progress), before });
    expect(await store.load(SOMEONE, NOW)).toEqual({
      progress,
      revision,
      readable: 'whole',
      before,
      others: false,
    });
  });

  test('remembers that a request before found nobody', async () => {
    await store.save(SOMEONE, NEVER_SAVED, { ...saved(newcomer(NOW)), before: { progress: null } });
    expect((await store.load(SOMEONE, NOW)).before).toEqual({ progress: null });
  });

  test('saves over the revision that was loaded, and over no other', async () => {
    const first = await store.save(SOMEONE, NEVER_SAVED, saved(newcomer(NOW)));
    expect(await store.save(SOMEONE, first, saved({ ...newcomer(NOW), misses: 1 }))).toBe(first + 1);
    for (const other of [NEVER_SAVED, first, first + 2]) {
      await expect(store.save(SOMEONE, other, saved(newcomer(NOW)))).rejects.toThrow(RevisionConflict);
    }
    expect((await store.load(SOMEONE, NOW)).progress?.misses).toBe(1);
  });

  test('lets one of many through who save over the same revision', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => store.save(SOMEONE, NEVER_SAVED, saved(newcomer(NOW)))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await store.load(SOMEONE, NOW)).revision).toBe(NOW);
  });

  test('keeps two people of one account apart', async () => {
    const other = { account: 'account', person: 'amzn1.ask.person.SOMEONE' };
    await store.save(SOMEONE, NEVER_SAVED, saved({ ...newcomer(NOW), misses: 1 }));
    await store.save(other, NEVER_SAVED, saved({ ...newcomer(NOW), misses: 2 }));
    expect((await store.load(SOMEONE, NOW)).progress?.misses).toBe(1);
    expect((await store.load(other, NOW)).progress?.misses).toBe(2);
  });

  test('tells whether anybody else of the account has progress that has not expired', async () => {
    const other = { account: 'account', person: 'amzn1.ask.person.SOMEONE' };
    await store.save({ account: 'account2', person: 'household' }, NEVER_SAVED, saved(newcomer(NOW)));
    await store.save(SOMEONE, NEVER_SAVED, saved(newcomer(NOW), FILED));
    expect(await store.load(SOMEONE, NOW)).toMatchObject({ others: false });
    expect(await store.load(other, NOW)).toMatchObject({ progress: null, others: true });
    expect(await store.load(other, milliseconds(NOW + KEPT_SECONDS * 1000))).toMatchObject({ others: false });
  });

  test('erases everything of an account, and nothing of another', async () => {
    const neighbour = { account: 'account2', person: 'household' };
    await store.save(neighbour, NEVER_SAVED, saved(newcomer(NOW), FILED));
    await store.save({ account: 'account', person: 'other' }, NEVER_SAVED, saved(newcomer(NOW)));
    let revision = NEVER_SAVED;
    for (let count = 0; count < 30; count += 1) {
      const filed = { ...FILED, begunAt: milliseconds(NOW + count) };
      revision = await store.save(SOMEONE, revision, saved(newcomer(NOW), filed));
    }
    await store.erase('account');
    expect((await store.load(SOMEONE, NOW)).progress).toBeNull();
    expect((await store.load(neighbour, NOW)).progress).not.toBeNull();
  });

  test('erases by a time what was begun until then, however long it went on, and nothing that was begun since', async () => {
    const since = { account: 'account', person: 'since' };
    const later = milliseconds(NOW + 60_000);
    const filedLater = { ...FILED, begunAt: later };
    const first = await store.save(SOMEONE, NEVER_SAVED, saved(newcomer(NOW), FILED));
    await store.save(SOMEONE, first, saved(newcomer(milliseconds(later + 1))));
    await store.save(since, NEVER_SAVED, saved(newcomer(later), filedLater));
    await store.erase('account', milliseconds(NOW + 30_000));
    expect((await store.load(SOMEONE, NOW)).progress).toBeNull();
    expect((await store.load(since, NOW)).progress).not.toBeNull();
  });

  test('never gives a revision twice, so that nothing from before an erasure can be saved after it', async () => {
    const before = await store.save(SOMEONE, NEVER_SAVED, saved(newcomer(NOW)));
    await store.erase('account');
    await store.save(SOMEONE, NEVER_SAVED, saved(newcomer(milliseconds(NOW + 1000))));
    await expect(store.save(SOMEONE, before, saved(newcomer(NOW)))).rejects.toThrow(RevisionConflict);
  });

  test('takes what has expired for gone, though it may still be there, and saves over it', async () => {
    const revision = await store.save(SOMEONE, NEVER_SAVED, saved(newcomer(NOW)));
    const expiry = milliseconds(NOW + KEPT_SECONDS * 1000);
    expect((await store.load(SOMEONE, milliseconds(expiry - 1))).progress).not.toBeNull();
    expect(await store.load(SOMEONE, expiry)).toMatchObject({ progress: null, revision });
    expect(await store.save(SOMEONE, revision, saved(newcomer(expiry)))).toBe(revision + 1);
  });
});

interface Opened {
  readonly store: ProgressStore;
  readonly close: () => void;
}

function openMemory(): Promise<Opened> {
  return Promise.resolve({ store: memoryProgressStore(), close: () => undefined });
}

async function openTable(): Promise<Opened> {
  const { endpoint, close } = await startTable();
  return { store: storeAt(endpoint), close };
}

function saved(progress: Progress, ...filed: readonly FiledWorkout[]): Keeping {
  return { progress, filed, before: null };
}
