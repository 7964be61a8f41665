import type { FiledWorkout } from '../coach/filing';
import { milliseconds } from '../workout/milliseconds';
import { fromRecord, toRecord } from './progressRecord';
import { NEVER_SAVED, RevisionConflict, type ProgressKey, type ProgressStore } from './progressStore';

/** A store that forgets with the process; it keeps records, as the real one does, so that both read back the same. */
export function memoryProgressStore(): ProgressStore {
  const records = new Map<string, { readonly revision: number; readonly record: string }>();
  const workouts = new Map<string, FiledWorkout>();
  const name = ({ account, person }: ProgressKey): string => `${account} ${person}`;
  return {
    load(key) {
      const found = records.get(name(key));
      if (found === undefined)
        return Promise.resolve({ progress: null, revision: NEVER_SAVED, readable: 'whole' });
      const { progress } = fromRecord(JSON.parse(found.record), milliseconds(0));
      return Promise.resolve({ progress, revision: found.revision, readable: 'whole' });
    },
    save(key, revision, progress, filed) {
      const current = records.get(name(key))?.revision ?? NEVER_SAVED;
      if (current !== revision)
        return Promise.reject(new RevisionConflict(`Revision ${revision} is not ${current}.`));
      if (filed !== null) workouts.set(`${name(key)} ${filed.begunAt}`, filed);
      records.set(name(key), { revision: revision + 1, record: toRecord(progress) });
      return Promise.resolve(revision + 1);
    },
    erase(account) {
      for (const kept of [records, workouts]) {
        for (const key of [...kept.keys()].filter((other) => other.startsWith(`${account} `)))
          kept.delete(key);
      }
      return Promise.resolve();
    },
  };
}
