import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A browser to be started: its file, and what it wants in its environment. */
export interface Chromium {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

const run = promisify(execFile);
const CACHE = join(__dirname, '../node_modules/.cache');
const UNPACKED = join(CACHE, 'chromium');
/** Unpacked a hundred megabytes take two seconds; a machine under load takes longer. */
const UNPACKING_MS = 120_000;
/** The package unpacks its libraries only where it believes itself to be in Lambda. */
const IN_LAMBDA = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };

/** Whether there is a browser to test with: the one CHROME_PATH names, or the one `npm ci` brings, which is for Linux x64. */
export function hasChromium(): boolean {
  return ownChromium() !== undefined || (process.platform === 'linux' && process.arch === 'x64');
}

/** The Chromium to test with, unpacked if it has to be. */
export async function findChromium(): Promise<Chromium> {
  const own = ownChromium();
  if (own !== undefined) return { path: own, environment: {} };
  if (!hasChromium()) throw new Error('Expected a browser: name an installed Chrome in CHROME_PATH.');
  if (!existsSync(UNPACKED)) await unpack();
  const path = join(UNPACKED, 'chromium');
  return { path, environment: { ...fonts(), ...(await missingLibraries(path)) } };
}

function ownChromium(): string | undefined {
  return process.env['CHROME_PATH'] === '' ? undefined : process.env['CHROME_PATH'];
}

// Two runs may unpack at once: each into a folder of its own, and the first to be done gives its folder the name.
async function unpack(): Promise<void> {
  const folder = `${UNPACKED}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await run(process.execPath, ['-e', script], {
    cwd: __dirname,
    env: { ...process.env, ...IN_LAMBDA, TMPDIR: folder },
    timeout: UNPACKING_MS,
  });
  writeFileSync(join(folder, 'fonts.conf'), FONTS);
  try {
    renameSync(folder, UNPACKED);
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(UNPACKED)) throw error;
  }
}

/** The package's own font alone, so that a picture is the same on every machine. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(UNPACKED, 'fonts')}</dir>
  <cachedir>${join(UNPACKED, 'fontCache')}</cachedir>
</fontconfig>
`;

function fonts(): Chromium['environment'] {
  return { FONTCONFIG_FILE: join(UNPACKED, 'fonts.conf') };
}

async function missingLibraries(path: string): Promise<Chromium['environment']> {
  const { stdout } = await run('ldd', [path]);
  return stdout.includes('not found') ? { LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib') } : {};
}
