import { milliseconds } from '../../lambda/workout/milliseconds';
import { MEASURED, skillOver } from '../alexa/parts';
import { device, intent, LAUNCH, sessionEnded } from '../conversations/device';
import { wordsOf } from '../conversations/conversation';
import { put } from './items';
import { recordsOf } from './oldRecord';
import { startTable, storeAt } from './table';

/** It counted a lowering up. */
const RECORDS = recordsOf<{ readonly met: readonly string[] }>(2);
const KEY = { account: 'amzn1.ask.account.somebody', person: 'household' };
const NEWS = 'One thing is new: each lowering counts down.';

let table: Awaited<ReturnType<typeof startTable>>;

beforeEach(async () => {
  table = await startTable();
});
afterEach(() => {
  table.close();
});

describe.each(RECORDS)('a record of version 2: $about', (record) => {
  const hasCounted = record.read.met.length > 0;

  test('reads as version 2 read it, and tells whether somebody knows the count that went up', async () => {
    await put(table.client, record.items);
    const loaded = await storeAt(table.endpoint).load(KEY, milliseconds(record.read.heardAt));
    expect(loaded.progress).toMatchObject({
      ...record.read,
      countedUpUntil: hasCounted ? record.read.heardAt : null,
    });
  });

  test('is told once that the count runs down, if it ever counted a set', async () => {
    await put(table.client, record.items);
    const { skill, logged } = skillOver(storeAt(table.endpoint), { voice: MEASURED });
    const echo = device('echo', KEY.account, () => skill);
    if (record.session !== null) echo.adopt(record.session);
    let at = record.read.heardAt + 200_000;
    const heard: string[] = [];
    const requests = [LAUNCH, ...Array<object>(4).fill(intent('ReadyIntent'))];
    for (const request of record.session === null ? requests : requests.slice(1)) {
      const answer = await echo.send(request, (at += 200_000));
      heard.push(wordsOf(JSON.stringify(answer.response.outputSpeech)));
    }
    expect(heard.filter((words) => words.includes('press') || words.includes('lift'))).not.toEqual([]);
    expect(heard.filter((words) => words.includes(NEWS))).toHaveLength(hasCounted ? 1 : 0);
    expect(logged).toEqual([]);
  });
});

test('somebody who says nothing hears it from what silence plays, and not again', async () => {
  const record = RECORDS.find(({ about }) => about === 'two workouts done');
  await put(table.client, record?.items ?? []);
  const { skill } = skillOver(storeAt(table.endpoint), { voice: MEASURED });
  const echo = device('echo', KEY.account, () => skill);
  let at = (record?.read.heardAt ?? 0) + 172_800_000;
  const launched = await echo.send(LAUNCH, at);
  expect(wordsOf(JSON.stringify(launched.response.reprompt?.outputSpeech))).toContain(
    `${NEWS} Lower, two, touch. Lunges, left foot in front.`,
  );
  await echo.send(sessionEnded('EXCEEDED_MAX_REPROMPTS'), (at += 200_000));
  const again = await echo.send(LAUNCH, (at += 60_000));
  const goingOn = await echo.send(intent('ReadyIntent'), at + 10_000);
  expect(JSON.stringify([again.response, goingOn.response])).not.toContain(NEWS);
});
