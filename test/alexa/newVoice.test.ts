import { SILENT } from '../../lambda/turn/operator';
import { skillHandler } from '../../lambda/alexa/skill';
import { voiceFor } from '../../lambda/speech/voices';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import type { ProgressStore } from '../../lambda/storage/progressStore';
import { intent, LAUNCH, speaker, wordsOf } from './speaker';

const NEW_VOICE = /^Hi, a new voice\. I'll keep your progress apart\./;
const NO_VOICE = /^Hi, I didn't recognise your voice, so we start the household's own workouts\./;

describe('a recognised voice', () => {
  test('that is new where the household trains is told that its progress is kept apart', async () => {
    const store = memoryProgressStore();
    await speakerOf(store, 'one')(LAUNCH);
    const say = speakerOf(store, 'one', 'ana');
    expect(wordsOf(await say(LAUNCH))).toMatch(NEW_VOICE);
    await say(intent('FullWorkoutIntent'));
    expect(wordsOf(await say(LAUNCH))).not.toMatch(NEW_VOICE);
  });

  test('that is the first of all is greeted as everybody', async () => {
    const store = memoryProgressStore();
    await speakerOf(store, 'another account')(LAUNCH);
    expect(wordsOf(await speakerOf(store, 'one', 'ana')(LAUNCH))).toMatch(/^Hi, I'm your glute coach/);
  });

  test('that is new where another recognised voice trains is told so too', async () => {
    const store = memoryProgressStore();
    await speakerOf(store, 'one', 'ana')(LAUNCH);
    expect(wordsOf(await speakerOf(store, 'one', 'ben')(LAUNCH))).toMatch(NEW_VOICE);
  });
});

describe('a voice that was not recognised', () => {
  test('is told, where only recognised ones train, that theirs is not used', async () => {
    const store = memoryProgressStore();
    await speakerOf(store, 'one', 'ana')(LAUNCH);
    const say = speakerOf(store, 'one');
    expect(wordsOf(await say(LAUNCH))).toMatch(NO_VOICE);
    await say(intent('BuildUpIntent'));
    expect(wordsOf(await say(LAUNCH))).not.toMatch(NO_VOICE);
  });
});

test('whoever comes costs one read', async () => {
  const store = memoryProgressStore();
  const loaded: string[] = [];
  const counting: ProgressStore = {
    ...store,
    load: (key, now) => {
      loaded.push(key.person);
      return store.load(key, now);
    },
  };
  await speakerOf(counting, 'one')(LAUNCH);
  await speakerOf(counting, 'one', 'ana')(LAUNCH);
  await speakerOf(counting, 'one', 'ana')(LAUNCH);
  expect(loaded).toEqual(['household', 'ana', 'ana']);
});

function speakerOf(store: ProgressStore, account: string, person?: string) {
  const whose = { account, endpoint: null, ...(person === undefined ? {} : { person }) };
  return speaker(skillHandler({ store, log: SILENT, voiceFor }), whose);
}
