import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import type { ProgressStore } from '../../lambda/storage/progressStore';
import { device, intent, LAUNCH, sessionEnded } from '../conversations/device';
import { failingStore } from '../storage/failingStore';
import { MEASURED, skillOver } from '../alexa/parts';

const NOW = Date.UTC(2027, 0, 4, 7);
const ACCOUNT = 'amzn1.ask.account.SOMEONE';
const SECOND = 1_000;

function trainer(store: ProgressStore = memoryProgressStore(), name = 'echo') {
  const { skill, counted } = skillOver(store, { voice: MEASURED });
  return { echo: device(name, ACCOUNT, () => skill), counted };
}

describe('what is counted', () => {
  test('a workout is started once, and left at the exercise where the session ends', async () => {
    const { echo, counted } = trainer();
    await echo.send(LAUNCH, NOW);
    expect(counted).toEqual([]);
    await echo.send(intent('BuildUpIntent'), NOW + 20 * SECOND);
    expect(counted).toEqual([{ name: 'WorkoutStarted' }]);
    await echo.send(intent('SkipExerciseIntent'), NOW + 40 * SECOND);
    await echo.send(intent('AMAZON.StopIntent'), NOW + 60 * SECOND);
    expect(counted).toEqual([{ name: 'WorkoutStarted' }, { name: 'WorkoutLeft', exercise: 'clamshell' }]);
  });

  test('a workout taken up again is not started again', async () => {
    const store = memoryProgressStore();
    const first = trainer(store);
    await first.echo.send(LAUNCH, NOW);
    await first.echo.send(intent('BuildUpIntent'), NOW + 20 * SECOND);
    await first.echo.send(intent('AMAZON.StopIntent'), NOW + 60 * SECOND);
    const { echo, counted } = trainer(store);
    await echo.send(LAUNCH, NOW + 900 * SECOND);
    await echo.send(intent('AMAZON.YesIntent'), NOW + 920 * SECOND);
    expect(counted).toEqual([]);
  });

  test('words that were not understood', async () => {
    const { echo, counted } = trainer();
    await echo.send(LAUNCH, NOW);
    await echo.send(intent('AMAZON.FallbackIntent'), NOW + 20 * SECOND);
    expect(counted).toEqual([{ name: 'NotUnderstood' }]);
  });

  test('how far the planned end of the last reply was off, when silence ended the session', async () => {
    const { echo, counted } = trainer();
    await echo.send(LAUNCH, NOW);
    const { sessionAttributes } = await echo.send(intent('AMAZON.PauseIntent'), NOW + 20 * SECOND);
    const { speech, reprompt } = (
      sessionAttributes as {
        readonly progress: { readonly sent: { readonly speech: number; readonly reprompt: number } };
      }
    ).progress.sent;
    const listened = reprompt === 0 ? 8 * SECOND : 16 * SECOND;
    const planned = NOW + 21 * SECOND + speech + reprompt + listened;
    await echo.send(sessionEnded('EXCEEDED_MAX_REPROMPTS'), planned - 2 * SECOND);
    expect(counted.filter(({ name }) => name === 'EstimateError')).toEqual([
      { name: 'EstimateError', seconds: 2 },
    ]);
  });

  test('a session that the person ended says nothing about the estimate', async () => {
    const { echo, counted } = trainer();
    await echo.send(LAUNCH, NOW);
    await echo.send(sessionEnded('USER_INITIATED'), NOW + 20 * SECOND);
    expect(counted).toEqual([]);
  });

  test('saves that failed', async () => {
    const { store, failing } = failingStore(memoryProgressStore());
    const { echo, counted } = trainer(store);
    failing.add('save');
    await echo.send(LAUNCH, NOW);
    expect(counted).toEqual([{ name: 'SaveFailed' }]);
  });

  test('saves that met another', async () => {
    const store = memoryProgressStore();
    const kitchen = trainer(store, 'kitchen');
    const bedroom = trainer(store, 'bedroom');
    await kitchen.echo.send(LAUNCH, NOW);
    await bedroom.echo.send(LAUNCH, NOW + 10 * SECOND);
    await kitchen.echo.send(intent('LessTalkingIntent'), NOW + 20 * SECOND);
    expect(kitchen.counted).toEqual([{ name: 'SaveConflicted' }]);
  });
});
