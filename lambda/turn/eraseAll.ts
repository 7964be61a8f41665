import type { ProgressStore } from '../storage/progressStore';
import type { Milliseconds } from '../workout/milliseconds';
import { described, type OperatorLog } from './operator';

/** Erases an account as its store does; false where something may be left, which the operator is told. */
export async function eraseAll(
  store: ProgressStore,
  log: OperatorLog,
  account: string,
  begunBy?: Milliseconds,
): Promise<boolean> {
  try {
    await store.erase(account, begunBy);
    return true;
  } catch (failure) {
    log.error('erase failed', described(failure));
    log.count({ name: 'EraseFailed' });
    return false;
  }
}
