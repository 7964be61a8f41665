import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ShownDocument } from '../lambda/screen/toDocument';
import type { Shape } from './shapes';

/** Amazon's renderer in a page of a browser. Its time stands still but for what is added to it. */
export interface Viewhost {
  /** Shows a document in place of the one before; its speech, if it speaks, lasts so many milliseconds. */
  readonly show: (shown: ShownDocument, shape: Shape, speech: number, motion?: Motion) => Promise<void>;
  readonly advance: (milliseconds: number, step?: number) => Promise<void>;
  readonly texts: () => Promise<readonly ShownText[]>;
  readonly events: () => Promise<readonly ScreenEvent[]>;
  /** What the renderer complained of. */
  readonly complaints: () => Promise<readonly string[]>;
  readonly touch: (x: number, y: number) => Promise<void>;
  readonly picture: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** How much a device is to move what it shows, as its owner set it. */
export type Motion = 'none' | 'normal';

/** A line of words on the screen: what can be seen of it, in pixels. */
export interface ShownText {
  readonly text: string;
  readonly fontSize: number;
  /** True where some part of a letter cannot be seen. */
  readonly isCut: boolean;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type ScreenEvent =
  { readonly kind: 'sent'; readonly arguments: readonly unknown[] } | { readonly kind: 'silenced' };

const LONGEST_MS = 60_000;
const PAGE = 'http://localhost/';
const FILES: Readonly<Record<string, { readonly contentType: string; readonly path: string }>> = {
  '/': { contentType: 'text/html; charset=utf-8', path: join(__dirname, 'viewhost.html') },
  '/viewhost.js': {
    contentType: 'text/javascript; charset=utf-8',
    path: join(__dirname, '../node_modules/apl-viewhost-web/index.js'),
  },
};

/** Opens the renderer; nothing is shown in it yet. */
export async function openViewhost(browser: Browser): Promise<Viewhost> {
  const page = await browser.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  await serve(page);
  await page.goto(PAGE);
  return {
    show: async (shown, { width, height, shape, dpi, mode }, speech, motion = 'normal') => {
      await page.setViewportSize({ width, height });
      const viewport = { width, height, shape, isRound: shape === 'ROUND', dpi };
      await call(page, 'show', {
        document: shown.document,
        data: spoken(shown, speech),
        viewport,
        mode,
        motion,
      });
    },
    advance: async (milliseconds, step) => {
      await call(page, 'advance', milliseconds, step);
    },
    texts: () => call(page, 'texts'),
    events: () => call(page, 'happened'),
    complaints: () => call(page, 'complaints'),
    touch: async (x, y) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await call(page, 'advance', 60);
      await page.mouse.up();
      await call(page, 'advance', 60);
    },
    picture: () => page.screenshot(),
    close: () => page.close(),
  };
}

/** The transformer of Alexa's service turns SSML into a sound; here it is a silence as long. */
function spoken({ datasources: { showing } }: ShownDocument, speech: number): unknown {
  return { showing: { ...showing, properties: { ...showing.properties, speech: String(speech) } } };
}

// Nothing is fetched from anywhere: the renderer would ask for Amazon's fonts.
async function serve(page: Page): Promise<void> {
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const file = url.host === 'localhost' ? FILES[url.pathname] : undefined;
    return file === undefined ? route.abort() : route.fulfill(file);
  });
}

function call<T>(page: Page, name: string, ...values: readonly unknown[]): Promise<T> {
  return page.evaluate(`${name}(...${JSON.stringify(values.map((value) => value ?? null))})`);
}
