import type { Parts } from './coachHandler';
import { SILENT } from './failures';
import { skillHandler } from './skill';
import { within } from './within';

// A table that is slow or away must not keep anybody from training.
const LIMIT_MS = 1_000;

/**
 * Plays a launch to nobody: what a first turn loads, connects and compiles is then done. The table is asked once, and
 * nothing is saved or said; a failure is left for a real turn to meet and report.
 */
export async function rehearse(parts: Parts): Promise<void> {
  const store = { ...parts.store, save: () => Promise.resolve(0) };
  try {
    await within(LIMIT_MS, skillHandler({ ...parts, store, log: SILENT })(LAUNCH_BY_NOBODY, {}));
  } catch {
    // Nothing was lost but time.
  }
}

const NOBODY = { userId: 'nobody' };

const LAUNCH_BY_NOBODY = {
  version: '1.0',
  session: { new: true, sessionId: '', user: NOBODY, attributes: {} },
  context: { System: { user: NOBODY } },
  request: { type: 'LaunchRequest', requestId: '', locale: 'en-US' },
};
