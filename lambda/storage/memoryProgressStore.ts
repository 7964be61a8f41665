import type { Milliseconds } from '../workout/milliseconds';
import { NEVER_SAVED, RevisionConflict, type ProgressKey, type ProgressStore } from './progressStore';
import { isBegunBy, isKept, progressFrom, rowOf, type Row } from './row';

/**
 * A store that forgets with the process; it keeps rows, as the real one does, so that both read back the same. Filed
 * workouts are not kept, for nothing reads them.
 */
export function memoryProgressStore(): ProgressStore {
  const rows = new Map<string, Row>();
  const read = new WeakMap<Row, ReturnType<typeof progressFrom>>();
  return {
    load(key, now) {
      const others = [...rows].some(
        ([name, row]) => name !== nameOf(key) && isOf(key.account, name) && isKept(row, now),
      );
      return Promise.resolve({ ...kept(rows.get(nameOf(key)), now), others });
    },
    save(key, revision, saved) {
      const current = rows.get(nameOf(key))?.revision ?? NEVER_SAVED;
      if (current !== revision)
        return Promise.reject(new RevisionConflict(`Revision ${revision} is not ${current}.`));
      const row = rowOf(revision, saved);
      rows.set(nameOf(key), row);
      return Promise.resolve(row.revision);
    },
    erase(account, begunBy, person) {
      for (const [name, row] of [...rows]) {
        const isMeant = person === undefined ? isOf(account, name) : name === nameOf({ account, person });
        if (isMeant && isBegunBy(row.revision, begunBy)) rows.delete(name);
      }
      return Promise.resolve();
    },
  };

  /** A row is never changed, so that it is read once. */
  function kept(row: Row | undefined, now: Milliseconds): ReturnType<typeof progressFrom> {
    if (row === undefined || !isKept(row, now)) return progressFrom(row, now);
    const known = read.get(row) ?? progressFrom(row, now);
    read.set(row, known);
    return known;
  }
}

function isOf(account: string, name: string): boolean {
  return name.startsWith(`${account}\n`);
}

function nameOf({ account, person }: ProgressKey): string {
  return `${account}\n${person}`;
}
