import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium';

const STARTING_MS = 30_000;

/** Starts the browser to test with; null where there is none. Whoever starts it closes it. */
export async function startBrowser(): Promise<Browser | null> {
  const found = await findChromium();
  if (found === null) return null;
  return chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--headless=shell'],
    env: { ...process.env, ...found.environment },
    timeout: STARTING_MS,
  });
}
