import { HOUSEHOLD, NEVER_SAVED, type StoredProgress } from '../storage/progressStore';
import { milliseconds } from '../workout/milliseconds';
import type { Parts } from './coachHandler';
import { SILENT } from '../turn/operator';
import { skillHandler } from './skill';
import { within } from './within';

// A table that is slow or away must not keep anybody from training.
const LIMIT_MS = 1_000;

/**
 * Plays a launch to nobody: what a first turn loads, connects and compiles is then done. The table is asked once, and
 * nothing is saved or said; a failure is left for a real turn to meet and report.
 */
export async function rehearse(parts: Parts): Promise<void> {
  try {
    await within(LIMIT_MS, Promise.all([parts.store.load(NOBODYS, milliseconds(0)), launch(parts)]));
  } catch {
    // Nothing was lost but time.
  }
}

/** A launch that found nothing in the table, while the table is still being asked. */
async function launch(parts: Parts): Promise<void> {
  // By then the question to the table is on its way.
  await new Promise(setImmediate);
  const store = { ...parts.store, load: () => Promise.resolve(NOTHING), save: () => Promise.resolve(0) };
  await skillHandler({ ...parts, store, log: SILENT })(LAUNCH_BY_NOBODY, {});
}

const NOBODY = { userId: 'nobody' };
const NOBODYS = { account: NOBODY.userId, person: HOUSEHOLD };
const NOTHING: StoredProgress = {
  progress: null,
  revision: NEVER_SAVED,
  readable: 'whole',
  before: null,
  others: false,
};

const LAUNCH_BY_NOBODY = {
  version: '1.0',
  session: { new: true, sessionId: '', user: NOBODY, attributes: {} },
  context: { System: { user: NOBODY } },
  request: { type: 'LaunchRequest', requestId: '', locale: 'en-US' },
};
