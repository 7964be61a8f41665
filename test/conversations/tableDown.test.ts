import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Metric } from '../../lambda/turn/operator';
import { matched, spoken } from '../alexa/intentRequest';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { seen } from '../coach/seen';
import { skillOver } from '../alexa/parts';
import { wordsOf } from '../alexa/speaker';
import { itemsOf } from '../storage/items';
import { startRefusingTable } from '../storage/refusingTable';
import { device, intent, LAUNCH } from './device';
import { faultsOf } from './validResponse';

const NOW = Date.UTC(2027, 0, 4, 7);
const ACCOUNT = 'amzn1.ask.account.SOMEONE';

let table: Awaited<ReturnType<typeof startRefusingTable>>;

beforeEach(async () => {
  table = await startRefusingTable();
});
afterEach(() => {
  table.close();
});

test('a table that refuses everything is counted at every turn that asked it in vain', async () => {
  const { echo, logged, counted } = start();
  table.refuse();
  await echo.send(LAUNCH, NOW);
  await echo.send(intent('BuildUpIntent'), NOW + 20_000);
  expect(logged.map(([message]) => message)).toEqual(['load failed', 'load failed']);
  expect(namesOf(counted).filter((name) => name === 'LoadFailed')).toHaveLength(2);
});

test('a table that cannot be read is told of once, and the workout is there all the same', async () => {
  const { echo } = start();
  table.refuse();
  expect(wordsOf(await echo.send(LAUNCH, NOW))).toMatch(
    /^I can't reach my notes just now, so it's as if we'd just met\. Hi, I'm your glute coach\./,
  );
  const begun = wordsOf(await echo.send(intent('BuildUpIntent'), NOW + 20_000));
  expect(begun).toContain('Kneel on your mat');
  expect(begun).not.toContain('notes');
});

describe('a place that could not be saved', () => {
  test.each([
    ['on "stop", when all is refused', 'AMAZON.StopIntent', []],
    ['on "stop", when only saving is refused', 'AMAZON.StopIntent', ['PutItem']],
    ['on a symptom', 'SymptomIntent', []],
  ])('is not said to be saved, %s', async (_, last, operations) => {
    const { echo } = start();
    if (operations.length === 0) table.refuse();
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    table.refuse(...operations);
    const answer = await echo.send(intent(last), NOW + 60_000);
    expect(await faultsOf(answer)).toEqual([]);
    expect(wordsOf(answer)).not.toContain('saved');
    expect(wordsOf(answer)).toContain("I couldn't save this just now");
  });

  test('is said to be saved once it is', async () => {
    const { echo } = start();
    table.refuse();
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    table.recover();
    expect(wordsOf(await echo.send(intent('AMAZON.StopIntent'), NOW + 60_000))).toBe(
      "I've saved your place.",
    );
  });
});

describe('while only saving is refused', () => {
  const NOT_SAVED = "I couldn't save this just now, so next time may start a little earlier.";

  test.each([
    ['a pause', 'AMAZON.PauseIntent', `Say resume when you're ready. ${NOT_SAVED}`],
    ['a fall', 'MishapIntent', NOT_SAVED],
    ['a question in a set', 'WhereAmIIntent', NOT_SAVED],
  ])('silence after %s is not told that the place is safe', async (_, said, last) => {
    const { echo } = start();
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    table.refuse('PutItem');
    const answer = await echo.send(intent(said), NOW + 60_000);
    expect(await faultsOf(answer)).toEqual([]);
    expect(repromptOf(answer)).not.toMatch(/saved your place|keep your place/);
    expect(repromptOf(answer).endsWith(last)).toBe(true);
  });

  test('a workout that is over is said not to be saved before the goodbye, and nothing of a place', async () => {
    const { echo } = start();
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    let [now, heard] = [NOW + 20_000, ''];
    while (!heard.includes('How was it'))
      heard = wordsOf(await echo.send(intent('ReadyIntent'), (now += 160_000)));
    table.refuse('PutItem');
    const answer = await echo.send(
      intent('RateIntent', { rating: matched('rating', 'good') }),
      now + 160_000,
    );
    expect(wordsOf(answer)).toMatch(
      /One of two this week\. I couldn't save this just now, so I may not remember it\. See you next time\.$/,
    );
  });

  test('so is one that was ended early', async () => {
    const { echo } = start();
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    await echo.send(intent('ReadyIntent'), NOW + 160_000);
    await echo.send(intent('EndWorkoutIntent'), NOW + 320_000);
    table.refuse('PutItem');
    expect(
      wordsOf(
        await echo.send(intent('EndedBecauseIntent', { reason: matched('reason', 'time') }), NOW + 330_000),
      ),
    ).toBe(
      "No problem. What you did counts. I couldn't save this just now, so I may not remember it. See you next time.",
    );
  });
});

