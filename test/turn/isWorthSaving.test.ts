import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { device, intent, LAUNCH } from '../conversations/device';
import { skillOver } from '../alexa/parts';

const NOW = Date.UTC(2027, 0, 4, 7);
const ACCOUNT = 'amzn1.ask.account.SOMEONE';
const HOUSEHOLD = { account: ACCOUNT, person: 'household' };

async function trainer() {
  const store = memoryProgressStore();
  const { skill } = skillOver(store);
  const echo = device('echo', ACCOUNT, () => skill);
  await echo.send(LAUNCH, NOW);
  return { echo, revision: async () => (await store.load(HOUSEHOLD, milliseconds(NOW))).revision };
}

describe('a turn is saved', () => {
  test('never for a question while the coach holds, since it changes nothing', async () => {
    const { echo, revision } = await trainer();
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    await echo.send(intent('AMAZON.PauseIntent'), NOW + 60_000);
    await echo.send(intent('WhereAmIIntent'), NOW + 70_000);
    const before = await revision();
    await echo.send(intent('WhereAmIIntent'), NOW + 80_000);
    await echo.send(intent('AMAZON.FallbackIntent'), NOW + 90_000);
    expect(await revision()).toBe(before);
    await echo.send(intent('AMAZON.ResumeIntent'), NOW + 100_000);
    expect(await revision()).toBe(before + 1);
  });

  test.each([
    ['reps are being counted', 'HowManyLeftIntent', 60_000],
    ['the session ends', 'AMAZON.StopIntent', 60_000],
    ['something was chosen', 'LessTalkingIntent', 60_000],
  ])('always when %s', async (_, name, at) => {
    const { echo, revision } = await trainer();
    await echo.send(intent('BuildUpIntent'), NOW + 20_000);
    const before = await revision();
    await echo.send(intent(name), NOW + at);
    expect(await revision()).toBe(before + 1);
  });
});
