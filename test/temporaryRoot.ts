import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of the tests a temporary folder of its own, so that what they leave there can be seen afterwards. */
export default function temporaryRoot(): void {
  // Kept, because a run that watches for changes comes here again.
  const systemFolder = (process.env['SYSTEM_TMPDIR'] ??= tmpdir());
  process.env['TMPDIR'] = mkdtempSync(join(systemFolder, 'eccentric-glutes-'));
}
