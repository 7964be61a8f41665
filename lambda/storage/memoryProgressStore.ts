import type { FiledWorkout } from '../coach/filing';
import { progressFrom, rowOf, type Row } from './row';
import { NEVER_SAVED, RevisionConflict, type ProgressKey, type ProgressStore } from './progressStore';

/** A store that forgets with the process; it keeps rows, as the real one does, so that both read back the same. */
export function memoryProgressStore(): ProgressStore & { readonly filed: () => readonly FiledWorkout[] } {
  const rows = new Map<string, Row>();
  const workouts = new Map<string, FiledWorkout>();
  return {
    load(key, now) {
      return Promise.resolve(progressFrom(rows.get(nameOf(key)), now));
    },
    save(key, revision, saved) {
      const current = rows.get(nameOf(key))?.revision ?? NEVER_SAVED;
      if (current !== revision)
        return Promise.reject(new RevisionConflict(`Revision ${revision} is not ${current}.`));
      for (const workout of saved.filed) workouts.set(`${nameOf(key)}\n${workout.begunAt}`, workout);
      rows.set(nameOf(key), rowOf(revision + 1, saved));
      return Promise.resolve(revision + 1);
    },
    erase(account) {
      for (const kept of [rows, workouts]) {
        for (const name of [...kept.keys()].filter((other) => other.startsWith(`${account}\n`)))
          kept.delete(name);
      }
      return Promise.resolve();
    },
    filed: () => [...workouts.values()],
  };
}

function nameOf({ account, person }: ProgressKey): string {
  return `${account}\n${person}`;
}
