import { source as axe } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { temporaryFolder } from '../temporaryFolder';
import { bundled } from './bundled';
import type { View } from '../../simulator/page/messages';
import { echoHome, OTHER_DEVICE, type EchoHome } from './echoHome';
import { startBrowser } from '../../browser/startBrowser';
import { describeInBrowser } from '../describeInBrowser';

const START = 'Alexa, start eccentric glutes';

describeInBrowser('the Echo in the browser', () => {
  let browser: Browser;
  let home: EchoHome;
  let contexts: BrowserContext[];
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await startBrowser();
  });
  beforeEach(async () => {
    home = await echoHome(temporaryFolder());
    contexts = [];
    complaints = [];
  });
  // Whatever happened, nobody outside this machine was asked, and nothing was complained of.
  afterEach(async () => {
    const heard = [...complaints];
    await Promise.all(contexts.map((context) => context.close()));
    await home.close();
    expect(heard).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });

  async function contextWith(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await browser.newContext(options);
    contexts.push(context);
    return context;
  }

  async function open(within?: BrowserContext): Promise<Page> {
    const heard = complaints;
    const opened = await (within ?? (await contextWith())).newPage();
    opened.on('console', (message) => {
      if (message.type() !== 'log') heard.push(`${message.text()} ${message.location().url}`);
    });
    opened.on('pageerror', (error) => heard.push(String(error)));
    opened.on('request', (request) => {
      if (!request.url().startsWith(home.address)) heard.push(request.url());
    });
    await opened.goto(home.address);
    await opened.locator('#begin').waitFor();
    return opened;
  }

  /** Opens a window that was the other device, and is now where a reply was heard up to. */
  async function openAs(reply: number, heard: number): Promise<Page> {
    const within = await contextWith();
    await within.addInitScript(
      rememberOnce(JSON.stringify({ device: OTHER_DEVICE, place: { reply, heard } })),
    );
    return open(within);
  }

  async function type(text: string): Promise<void> {
    await page.fill('#text', text);
    await page.press('#text', 'Enter');
  }

  /** Waits until the page shows some words, or a count. */
  async function sees(selector: string, text: string | RegExp): Promise<void> {
    await page.locator(selector).filter({ hasText: text }).waitFor();
  }

  /** What keeps somebody out, as axe finds it. */
  async function seriousBarriers(): Promise<readonly unknown[]> {
    await Promise.all(page.frames().map((frame) => frame.evaluate(axe)));
    const { violations } = await page.evaluate(() =>
      (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: readonly { id: string; impact: string }[] }> };
        }
      ).axe.run(),
    );
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  }

  it('is begun by typing, and is heard', async () => {
    page = await open();
    await type(START);
    await sees('#words', "Hi, I'm your glute coach.");
    await page.waitForFunction(() => {
      const ring = document.querySelector<HTMLElement>('#ring');
      return Number(ring?.style.getPropertyValue('--level')) > 0.2;
    });
    await sees('#suggestions', 'Alexa, build up');
  });

  it('has every beat of a reply within 5 ms of its plan as it leaves the audio graph', async () => {
    page = await open();
    await home.act({ do: 'say', text: START });
    const { playing } = await home.act({ do: 'say', text: 'build up' });
    await page.evaluate(bundled('rendered.ts'));
    const opens = playing?.scenes.find(({ kind }) => kind === 'listening')?.at ?? 0;
    const spoken = { ...playing, end: opens, phrases: playing?.phrases.filter(({ at }) => at < opens) };
    const lateness = await page.evaluate(
      (reply) => globalThis.lateness(reply),
      spoken as NonNullable<typeof playing>,
    );
    expect(lateness.length).toBeGreaterThan(80);
    expect(Math.max(...lateness.map(Math.abs))).toBeLessThanOrEqual(5);
  });

  it('goes on after a reload where it was, and once silenced by what is said the coach knows the rep', async () => {
    await home.act({ do: 'say', text: START });
    const { reply, playing } = await home.act({ do: 'say', text: 'build up' });
    page = await openAs(reply, inRep(4, playing));
    await page.click('#begin');
    await sees('#count', '4 of 8');
    await sees('#suggestions', 'Alexa, how many left?');
    await page.reload();
    await sees('#begin', 'Go on');
    const [, rep] = /rep (\d) of 8/.exec((await page.textContent('#begin')) ?? '') ?? [];
    expect(Number(rep)).toBeGreaterThanOrEqual(4);
    await page.click('#begin');
    await sees('#count', `${String(Number(rep) + 1)} of 8`);
    await page.getByRole('button', { name: 'Alexa, pause' }).click();
    await sees('#words', /Paused at rep (five|six|seven|eight)/);
  });

  it('is a device of its own in a second window, and in a tab that was duplicated', async () => {
    const within = await contextWith();
    page = await open(within);
    await type(START);
    await page.waitForFunction(() => sessionStorage.getItem('echo') !== null);
    const device = async (window: Page) =>
      (JSON.parse(await memoryOf(window)) as { readonly device: string }).device;
    const kept = await device(page);
    await within.addInitScript(rememberOnce(await memoryOf(page)));
    const second = await open(within);
    await second.waitForFunction((id) => !sessionStorage.getItem('echo')?.includes(id), kept);
    expect(await device(page)).toBe(kept);
  });

  it('shows behind the scenes what was sent, what is kept, and lets time pass at once', async () => {
    page = await open();
    await type(START);
    await page.click('#behind');
    await page.locator('.turn', { hasText: START }).first().click();
    await sees('.turn[open]', '"type": "LaunchRequest"');
    await sees('#items', '"pk"');
    await sees('#heardFor', / s of /);
    const before = Date.parse((await page.textContent('#deviceTime')) ?? '');
    await page.click('#threeWeeks');
    await sees('#begin', 'Start');
    await page.waitForFunction((earlier) => {
      const now = Date.parse(document.querySelector('#deviceTime')?.textContent ?? '');
      return Math.abs((now - earlier) / 86_400_000 - 21) < 0.05;
    }, before);
  });

  it('tells plainly where the sound goes before it listens for the first time, and is talked to by the space bar', async () => {
    const listening = await contextWith();
    await listening.addInitScript(fakeRecognition);
    page = await open(listening);
    await page.keyboard.down(' ');
    await sees('#consentText', 'Chrome sends what it hears to Google, which turns it into words.');
    await page.keyboard.up(' ');
    await page.click('#consentYes');
    await page.locator('#status').click();
    await page.keyboard.down(' ');
    await page.locator('body.hearing').waitFor();
    await page.evaluate((words) => {
      (globalThis as unknown as { hears: (words: string) => void }).hears(words);
    }, START);
    await page.keyboard.up(' ');
    await sees('#words', /\w/);
    await page.click('#behind');
    await sees('#turns', START);
  });

  it('is typed to in a browser that does not listen', async () => {
    const deaf = await contextWith();
    await deaf.addInitScript('delete SpeechRecognition; delete webkitSpeechRecognition;');
    page = await open(deaf);
    await sees('#hearing', 'This browser does not listen.');
    expect(await page.isVisible('#wake')).toBe(false);
    await type(START);
    await sees('#words', /\w/);
  });

  it.each([
    ['dark', 1280, 800],
    ['light', 1280, 800],
    ['dark', 390, 844],
    ['light', 390, 844],
  ] as const)(
    'has nothing that keeps anybody out, %s and %d pixels wide',
    async (colorScheme, width, height) => {
      page = await open(await contextWith({ colorScheme, viewport: { width, height } }));
      await page.click('#begin');
      await sees('#words', /\w/);
      await page.click('#behind');
      expect(await page.locator('#drawer').evaluate(isInSight)).toBe(true);
      expect(await seriousBarriers()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    },
  );

  it('has nothing that lies over something else in any window, and a ring that keeps its size', async () => {
    await home.act({ do: 'say', text: START });
    const { reply, playing } = await home.act({ do: 'say', text: 'build up' });
    page = await openAs(reply, inRep(4, playing));
    await page.click('#begin');
    await sees('#count', '4 of 8');
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      expect([width, height, await page.evaluate(overlaps)]).toEqual([width, height, []]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    const before = await page.locator('#ring').boundingBox();
    await page.locator('#suggestions').evaluate((row) => {
      row.append(...Array.from(row.children, (chip) => chip.cloneNode(true)));
    });
    expect(await page.locator('#ring').boundingBox()).toEqual(before);
  });

  it('plays a workout through as the audio player, is paused and resumed, and is over in jumped time', async () => {
    await home.act({ do: 'say', text: START });
    await home.act({ do: 'say', text: 'non stop' }, () => 0);
    await home.act({ do: 'say', text: 'build up' }, () => 0);
    const { reply, playing } = await home.act({ do: 'pass' }, (view) => view.playing?.next ?? 0);
    page = await openAs(reply, inRep(4, playing));
    await page.click('#begin');
    await sees('#count', '4 of 8');
    await sees('#suggestions', 'Alexa, ask eccentric glutes how many are left');
    await page.getByRole('button', { name: 'Alexa, pause' }).click();
    await sees('#begin', 'Resume');
    await page.click('#begin');
    await sees('#suggestions', 'Alexa, ask eccentric glutes how many are left');
    await page.click('#behind');
    await sees('#turns', 'AudioPlayer.PlaybackStarted');
    await page.click('#tomorrow');
    await sees('#begin', 'Start');
    await page.click('#begin');
    // Long before it is spoken.
    await page.locator('.turn', { hasText: 'Easy, good or hard?' }).waitFor();
  });

  it('draws as a Show what the skill has Amazon draw, in time with the voice, and is touched', async () => {
    await home.act({ do: 'set', shape: 'show' });
    await home.act({ do: 'say', text: START });
    const { reply, playing } = await home.act({ do: 'say', text: 'build up' });
    page = await openAs(reply, inRep(4, playing));
    await page.click('#begin');
    const screen = page.frameLocator('#screen iframe');
    await screen.getByText(/^[4-8] of 8$/).waitFor();
    await screen.getByText('touch', { exact: true }).waitFor();
    // The ring is not shown meanwhile, but says what is heard.
    await page.locator('#words', { hasText: 'touch' }).waitFor({ state: 'attached' });
    expect(await page.textContent('#count')).toMatch(/^[4-8] of 8$/);
    const { x, y, width, height } = (await page.locator('#screen').boundingBox()) ?? NOWHERE;
    // The pause button is the uppermost of three at the right of the screen, which is as high as its place.
    const right = x + width / 2 + (height * 1.6) / 2;
    await page.mouse.move(right - 0.093 * height, y + 0.293 * height);
    await page.mouse.down();
    await page.waitForTimeout(100);
    await page.mouse.up();
    await page
      .locator('#words', { hasText: /Paused at rep (four|five|six|seven|eight)/ })
      .waitFor({ state: 'attached' });
    await page.click('#behind');
    await page.locator('.turn', { hasText: 'Alexa.Presentation.APL.UserEvent' }).waitFor();
    expect(await seriousBarriers()).toEqual([]);
    await page.selectOption('#shape', 'show5');
    await page.locator('#screen iframe').waitFor({ state: 'hidden' });
    await page.locator('#panel').waitFor();
    await page.selectOption('#shape', 'speaker');
    await page.locator('#screen').waitFor({ state: 'hidden' });
    await sees('#begin', 'Go on');
  });
});

