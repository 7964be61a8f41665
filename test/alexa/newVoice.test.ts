import { SILENT } from '../../lambda/alexa/failures';
import { skillHandler } from '../../lambda/alexa/skill';
import { voiceFor } from '../../lambda/speech/voices';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import type { ProgressStore } from '../../lambda/storage/progressStore';
import { intent, LAUNCH, speaker, wordsOf } from './speaker';

const NEW_VOICE = /^Hi, a new voice\. I'll keep your progress apart\./;

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

  test('is greeted as everybody where the household cannot be looked up', async () => {
    const store = memoryProgressStore();
    await speakerOf(store, 'one')(LAUNCH);
    const failing: ProgressStore = {
      ...store,
      load: (key, now) =>
        key.person === 'household' ? Promise.reject(new Error('throttled')) : store.load(key, now),
    };
    expect(wordsOf(await speakerOf(failing, 'one', 'ana')(LAUNCH))).toMatch(/^Hi, I'm your glute coach/);
  });

  test('costs one read more than a known one, once', async () => {
    const store = memoryProgressStore();
    const loaded: string[] = [];
    const counting: ProgressStore = {
      ...store,
      load: (key, now) => {
        loaded.push(key.person);
        return store.load(key, now);
      },
    };
    const say = speakerOf(counting, 'one', 'ana');
    await say(LAUNCH);
    await say(LAUNCH);
    expect(loaded).toEqual(['ana', 'household', 'ana']);
  });
});

function speakerOf(store: ProgressStore, account: string, person?: string) {
  const whose = { account, endpoint: null, ...(person === undefined ? {} : { person }) };
  return speaker(skillHandler({ store, log: SILENT, voiceFor }), whose);
}
