import type { Browser } from 'playwright-core';

/** A picture with what it shows, so many pixels wide on the sheet. */
export interface OnSheet {
  readonly title: string;
  readonly picture: Buffer;
  readonly width: number;
}

const WIDTH = 1290;

/** Pictures side by side on one sheet, as a PNG. */
export async function sheetOf(browser: Browser, pictures: readonly OnSheet[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 100 } });
  const figures = pictures.map(
    ({ title, picture, width }) =>
      `<figure style="margin:6px;display:inline-block;vertical-align:top;width:${width}px">` +
      `<img style="width:100%;display:block" src="data:image/png;base64,${picture.toString('base64')}">` +
      `<figcaption style="font:13px sans-serif;color:#ccd3db;padding:3px 0">${title}</figcaption></figure>`,
  );
  await page.setContent(`<body style="margin:4px;background:#39424d">${figures.join('')}</body>`);
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
}
