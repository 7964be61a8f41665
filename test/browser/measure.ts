// What the page is like in real time: its beats, its silences and its waits, as they leave the browser's audio graph.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Response } from 'playwright-core';
import { startBrowser } from '../../browser/startBrowser';
import type { PlayingView, View } from '../../simulator/page/messages';
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
  await countThrough(page, 'asking between sets');
  // By now nobody listens any more.
  await say(page, 'Alexa, ask eccentric glutes to play it through');
  await page.locator('#words', { hasText: 'Non-stop' }).waitFor();
  await countThrough(page, 'non-stop');
}

/** Resumes, hears some reps, pauses in the middle of a word, and reports how far the beats were from their plan. */
async function countThrough(page: Page, mode: string): Promise<void> {
  await page.evaluate(() => {
    globalThis.tap.forget();
  });
  const counts = page.waitForResponse(async (response) => (await countIn(response)) !== null);
  await say(page, 'resume');
  const playing = await countIn(await counts);
  const start = playing?.sets[0]?.start;
  if (playing == null || start === undefined)
    throw new Error('Expected the count to go on, but it is quiet.');
  await sleep(start - playing.from + COUNTED_MS + 1_000);
  await page.fill('#text', 'pause');
  await page.waitForFunction(
    () => Number(document.getElementById('ring')?.style.getPropertyValue('--level')) > 0.6,
  );
  await page.press('#text', 'Enter');
  await page.waitForTimeout(300);
  report(`${mode}: silent after`, await page.evaluate(() => globalThis.tap.silence()));
  await page.locator('#words', { hasText: 'Paused' }).waitFor();
  const lateness = await page.evaluate(([reply, from, to]) => globalThis.tap.lateness(reply, from, to), [
    playing,
    start,
    start + COUNTED_MS,
  ] as const);
  report(`${mode}: ${String(lateness.length)} beats, earliest`, Math.min(...lateness));
  report(`${mode}: ${String(lateness.length)} beats, latest`, Math.max(...lateness));
}

/** What a response begins to play, where that counts; else null. */
async function countIn(response: Response): Promise<PlayingView | null> {
  if (!response.url().endsWith('/echo')) return null;
  const { playing } = (await response.json()) as View;
  return playing !== null && playing.sets.length > 0 ? playing : null;
}

async function say(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.press('#text', 'Enter');
}

function report(what: string, figure: number, unit = 'ms'): void {
  process.stdout.write(`${what.padEnd(44)} ${figure.toFixed(1)} ${unit}\n`);
}
