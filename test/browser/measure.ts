// What the page is like in real time: its beats, its silences and its waits, as they leave the browser's audio graph.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../browser/startBrowser';
import { readPageFiles } from '../../simulator/page/pageFiles';
import { bundled } from './bundled';
import { echoHome, type EchoHome } from './echoHome';

const START = 'Alexa, start eccentric glutes';
/** A Show fetches Amazon's renderer as well. */
const OF_A_SPEAKER = ['/', '/page.js', '/page.css', '/icon.svg'];
const COUNTED_MS = 20_000;

void main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const home = await echoHome(folder);
  const browser = await startBrowser();
  try {
    // The tap is a script that the page's own policy would refuse.
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.addInitScript(bundled('tapped.ts'));
    await measure(page, home);
  } finally {
    await browser.close();
    await home.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(page: Page, home: EchoHome): Promise<void> {
  await home.act({ do: 'say', text: START });
  await home.act({ do: 'say', text: 'build up' });
  await home.act({ do: 'say', text: 'Alexa, stop' }, ({ playing }) => (playing?.sets[0]?.start ?? 0) + 2_000);

  const opened = performance.now();
  await page.goto(home.address);
  await page.locator('#begin').waitFor();
  report('page ready after', performance.now() - opened);
  report(
    'size of the page',
    OF_A_SPEAKER.reduce((sum, path) => sum + (readPageFiles().get(path)?.body().length ?? 0), 0) / 1000,
    'kB',
  );
  await page.click('#begin');
  await page.waitForFunction(() => globalThis.tap.begins() !== null);
  report('first sound after', (await page.evaluate(() => globalThis.tap.begins())) ?? NaN);

  await say(page, 'pause');
  await page.locator('#words', { hasText: 'Paused' }).waitFor();
  const resumed = page.waitForResponse((response) => response.url().endsWith('/echo'));
  await say(page, 'resume');
  const { playing } = (await (await resumed).json()) as Awaited<ReturnType<EchoHome['act']>>;
  if (playing === null) throw new Error('Expected the count to go on, but it is quiet.');
  const start = playing.sets[0]?.start ?? 0;
  await sleep(start + COUNTED_MS + 1_000);
  await page.fill('#text', 'pause');
  await page.waitForFunction(
    () => Number(document.getElementById('ring')?.style.getPropertyValue('--level')) > 0.6,
  );
  await page.press('#text', 'Enter');
  await page.waitForTimeout(300);
  report('silent after an interruption', await page.evaluate(() => globalThis.tap.silence()));
  const lateness = await page.evaluate(([reply, from, to]) => globalThis.tap.lateness(reply, from, to), [
    playing,
    start,
    start + COUNTED_MS,
  ] as const);
  report(`${String(lateness.length)} beats, earliest`, Math.min(...lateness));
  report(`${String(lateness.length)} beats, latest`, Math.max(...lateness));
}

async function say(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.press('#text', 'Enter');
}

function report(what: string, figure: number, unit = 'ms'): void {
  process.stdout.write(`${what.padEnd(32)} ${figure.toFixed(1)} ${unit}\n`);
}
