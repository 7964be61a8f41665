import { SILENT } from '../../lambda/turn/operator';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { skillHandler } from '../../lambda/alexa/skill';
import { voiceFor } from '../../lambda/speech/voices';
import { dynamoProgressStore } from '../../lambda/storage/dynamoProgressStore';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import type { ProgressStore } from '../../lambda/storage/progressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { inspect } from 'node:util';
import { startTable, TABLE_NAME } from '../bundle/table';
import { itemsOf } from '../storage/items';
import { startRefusingTable } from '../storage/refusingTable';
import { skillOver } from './parts';
import { intent, LAUNCH, speaker, wordsOf } from './speaker';

const NOW = milliseconds(Date.parse('2027-01-04T08:00:00Z'));
const DAY_MS = 86_400_000;
const DISABLED = {
  type: 'AlexaSkillEvent.SkillDisabled',
  eventCreationTime: new Date(NOW + DAY_MS).toISOString(),
  body: { userInformationPersistenceStatus: 'NOT_PERSISTED' },
};

let table: Awaited<ReturnType<typeof startTable>>;
let client: DynamoDBClient;
let dynamo: ProgressStore;

beforeAll(async () => {
  table = await startTable();
  const access = { region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  client = new DynamoDBClient({ ...access, endpoint: table.endpoint });
  dynamo = dynamoProgressStore({ ...access, endpoint: table.endpoint, tableName: TABLE_NAME });
});
afterAll(() => {
  client.destroy();
  table.close();
});

describe('disabling the skill', () => {
  test('erases everybody of the account and nobody else, however often it is told', async () => {
    await train('gone', ['household', 'ana']);
    await train('stays', ['household']);
    const say = speakerOf('gone');
    expect((await say(DISABLED)).response).toEqual({});
    await say(DISABLED);
    expect(await accountsInTable()).toEqual(['stays']);
    await speakerOf('stays')(DISABLED);
    expect(await accountsInTable()).toEqual([]);
  });

  test('makes a newcomer of whoever comes back', async () => {
    const store = memoryProgressStore();
    const say = speakerOf('one', undefined, store);
    const hello = wordsOf(await say(LAUNCH));
    await say(intent('SetLevelIntent', { level: '8' }));
    expect(wordsOf(await say(LAUNCH))).not.toBe(hello);
    await say(DISABLED);
    expect(wordsOf(await say(LAUNCH))).toBe(hello);
  });

  test.each([
    ['nothing can be asked', []],
    ['nothing can be deleted', ['BatchWriteItem']],
  ])('fails when %s, so that Alexa tells it again, and erases then', async (_, operations) => {
    const refusing = await startRefusingTable();
    const { skill, logged, counted } = skillOver(refusing.store);
    const say = speaker(skill, { account: 'amzn1.ask.account.GONE', endpoint: null });
    await say(LAUNCH);
    refusing.refuse(...operations);
    const failure: unknown = await say(DISABLED).catch((thrown: unknown) => thrown);
    expect(inspect(failure)).toMatch(/told again/);
    expect(inspect([failure, logged])).not.toContain('GONE');
    expect(logged.map(([message]) => message)).toContain('erase failed');
    expect(counted).toContainEqual({ name: 'EraseFailed' });
    refusing.recover();
    expect((await say(DISABLED)).response).toEqual({});
    expect(await itemsOf(refusing.client)).toEqual([]);
    refusing.close();
  });

  test('told once more, late, touches nothing that was begun since', async () => {
    const told = { ...DISABLED, eventCreationTime: new Date(NOW).toISOString() };
    await train('back', ['household', 'ana']);
    await speakerOf('back')(told);
    expect(await accountsInTable()).toEqual([]);
    await train('back', ['household', 'ana'], NOW + 60_000);
    const kept = await itemsOf(client, TABLE_NAME);
    await speakerOf('back')(told);
    expect(await itemsOf(client, TABLE_NAME)).toEqual(kept);
    await speakerOf('back')(DISABLED);
    expect(await accountsInTable()).toEqual([]);
  });

  test.each([
    'AlexaSkillEvent.SkillEnabled',
    'AlexaSkillEvent.SkillPermissionAccepted',
    'Reminders.ReminderStarted',
  ])('%s is answered with nothing and changes nothing', async (type) => {
    await train('one', ['household']);
    const { response } = await speakerOf('one')({ type });
    expect(response).toEqual({});
    expect(await accountsInTable()).toEqual(['one']);
    await speakerOf('one')(DISABLED);
  });
});

describe('"delete my data" and "everything"', () => {
  test('leave nothing of the account in the table', async () => {
    await train('gone', ['household', 'ana']);
    const say = speakerOf('gone', 'ana');
    await say(LAUNCH);
    await say(intent('DeleteDataIntent'));
    const { response } = await say(intent('EverythingIntent'));
    expect(response.shouldEndSession).toBe(true);
    expect(await accountsInTable()).toEqual([]);
  });
});

/** Leaves progress of some people and one workout of each that was filed. */
async function train(account: string, people: readonly string[], at?: number): Promise<void> {
  const when = at === undefined ? {} : { timestamp: new Date(at).toISOString() };
  for (const person of people) {
    const say = speakerOf(account, person === 'household' ? undefined : person);
    await say({ ...LAUNCH, ...when });
    await say({ ...intent('BuildUpIntent'), ...when });
    const { progress, revision } = await dynamo.load({ account, person }, NOW);
    if (progress === null) throw new Error(`Expected progress of ${person}, found none.`);
    const filed = {
      begunAt: progress.heardAt,
      endedAt: progress.heardAt,
      level: 1,
      rounds: 1,
      tally: [{ round: 1, exercise: 'lunge', side: 'left', reps: 8 }],
      complete: false,
      rating: null,
      tough: false,
    } as const;
    await dynamo.save({ account, person }, revision, { progress, filed: [filed], before: null });
  }
}

async function accountsInTable(): Promise<readonly (string | undefined)[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: TABLE_NAME }));
  return [...new Set(Items.map((item) => item['pk']?.S))];
}

function speakerOf(account: string, person?: string, store = dynamo) {
  const whose = { account, endpoint: null, ...(person === undefined ? {} : { person }) };
  return speaker(skillHandler({ store, log: SILENT, voiceFor }), whose);
}
