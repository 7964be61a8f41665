import type { Browser } from 'playwright-core';
import { hasChromium } from '../../browser/chromium';
import { startBrowser } from '../../browser/startBrowser';

/** Tests that need a browser: where none is they are skipped by name, and where one is promised they fail. */
export const inBrowser = hasChromium() || process.env['CI'] === 'true' ? describe : describe.skip;

export async function browserHere(): Promise<Browser> {
  const browser = await startBrowser();
  if (browser === null)
    throw new Error('Expected a Chromium: on Linux x64 npm ci brings one, elsewhere CHROME_PATH names one.');
  return browser;
}
