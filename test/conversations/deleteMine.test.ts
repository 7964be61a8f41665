import { milliseconds } from '../../lambda/workout/milliseconds';
import { matched } from '../alexa/intentRequest';
import { skillOver } from '../alexa/parts';
import { itemsOf } from '../storage/items';
import { startTable, storeAt } from '../storage/table';
import { device, intent, LAUNCH } from './device';
import { wordsOf } from './conversation';

const ACCOUNT = 'amzn1.ask.account.FAMILY';
const [ANNA, BEN] = ['amzn1.ask.person.ANNA', 'amzn1.ask.person.BEN'];
const START = Date.UTC(2027, 0, 4, 7);

/** A household of two voices, each with a workout behind them, and its table. */
async function household() {
  const table = await startTable();
  const store = storeAt(table.endpoint);
  const echo = device('echo', ACCOUNT, () => skillOver(store).skill);
  let at = START;
  const say = async (request: object): Promise<string> => {
    const { response } = await echo.send(request, (at += 10_000));
    const { outputSpeech } = response;
    return outputSpeech?.type === 'SSML' ? wordsOf(outputSpeech.ssml) : '';
  };
  const come = async (person: string | null): Promise<void> => {
    echo.unplug();
    echo.recognise(person);
    await say(LAUNCH);
  };
  for (const person of [ANNA, BEN]) {
    await come(person);
    await say(intent('ShortIntent'));
    await say(intent('ReadyIntent'));
    for (let turn = 0; turn < 8; turn += 1) {
      at += 160_000;
      await say(intent('ReadyIntent'));
    }
    await say(intent('AMAZON.StopIntent'));
  }
  const isKnown = async (person = ''): Promise<boolean> =>
    (await store.load({ account: ACCOUNT, person }, milliseconds(at))).progress !== null;
  return { table, say, come, isKnown };
}

let home: Awaited<ReturnType<typeof household>>;

beforeEach(async () => {
  home = await household();
});
afterEach(() => {
  home.table.close();
});

const WHOSE =
  'Erase, for good, what I remember of you, or of everybody in this household? Say mine, everything, or no.';

it('asks a voice it knows whose, and erases just theirs', async () => {
  await home.come(ANNA);
  expect(await home.say(intent('DeleteDataIntent'))).toBe(WHOSE);
  expect(await home.say(intent('DeleteWhoseIntent', { whose: matched('whose', 'mine') }))).toBe(
    "Done. What I remembered of you is erased, and nobody else's.",
  );
  expect([await home.isKnown(ANNA), await home.isKnown(BEN)]).toEqual([false, true]);
  const keys = (await itemsOf(home.table.client)).map(({ sk }) => sk?.S ?? '');
  expect(keys.filter((key) => key.includes('ANNA'))).toEqual([]);
  expect(keys.filter((key) => key.includes('BEN')).length).toBeGreaterThan(1);
});

it.each([
  ['everything', intent('EverythingIntent')],
  ['the household', intent('DeleteWhoseIntent', { whose: matched('whose', 'household') })],
  ['the second', intent('SecondChoiceIntent')],
])('erases the whole household where that is meant: %s', async (_, answer) => {
  await home.come(ANNA);
  await home.say(intent('DeleteDataIntent'));
  expect(await home.say(answer)).toBe('Done. Everything is erased.');
  expect([await home.isKnown(ANNA), await home.isKnown(BEN)]).toEqual([false, false]);
});

it.each([
  ['yes, which does not say whose', intent('AMAZON.YesIntent')],
  ['a question', intent('HowLongIntent')],
])('erases nothing by another word: %s', async (_, answer) => {
  await home.come(ANNA);
  await home.say(intent('DeleteDataIntent'));
  expect(await home.say(answer)).toMatch(/Mine, or everything\?$/);
  expect(await home.say(intent('AMAZON.NoIntent'))).toMatch(/^All right, everything is kept\./);
  expect([await home.isKnown(ANNA), await home.isKnown(BEN)]).toEqual([true, true]);
});

it('asks whose in fewer words where the answer was "yes", and keeps everything where it was so again', async () => {
  await home.come(ANNA);
  await home.say(intent('DeleteDataIntent'));
  expect(await home.say(intent('AMAZON.YesIntent'))).toBe('Mine, or everything?');
  expect(await home.say(intent('AMAZON.YesIntent'))).toMatch(/^All right, everything is kept\./);
  expect([await home.isKnown(ANNA), await home.isKnown(BEN)]).toEqual([true, true]);
});

it('asks a voice it does not know about the household, as there is nobody else it could mean', async () => {
  await home.come(null);
  expect(await home.say(intent('DeleteDataIntent'))).toBe(
    'Erase everything I remember of this household, for good? Say yes or no.',
  );
  expect(await home.say(intent('AMAZON.YesIntent'))).toBe('Done. Everything is erased.');
  expect([await home.isKnown(ANNA), await home.isKnown(BEN)]).toEqual([false, false]);
});

it('erases nothing where the full workout is asked for instead', async () => {
  await home.come(ANNA);
  await home.say(intent('DeleteDataIntent'));
  await home.say(intent('FullWorkoutIntent'));
  expect([await home.isKnown(ANNA), await home.isKnown(BEN)]).toEqual([true, true]);
});

it('takes "everything" for the full workout anywhere else', async () => {
  await home.come(ANNA);
  expect(await home.say(intent('EverythingIntent'))).toMatch(/three two one press/);
});