/** What a window remembers of its device, and what makes another one begin with that. */
function memoryOf(window: Page): Promise<string> {
  return window.evaluate(() => sessionStorage.getItem('echo') ?? '');
}

function rememberOnce(memory: string): string {
  return `sessionStorage.getItem('echo') ?? sessionStorage.setItem('echo', ${JSON.stringify(memory)})`;
}

/** Wide and low, narrow and high, and a telephone both ways. */
const WINDOWS = [
  [1366, 625],
  [1280, 600],
  [1440, 500],
  [844, 390],
  [380, 700],
  [320, 480],
] as const;

/** Which parts of a page lie over each other, or beyond its right edge. */
function overlaps(): readonly string[] {
  const parts = ['header', '#ring', '.place', '#status', '#suggestions', '#form', '.listening'];
  const boxes = parts.map((part) => ({ part, box: document.querySelector(part)?.getBoundingClientRect() }));
  const lies = (one?: DOMRect, other?: DOMRect) =>
    one !== undefined &&
    other !== undefined &&
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
  const isWide = document.documentElement.scrollWidth > innerWidth;
  return [
    ...boxes.flatMap(({ part, box }, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => lies(box, other.box))
        .map((other) => `${part} over ${other.part}`),
    ),
    ...(isWide ? ['wider than its window'] : []),
  ];
}

function isInSight(part: Element): boolean {
  return part.getBoundingClientRect().top < innerHeight / 2;
}

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

/** Two seconds into a rep of the first set. */
function inRep(rep: number, playing: View['playing']): number {
  const [set] = playing?.sets ?? [];
  if (set === undefined) throw new Error('Expected a reply with a set.');
  return set.start + (rep - set.fromRep) * set.repLength + 2_000;
}

/** Hears what a test tells it; the browser of the tests cannot turn sound into words. */
const fakeRecognition = `
  globalThis.webkitSpeechRecognition = class {
    start() {
      globalThis.hears = (transcript) => this.onresult({ resultIndex: 0, results: [{ isFinal: true, 0: { transcript } }] });
    }
    stop() { this.onend(); }
    abort() {}
  };
  delete globalThis.SpeechRecognition;
`;
