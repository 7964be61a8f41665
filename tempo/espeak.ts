import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './usageError';

const run = promisify(execFile);
const VOICE = 'en-us';

/** Speaks SSML through espeak-ng, which reads it natively, and returns the WAV file. */
export async function espeak(ssml: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'listen-'));
  try {
    const text = join(folder, 'set.ssml');
    const sound = join(folder, 'set.wav');
    writeFileSync(text, ssml);
    await run('espeak-ng', ['-m', '-v', VOICE, '-f', text, '-w', sound]);
    return readFileSync(sound);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UsageError(
      'espeak-ng is not installed. Debian, Ubuntu: sudo apt-get install espeak-ng; macOS: brew install espeak-ng; others: https://github.com/espeak-ng/espeak-ng/blob/master/docs/guide.md',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
