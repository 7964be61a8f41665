import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newcomer } from '../../lambda/coach/person/progress';
import type { Tally } from '../../lambda/coach/person/tally';
import { filedFromRecord } from '../../lambda/storage/progressRecord';
import { HOUSEHOLD, type ProgressKey } from '../../lambda/storage/progressStore';
import type { SetName } from '../../lambda/workout/setName';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { circuitIndex, inCircuit, seen } from '../coach/seen';
import { skillOver } from '../alexa/parts';
import { device, intent, LAUNCH } from '../conversations/device';
import { put, type StoredItem } from './items';
import { startTable, storeAt } from './table';

/** What version 1 wrote of somebody, and what it made of that itself when it read it again. */
interface OldRecord {
  readonly about: string;
  readonly items: readonly StoredItem[];
  /** The attributes of a session that was open; null where it was over. */
  readonly session: Readonly<Record<string, unknown>> | null;
  readonly read: Readonly<Record<string, unknown>> & {
    readonly heardAt: number;
    readonly answered: readonly string[];
    readonly workout: OldWorkout | null;
    readonly sent: OldSent | null;
  };
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

const FOLDER = join(__dirname, 'records', 'version1');
const RECORDS = readdirSync(FOLDER).map(
  (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as OldRecord,
);

let table: Awaited<ReturnType<typeof startTable>>;

beforeEach(async () => {
  table = await startTable();
});
afterEach(() => {
  table.close();
});

describe.each(RECORDS)('a record of version 1: $about', (record) => {
  test('opens without loss', async () => {
    await put(table.client, record.items);
    const loaded = await storeAt(table.endpoint).load(keyOf(record), milliseconds(record.read.heardAt));
    expect(loaded.readable).toBe('whole');
    expect(loaded.progress).toMatchObject(asReadNow(record));
    expect(seen(loaded.progress)).toEqual(workoutNow(record));
  });

  test('is saved over in this version, and reads the same', async () => {
    await put(table.client, record.items);
    const store = storeAt(table.endpoint);
    const now = milliseconds(record.read.heardAt);
    const { progress, revision } = await store.load(keyOf(record), now);
    await store.save(keyOf(record), revision, {
      progress: progress ?? newcomer(now),
      filed: [],
      before: null,
    });
    expect((await store.load(keyOf(record), now)).progress).toEqual(progress);
  });

  test('is answered: a session that was open goes on, and one that was over begins anew', async () => {
    await put(table.client, record.items);
    const { skill, logged } = skillOver(storeAt(table.endpoint));
    const echo = device('echo', record.items[0]?.pk ?? '', () => skill);
    const { person } = keyOf(record);
    echo.recognise(person === HOUSEHOLD ? null : person);
    if (record.session !== null) echo.adopt(record.session);
    const at = record.read.heardAt + 20_000;
    const answer = await echo.send(record.session === null ? LAUNCH : intent('AMAZON.PauseIntent'), at);
    expect(answer.response.outputSpeech).toBeDefined();
    const told = { outputSpeech: JSON.stringify(answer.response.outputSpeech), logged };
    expect(told).toEqual({
      outputSpeech: expect.not.stringContaining("couldn't read") as unknown,
      logged: [],
    });
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

function keyOf({ items }: OldRecord): ProgressKey {
  const sk = items.find((item) => item.sk.startsWith('progress#'))?.sk ?? '';
  return { account: items[0]?.pk ?? '', person: sk.replace('progress#', '') };
}

/** All that was read then, but the workout and what was sent, whose shape is another now. */
function asReadNow({ read }: OldRecord): object {
  const { workout, sent, answered, ...before } = read;
  const rest = { ...before, answered: answered.map((id) => id.slice(-8)) };
  if (sent === null) return { ...rest, sent };
  const { stretches, ...of } = sent;
  const times = { startLatency: 1000, listening: 8000 };
  return workout === null ? rest : { ...rest, sent: { ...of, ...times, runs: stretches } };
}

function workoutNow({ read: { workout } }: OldRecord): unknown {
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
