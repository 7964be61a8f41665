import { PutItemCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { RECORD_VERSION } from '../../lambda/storage/progressRecord';
import { skillOver } from '../alexa/parts';
import { itemsOf } from '../storage/items';
import { startTable, storeAt, TABLE_NAME } from '../storage/table';
import { device, intent, LAUNCH, type Device } from './device';
import { faultsOf } from './validResponse';

const NOW = Date.UTC(2027, 0, 4, 7);
const ACCOUNT = 'amzn1.ask.account.SOMEONE';
const NEWER = { N: String(RECORD_VERSION + 1) };

let table: Awaited<ReturnType<typeof startTable>>;

beforeEach(async () => {
  table = await startTable();
});
afterEach(() => {
  table.close();
});

describe('this program in a session, where a newer one has written since', () => {
  test('from another device: it leads to the end of the workout and writes over nothing', async () => {
    const echo = await inAWorkout();
    const written = await writtenByNewer();
    await toTheEnd(echo);
    expect(await itemsOf(table.client)).toEqual(written);
  });

  test('from another device, when this turn is the one that ends the workout', async () => {
    const echo = await inAWorkout();
    await echo.send(intent('EndWorkoutIntent'), NOW + 100_000);
    const written = await writtenByNewer();
    await echo.send(intent('AMAZON.NoIntent'), NOW + 120_000);
    expect(await itemsOf(table.client)).toEqual(written);
  });

  test('in this session: it leads to the end of the workout and writes over nothing', async () => {
    const echo = await inAWorkout();
    const attributes = (echo.envelope(LAUNCH, NOW).session as { readonly attributes: Attributes }).attributes;
    const written = await writtenByNewer();
    echo.adopt({ ...attributes, version: RECORD_VERSION + 1, revision: attributes.revision + 1 });
    await toTheEnd(echo);
    expect(await itemsOf(table.client)).toEqual(written);
  });

  test('at the very revision that its session carries: it writes over nothing', async () => {
    const echo = await inAWorkout();
    const written = await writtenByNewer(0);
    await toTheEnd(echo);
    expect(await itemsOf(table.client)).toEqual(written);
  });
});

interface Attributes {
  readonly revision: number;
}

/** Somebody who has begun a workout of one round. */
async function inAWorkout(): Promise<Device> {
  const { skill } = skillOver(storeAt(table.endpoint));
  const echo = device('echo', ACCOUNT, () => skill);
  await echo.send(LAUNCH, NOW);
  await echo.send(intent('BuildUpIntent'), BEGUN_AT);
  return echo;
}

const BEGUN_AT = NOW + 20_000;

/** What is in the table after a newer program saved the progress and filed this workout, in a shape of its own. */
async function writtenByNewer(saves = 1): Promise<readonly Item[]> {
  const [item = {}] = await itemsOf(table.client);
  const progress = {
    ...item,
    revision: { N: String(Number(item['revision']?.N) + saves) },
    version: NEWER,
    progress: { S: JSON.stringify({ ...(JSON.parse(item['progress']?.S ?? '') as object), stride: 'wide' }) },
  };
  const workout = {
    pk: { S: ACCOUNT },
    sk: { S: `workout#household#${BEGUN_AT}` },
    version: NEWER,
    workout: { S: '{"stride":"wide"}' },
  };
  for (const Item of [progress, workout])
    await table.client.send(new PutItemCommand({ TableName: TABLE_NAME, Item }));
  return itemsOf(table.client);
}

type Item = Readonly<Record<string, AttributeValue>>;

async function toTheEnd(echo: Device): Promise<void> {
  const asked = ['DoneIntent', 'EndWorkoutIntent', 'AMAZON.NoIntent'];
  for (const [index, name] of asked.entries()) {
    const answer = await echo.send(intent(name), NOW + 120_000 + index * 20_000);
    expect(await faultsOf(answer)).toEqual([]);
  }
}
