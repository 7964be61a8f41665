import type { ResponseEnvelope } from 'ask-sdk-model';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import type { ProgressStore } from '../../lambda/storage/progressStore';
import { screenIn } from '../../simulator/devices/screen';
import { MEASURED, skillOver } from '../alexa/parts';
import { device, intent, LAUNCH, sessionEnded, userEvent, type Device } from './device';
import { wordsOf } from './conversation';

const START = Date.UTC(2027, 0, 4, 7);
const ACCOUNT = 'amzn1.ask.account.SOMEONE';
const MINUTE = 60_000;
const DAY = 86_400_000;
const READY = intent('ReadyIntent');
const LOST = sessionEnded('USER_INITIATED');

/** Somebody with a Show, and perhaps a speaker beside it. */
function home(store: ProgressStore = memoryProgressStore()) {
  const { skill, counted } = skillOver(store, { voice: MEASURED });
  const show = device('amzn1.ask.device.SHOW', ACCOUNT, () => skill, true);
  const kitchen = device('amzn1.ask.device.KITCHEN', ACCOUNT, () => skill);
  let now = START;
  const after = (ms: number) => (now += ms);
  return {
    kitchen,
    counted: () => counted.map(({ name }) => name).filter((name) => name.startsWith('Screen')),
    after,
    send: (request: object, ms = MINUTE, on: Device = show) => on.send(request, after(ms)),
    /** Begins a full workout, whose first portion is being said. */
    async begin() {
      await show.send(LAUNCH, after(MINUTE));
      return show.send(intent('FullWorkoutIntent'), after(20_000));
    },
  };
}

function portionIn(answer: ResponseEnvelope): string {
  return screenIn(answer)?.showing.portion ?? '';
}

function goesOn(answer: ResponseEnvelope): boolean {
  return screenIn(answer)?.showing.goesOn === true;
}

/** Answered by nothing at all, as far as anybody can hear or see. */
const NOTHING = {};

describe('a session that closes in the middle of what the screen says', () => {
  test('keeps the place, and the screen is tried once more', async () => {
    const at = home();
    await at.begin();
    await at.send(LOST, 100_000);
    const back = await at.send(LAUNCH);
    expect(wordsOf(screenIn(back)?.ssml ?? '')).toMatch(/^Welcome back\. From rep \w+\./);
    expect(goesOn(back)).toBe(true);
    expect(at.counted()).toEqual(['ScreenLost']);
  });

  test('twice is followed by a week of spoken replies, of which the operator is told', async () => {
    const at = home();
    await at.begin();
    await at.send(LOST, 100_000);
    await at.begin();
    await at.send(LOST, 100_000);
    const { response } = await at.send(LAUNCH);
    expect(response).toMatchObject({ shouldEndSession: false });
    expect(response.directives).toBeUndefined();
    expect(at.counted()).toEqual(['ScreenLost', 'ScreenLost', 'ScreenGivenUp']);
    expect(wordsOf(JSON.stringify(response.outputSpeech))).toContain("for a week I'll just talk");
    const next = await at.send(READY);
    expect(wordsOf(JSON.stringify(next.response.outputSpeech))).not.toContain('just talk');
    await at.send(sessionEnded('EXCEEDED_MAX_REPROMPTS'));
    at.after(7 * DAY);
    expect(screenIn(await at.send(LAUNCH))).not.toBeNull();
  });

  test('counts as well where nobody told that it had closed', async () => {
    const at = home();
    await at.begin();
    await at.begin();
    expect(at.counted()).toEqual(['ScreenLost']);
  });

  test('on a speaker says nothing of the screen in the other room', async () => {
    const at = home();
    await at.begin();
    await at.send(LAUNCH, MINUTE, at.kitchen);
    await at.send(intent('FullWorkoutIntent'), MINUTE, at.kitchen);
    await at.send(LOST, 40_000, at.kitchen);
    expect(at.counted()).toEqual([]);
  });

  test('"use the screen" tries it at once', async () => {
    const at = home();
    for (let times = 0; times < 2; times += 1) {
      await at.begin();
      await at.send(LOST, 100_000);
    }
    await at.send(LAUNCH);
    expect(screenIn(await at.send(intent('UseScreenIntent')))).not.toBeNull();
  });
});

