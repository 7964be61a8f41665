import { hasChromium } from '../browser/chromium';

/** Tests in a browser: left out by name where there is none, save where all have to pass. */
export function describeInBrowser(name: string, tests: () => void): void {
  const mustRun = process.env['CI'] === 'true';
  (hasChromium() || mustRun ? describe : describe.skip)(name, tests);
}
