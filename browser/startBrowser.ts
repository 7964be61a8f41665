import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium';

const STARTING_MS = 60_000;

/** Starts the browser to test with. Whoever starts it closes it. */
export async function startBrowser(): Promise<Browser> {
  const { path, environment } = await findChromium();
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--headless=shell'],
    env: { ...process.env, ...environment },
    timeout: STARTING_MS,
  });
}