describe('what a screen tells', () => {
  test('late, twice or of another portion changes nothing and is not answered', async () => {
    const at = home();
    const first = portionIn(await at.begin());
    const second = await at.send(userEvent('spoken', first, 155_000), 155_000);
    expect(goesOn(second)).toBe(true);
    for (const told of [
      userEvent('spoken', first, 155_000),
      userEvent('spoken', 'another1', 155_000),
      userEvent('touched', 'next', first, 9_000),
      userEvent('cannotSpeak', first),
      userEvent('cannotSpeak'),
      userEvent('spoken', portionIn(second)),
      userEvent('touched', 'toString', portionIn(second), 9_000),
      userEvent('danced', portionIn(second)),
      { type: 'Alexa.Presentation.APL.RuntimeError', errors: [{ type: 'LIST_ERROR', reason: 'INTERNAL' }] },
    ]) {
      const { response, sessionAttributes } = await at.send(told, 1_000);
      expect(response).toEqual(NOTHING);
      expect(sessionAttributes).toEqual(second.sessionAttributes);
    }
    expect(goesOn(await at.send(userEvent('spoken', portionIn(second), 110_000), 100_000))).toBe(true);
  });

  test('once too soon may have been the wake word; twice in a row the coach speaks herself, from where it broke off', async () => {
    const at = home();
    const first = await at.begin();
    expect((await at.send(userEvent('spoken', portionIn(first), 400), 3_000)).response).toEqual(NOTHING);
    const again = await at.send(READY, 30_000);
    expect(goesOn(again)).toBe(true);
    const spoken = await at.send(userEvent('spoken', portionIn(again), 400), 3_000);
    expect(spoken.response).toMatchObject({ shouldEndSession: false });
    expect(spoken.response.directives).toBeUndefined();
    expect(at.counted()).toEqual(['ScreenLost', 'ScreenGivenUp']);
  });

  test('too soon, and then a word at once, was the wake word, however often', async () => {
    const at = home();
    let answer = await at.begin();
    for (let times = 0; times < 3; times += 1) {
      await at.send(userEvent('spoken', portionIn(answer), 9_000), 10_000);
      answer = await at.send(intent('HowManyLeftIntent'), 3_000);
      expect(goesOn(answer)).toBe(true);
    }
    expect(at.counted()).toEqual([]);
  });

  test('is never believed to be more than there was time for', async () => {
    const at = home();
    const first = portionIn(await at.begin());
    expect((await at.send(userEvent('spoken', first, 155_000), 2_000)).response).toEqual(NOTHING);
    const paused = await at.send(userEvent('touched', 'pause', first, 155_000), 2_000);
    expect(wordsOf(JSON.stringify(paused.response.outputSpeech))).not.toMatch(/Paused at rep/);
    const again = await at.send(READY, 20_000);
    const { outputSpeech } = (await at.send(userEvent('spoken', portionIn(again), 60_000), 2_000)).response;
    expect(wordsOf(JSON.stringify(outputSpeech))).not.toMatch(/From rep/);
  });

  test('that it may not speak is answered by voice, with the same portion', async () => {
    const at = home();
    const first = await at.begin();
    const { response } = await at.send(userEvent('cannotSpeak', portionIn(first)), 1_000);
    expect(response).toMatchObject({ shouldEndSession: false });
    expect(wordsOf(JSON.stringify(response.outputSpeech))).toContain('Kneel on your mat');
    expect((await at.send(intent('WhereAmIIntent'))).response.directives).toBeUndefined();
  });
});

describe('a touch', () => {
  test('that comes twice does not skip twice', async () => {
    const at = home();
    const first = await at.begin();
    const next = userEvent('touched', 'next', portionIn(first), 100_000);
    expect(goesOn(await at.send(next, 100_000))).toBe(true);
    expect((await at.send(next, 500)).response).toEqual(NOTHING);
  });
});
