import type { ProgressStore } from '../storage/progressStore';
import type { Milliseconds } from '../workout/milliseconds';
import { described, type OperatorLog } from './operator';

/** Erases an account, or a person of it, as its store does; false where something may be left, which the operator is told. */
export async function eraseAll(
  store: ProgressStore,
  log: OperatorLog,
  account: string,
  begunBy?: Milliseconds,
  person?: string,
): Promise<boolean> {
  try {
    await store.erase(account, begunBy, person);
    return true;
  } catch (failure) {
    log.error('erase failed', described(failure));
    log.count({ name: 'EraseFailed' });
    return false;
  }
}
