import { filedFromRecord } from '../../lambda/storage/progressRecord';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { put } from './items';
import { keyOf, recordsOf } from './oldRecord';
import { startTable, storeAt } from './table';

const RECORDS = recordsOf(3);

let table: Awaited<ReturnType<typeof startTable>>;

beforeEach(async () => {
  table = await startTable();
});
afterEach(() => {
  table.close();
});

test.each(RECORDS)(
  'a record of version 3 reads as version 3 read it, and nothing is chosen for anybody: $about',
  async (record) => {
    await put(table.client, record.items);
    const loaded = await storeAt(table.endpoint).load(keyOf(record), milliseconds(record.read.heardAt));
    expect(loaded.progress).toMatchObject(record.read);
    expect(loaded.progress?.settings.nonStop).toBe(false);
    expect(loaded.progress?.sent?.stream ?? null).toBeNull();
  },
);

test('workouts that version 3 filed are read as they were', () => {
  const filed = RECORDS.flatMap(({ items }) => items).flatMap(({ workout }) => workout ?? []);
  expect(filed.length).toBeGreaterThan(2);
  for (const one of filed) {
    const { version, tally, ...rest } = JSON.parse(one) as Filed;
    const now = filedFromRecord({ version, tally, ...rest });
    expect(now).toMatchObject(rest);
    for (const [side, rounds] of Object.entries(tally)) {
      const told = now?.tally.filter((set) => `${set.exercise} ${set.side}` === side);
      expect(told?.map(({ reps }) => reps)).toEqual(rounds);
    }
  }
});

interface Filed {
  readonly version: number;
  readonly tally: Readonly<Record<string, readonly number[]>>;
}
