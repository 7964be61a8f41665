import { newcomer } from '../../lambda/coach/person/progress';
import { RECORD_VERSION } from '../../lambda/storage/progressRecord';
import { HOUSEHOLD } from '../../lambda/storage/progressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { skillOver } from '../alexa/parts';
import { device, intent, LAUNCH } from '../conversations/device';
import { itemsOf, put } from './items';
import { keyOf, recordsOf } from './oldRecord';
import { startTable, storeAt } from './table';

const OLDER = Array.from({ length: RECORD_VERSION - 1 }, (_, index) => index + 1);
const RECORDS = OLDER.flatMap((version) => recordsOf(version).map((record) => ({ ...record, version })));

let table: Awaited<ReturnType<typeof startTable>>;

beforeEach(async () => {
  table = await startTable();
});
afterEach(() => {
  table.close();
});

describe.each(RECORDS)('a record of version $version: $about', (record) => {
  test('opens whole', async () => {
    await put(table.client, record.items);
    const loaded = await storeAt(table.endpoint).load(keyOf(record), milliseconds(record.read.heardAt));
    expect(loaded.readable).toBe('whole');
  });

  test('is saved over in this version, for no older program to write over, and reads the same', async () => {
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
    const item = (await itemsOf(table.client)).find(({ sk }) => sk?.S === `progress#${keyOf(record).person}`);
    expect(item).toMatchObject({ version: { N: String(RECORD_VERSION) } });
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
