import { readdirSync, rmSync } from 'node:fs';

/** Removes the run's own temporary folder, and fails the run if a test has left something there. */
export default function nothingLeft(): void {
  // Set by temporaryRoot; the system's own folder must never be removed, so it is not asked for here.
  const folder = process.env['TMPDIR'] ?? '';
  const left = readdirSync(folder);
  rmSync(folder, { recursive: true });
  if (left.length > 0) {
    throw new Error(
      `Expected the tests to leave nothing in the temporary folder, but found ${left.join(', ')}. Take folders from test/temporaryFolder.ts.`,
    );
  }
}
