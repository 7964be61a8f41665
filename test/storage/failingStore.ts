import { StoreFailure, type ProgressStore } from '../../lambda/storage/progressStore';

/** A store whose calls can be made to fail, each kind by itself. */
export function failingStore(store: ProgressStore) {
  const failing = new Set<keyof ProgressStore>();
  const unless = async <T>(what: keyof ProgressStore, act: () => Promise<T>): Promise<T> => {
    if (failing.has(what)) throw new StoreFailure(`Could not ${what} the progress.`);
    return act();
  };
  return {
    failing,
    store: {
      load: (key, now) => unless('load', () => store.load(key, now)),
      save: (key, revision, saved) => unless('save', () => store.save(key, revision, saved)),
      erase: (...of) => unless('erase', () => store.erase(...of)),
    } satisfies ProgressStore,
  };
}