test('a set that was corrected while only saving is refused stays so, though another device went on from what was stored', async () => {
  const { echo, skill } = start();
  const other = device('other', ACCOUNT, () => skill);
  await echo.send(LAUNCH, NOW);
  await echo.send(intent('BuildUpIntent'), NOW + 20_000);
  await echo.send(intent('DoneIntent'), NOW + 120_000);
  expect(await talliedInTable()).toEqual([4]);
  table.refuse('PutItem');
  await echo.send(intent('OnlyDidIntent', { reps: spoken('reps', '2') }), NOW + 125_000);
  table.recover();
  await other.send(LAUNCH, NOW + 130_000);
  await other.send(intent('AMAZON.PauseIntent'), NOW + 150_000);
  expect(await talliedInTable()).toEqual([4]);
  await echo.send(intent('AMAZON.PauseIntent'), NOW + 160_000);
  expect(await talliedInTable()).toEqual([2]);
});

describe('"delete my data" while the table fails', () => {
  test.each([
    ['nothing can be asked', []],
    ['nothing can be deleted', ['BatchWriteItem']],
  ])('says that not everything is erased and what to do, when %s', async (_, operations) => {
    const { echo, counted } = start();
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('DeleteDataIntent'), NOW + 20_000);
    table.refuse(...operations);
    const answer = await echo.send(intent('AMAZON.YesIntent'), NOW + 30_000);
    expect(await faultsOf(answer)).toEqual([]);
    expect(wordsOf(answer)).toBe(
      "I couldn't erase everything just now. In a few minutes, open me again and say, delete my data.",
    );
    expect(answer.response.shouldEndSession).toBe(true);
    expect(namesOf(counted)).toContain('EraseFailed');
    table.recover();
    await echo.send(LAUNCH, NOW + 300_000);
    await echo.send(intent('DeleteDataIntent'), NOW + 320_000);
    expect(wordsOf(await echo.send(intent('AMAZON.YesIntent'), NOW + 330_000))).toBe(
      'Done. Everything is erased.',
    );
    expect(await itemsOf(table.client)).toEqual([]);
  });

  test('puts nothing back of what was erased in part', async () => {
    const { echo } = start();
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('DeleteDataIntent'), NOW + 20_000);
    table.refuse('BatchWriteItem');
    table.asked.length = 0;
    await echo.send(intent('AMAZON.YesIntent'), NOW + 30_000);
    expect(table.asked).toEqual(['Query', 'BatchWriteItem']);
  });
});

async function talliedInTable(): Promise<readonly number[] | undefined> {
  const key = { account: ACCOUNT, person: 'household' };
  return seen((await table.store.load(key, milliseconds(NOW))).progress)?.tally;
}

function start() {
  const { skill, logged, counted } = skillOver(table.store);
  return { echo: device('echo', ACCOUNT, () => skill), skill, logged, counted };
}

/** The words of what silence plays. */
function repromptOf({ response }: ResponseEnvelope): string {
  const speech = response.reprompt?.outputSpeech;
  return speech?.type === 'SSML' ? speech.ssml.replaceAll(/<[^>]*>/g, '').trim() : '';
}

function namesOf(counted: readonly Metric[]): readonly string[] {
  return counted.map(({ name }) => name);
}
