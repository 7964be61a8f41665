import { newcomer, type Progress } from '../../lambda/coach/progress';
import type { FiledWorkout } from '../../lambda/coach/filing';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import {
  KEPT_SECONDS,
  NEVER_SAVED,
  RevisionConflict,
  type ProgressStore,
  type Saved,
} from '../../lambda/storage/progressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { itemsOf } from './items';
import { startTable, storeAt } from './table';

const NOW = milliseconds(Date.UTC(2027, 0, 4, 7));
const SOMEONE = { account: 'account', person: 'household' };

const FILED: FiledWorkout = {
  begunAt: NOW,
  endedAt: milliseconds(NOW + 600_000),
  level: 1,
  rounds: 1,
  tally: [8, 8, 8, 8, 8, 8],
  complete: true,
  rating: 'good',
};

/** Each store, with a way to count the workouts it has filed. */
const STORES: readonly (readonly [string, () => Promise<Opened>])[] = [
  ['memory', openMemory],
  ['DynamoDB', openTable],
];

describe.each(STORES)('a store in %s', (_, open) => {
  let store: ProgressStore;
  let countFiled: Opened['countFiled'];
  let close: Opened['close'];

  beforeEach(async () => {
    ({ store, countFiled, close } = await open());
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
    });
  });

  test('gives back what was saved, with its revision', async () => {
    const progress = { ...newcomer(NOW), misses: 2, met: ['squat' as const] };
    const before = { progress: newcomer(NOW) };
    expect(await store.save(SOMEONE, NEVER_SAVED, { ...saved(progress), before })).toBe(1);
    expect(await store.load(SOMEONE, NOW)).toEqual({ progress, revision: 1, readable: 'whole', before });
  });

  test('remembers that a request before found nobody', async () => {
    await store.save(SOMEONE, NEVER_SAVED, { ...saved(newcomer(NOW)), before: { progress: null } });
    expect((await store.load(SOMEONE, NOW)).before).toEqual({ progress: null });
  });

  test('saves over the revision that was loaded, and over no other', async () => {
    await store.save(SOMEONE, NEVER_SAVED, saved(newcomer(NOW)));
    expect(await store.save(SOMEONE, 1, saved({ ...newcomer(NOW), misses: 1 }))).toBe(2);
    for (const other of [NEVER_SAVED, 1, 3]) {
      await expect(store.save(SOMEONE, other, saved(newcomer(NOW)))).rejects.toThrow(RevisionConflict);
    }
    expect((await store.load(SOMEONE, NOW)).progress?.misses).toBe(1);
  });

  test('lets one of many through who save over the same revision', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => store.save(SOMEONE, NEVER_SAVED, saved(newcomer(NOW)))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await store.load(SOMEONE, NOW)).revision).toBe(1);
  });

  test('keeps a workout once, however often it is filed', async () => {
    await store.save(SOMEONE, NEVER_SAVED, saved(newcomer(NOW), FILED));
    await store.save(SOMEONE, 1, saved(newcomer(NOW), FILED));
    expect(await countFiled()).toBe(1);
    await store.save(SOMEONE, 2, saved(newcomer(NOW), FILED, { ...FILED, begunAt: milliseconds(NOW + 1) }));
    expect(await countFiled()).toBe(2);
  });

  test('keeps two people of one account apart', async () => {
    const other = { account: 'account', person: 'amzn1.ask.person.SOMEONE' };
    await store.save(SOMEONE, NEVER_SAVED, saved({ ...newcomer(NOW), misses: 1 }));
    await store.save(other, NEVER_SAVED, saved({ ...newcomer(NOW), misses: 2 }));
    expect((await store.load(SOMEONE, NOW)).progress?.misses).toBe(1);
    expect((await store.load(other, NOW)).progress?.misses).toBe(2);
  });

  test('erases everything of an account, and nothing of another', async () => {
    const neighbour = { account: 'account2', person: 'household' };
    await store.save(neighbour, NEVER_SAVED, saved(newcomer(NOW), FILED));
    await store.save({ account: 'account', person: 'other' }, NEVER_SAVED, saved(newcomer(NOW)));
    const many = Array.from({ length: 60 }, (__, index) => ({
      ...FILED,
      begunAt: milliseconds(NOW + index),
    }));
    await store.save(SOMEONE, NEVER_SAVED, saved(newcomer(NOW), ...many));
    await store.erase('account');
    expect((await store.load(SOMEONE, NOW)).progress).toBeNull();
    expect((await store.load(neighbour, NOW)).progress).not.toBeNull();
    expect(await countFiled()).toBe(1);
  });

  test('takes what has expired for gone, though it may still be there, and saves over it', async () => {
    await store.save(SOMEONE, NEVER_SAVED, saved(newcomer(NOW)));
    const expiry = milliseconds(NOW + KEPT_SECONDS * 1000);
    expect((await store.load(SOMEONE, milliseconds(expiry - 1))).progress).not.toBeNull();
    expect(await store.load(SOMEONE, expiry)).toMatchObject({ progress: null, revision: 1 });
    expect(await store.save(SOMEONE, 1, saved(newcomer(expiry)))).toBe(2);
  });
});

interface Opened {
  readonly store: ProgressStore;
  readonly countFiled: () => Promise<number>;
  readonly close: () => void;
}

function openMemory(): Promise<Opened> {
  const store = memoryProgressStore();
  return Promise.resolve({
    store,
    countFiled: () => Promise.resolve(store.filed().length),
    close: () => undefined,
  });
}

async function openTable(): Promise<Opened> {
  const { endpoint, client, close } = await startTable();
  const countFiled = async () =>
    (await itemsOf(client)).filter(({ sk }) => sk?.S?.includes('#workout#')).length;
  return { store: storeAt(endpoint), countFiled, close };
}

function saved(progress: Progress, ...filed: readonly FiledWorkout[]): Saved {
  return { progress, filed, before: null };
}
