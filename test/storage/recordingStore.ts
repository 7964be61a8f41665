import type { FiledWorkout } from '../../lambda/coach/person/filing';
import type { ProgressKey, ProgressStore } from '../../lambda/storage/progressStore';

/** A store that lets a test see which workouts it has filed. */
export function recordingStore(store: ProgressStore) {
  const filed = new Map<string, FiledWorkout>();
  const nameOf = ({ account, person }: ProgressKey): string => `${account}\n${person}\n`;
  return {
    filedOf: (key: ProgressKey): readonly FiledWorkout[] =>
      [...filed].filter(([name]) => name.startsWith(nameOf(key))).map(([, workout]) => workout),
    store: {
      load: (key, now) => store.load(key, now),
      async save(key, revision, saved) {
        const next = await store.save(key, revision, saved);
        for (const workout of saved.filed) filed.set(`${nameOf(key)}${workout.begunAt}`, workout);
        return next;
      },
      async erase(account, begunBy, person) {
        await store.erase(account, begunBy, person);
        const erased = person === undefined ? `${account}\n` : nameOf({ account, person });
        for (const name of [...filed.keys()].filter((one) => one.startsWith(erased))) filed.delete(name);
      },
    } satisfies ProgressStore,
  };
}
