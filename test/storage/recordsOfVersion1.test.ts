import type { Tally } from '../../lambda/coach/person/tally';
import { filedFromRecord } from '../../lambda/storage/progressRecord';
import type { SetName } from '../../lambda/workout/setName';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { circuitIndex, inCircuit, seen } from '../coach/seen';
import { put } from './items';
import { keyOf, recordsOf, type OldRecord } from './oldRecord';
import { startTable, storeAt } from './table';

/** What version 1 read itself. */
interface Read {
  readonly answered: readonly string[];
  readonly workout: OldWorkout | null;
  readonly sent: OldSent | null;
}

interface OldWorkout {
  readonly begunAt: number | null;
  readonly place: object | null;
  readonly programme: object;
  readonly skipped: readonly string[];
  readonly inPosition: boolean;
  /** Named already where version 1 counted positions. */
  readonly tally: Tally;
  readonly unconfirmed: readonly SetName[];
}

interface OldSent {
  readonly stretches: readonly object[];
  readonly [field: string]: unknown;
}

const RECORDS = recordsOf<Read>(1);

let table: Awaited<ReturnType<typeof startTable>>;

beforeEach(async () => {
  table = await startTable();
});
afterEach(() => {
  table.close();
});

describe.each(RECORDS)('a record of version 1: $about', (record) => {
  test('reads as version 1 read it', async () => {
    await put(table.client, record.items);
    const loaded = await storeAt(table.endpoint).load(keyOf(record), milliseconds(record.read.heardAt));
    expect(loaded.progress).toMatchObject(asReadNow(record));
    expect(seen(loaded.progress)).toEqual(workoutNow(record));
  });
});

test('workouts that version 1 filed are read by the names of their sets', () => {
  const filed = RECORDS.flatMap(({ items }) => items).flatMap(({ workout }) => workout ?? []);
  expect(filed.length).toBeGreaterThan(3);
  for (const one of filed) {
    const before = JSON.parse(one) as { readonly tally: readonly number[]; readonly begunAt: number };
    const now = filedFromRecord(before);
    expect(now?.begunAt).toBe(before.begunAt);
    expect(inCircuit(now?.tally ?? [])).toEqual(before.tally);
  }
});

/** All that was read then, but the workout and what was sent, whose shape is another now. */
function asReadNow({ read }: OldRecord<Read>): object {
  const { workout, sent, answered, ...before } = read;
  const rest = { ...before, answered: answered.map((id) => id.slice(-8)) };
  if (sent === null) return { ...rest, sent };
  const { stretches, ...of } = sent;
  const times = { startLatency: 1000, listening: 8000 };
  return workout === null ? rest : { ...rest, sent: { ...of, ...times, runs: stretches } };
}

function workoutNow({ read: { workout } }: OldRecord<Read>): unknown {
  return (
    workout && {
      ...workout,
      // Nobody could choose a side then.
      programme: { ...workout.programme, rightFirst: [] },
      inPosition: workout.place !== null && workout.inPosition,
      tally: inCircuit(workout.tally),
      unconfirmed: workout.unconfirmed.map(circuitIndex),
    }
  );
}
