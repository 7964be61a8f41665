import type { Metric } from '../../lambda/turn/operator';
import { rehearse } from '../../lambda/alexa/rehearse';
import { voiceFor } from '../../lambda/speech/voices';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import type { ProgressStore } from '../../lambda/storage/progressStore';

function partsOver(store: ProgressStore) {
  const said: string[] = [];
  const write = (message: string): void => {
    said.push(message);
  };
  return {
    parts: {
      store,
      log: { warn: write, error: write, count: ({ name }: Metric) => said.push(name) },
      voiceFor,
    },
    said,
  };
}

describe('a rehearsal', () => {
  test('asks the table once, and saves nothing', async () => {
    const asked: string[] = [];
    const kept = memoryProgressStore();
    const noting: ProgressStore = {
      load: (key, now) => (asked.push('load'), kept.load(key, now)),
      save: (key, revision, saved) => (asked.push('save'), kept.save(key, revision, saved)),
      erase: (account) => (asked.push('erase'), kept.erase(account)),
    };
    await rehearse(partsOver(noting).parts);
    expect(asked).toEqual(['load']);
  });

  test('never fails and reports nothing, whatever the table does', async () => {
    const failing = () => {
      throw new Error('gone');
    };
    const { parts, said } = partsOver({ load: failing, save: failing, erase: failing });
    await expect(rehearse(parts)).resolves.toBeUndefined();
    await expect(rehearse({ ...parts, voiceFor: failing })).resolves.toBeUndefined();
    expect(said).toEqual([]);
  });

  test('ends after a second when the table never answers', async () => {
    const { parts } = partsOver({ ...memoryProgressStore(), load: () => new Promise(() => undefined) });
    await expect(rehearse(parts)).resolves.toBeUndefined();
  });
});
