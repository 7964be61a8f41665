import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '../browser/startBrowser';
import { PHRASES } from '../lambda/language/languages';
import { toDocument } from '../lambda/screen/toDocument';
import { DEFAULT_VOICE } from '../lambda/speech/voices';
import { lookAtEveryBeat } from './everyBeat';
import { moments, type Moment } from './moments';
import { SHAPE_NAMES, SHAPES, type ShapeName } from './shapes';
import { sheetOf, type OnSheet } from './sheet';
import { soonBefore } from './soonBefore';
import { openViewhost, type Viewhost } from './viewhost';

const PICTURES = join(__dirname, '../dist/screens');
const IMAGES = join(__dirname, '../docs/images');
const SHEET = join(IMAGES, 'screens.png');
/** What the README shows, by the name of the picture there. */
const IN_README: Readonly<Record<string, string>> = {
  'show lunge, lowering': 'counting.png',
  'show rest': 'rest.png',
};
const SMALLEST: ShapeName = 'show5';
/** What the other shapes are shown with on the sheet. */
const ON_EVERY_SHAPE = ['lunge, lowering', 'rating'];

/** Draws every moment at every shape in Amazon's renderer, the sheet of them in docs, and the README's pictures. */
async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const browser = await startBrowser();
  const screen = await openViewhost(browser);
  const sheet: OnSheet[] = [];
  const faults: string[] = [];
  for (const shape of [SMALLEST, ...SHAPE_NAMES.filter((other) => other !== SMALLEST)]) {
    for (const moment of moments(PHRASES['en-US'], DEFAULT_VOICE)) {
      const picture = await pictureOf(screen, moment, shape);
      const name = `${shape} ${moment.name}`;
      writeFileSync(join(PICTURES, `${name}.png`), picture);
      const image = IN_README[name];
      if (image !== undefined) writeFileSync(join(IMAGES, image), picture);
      faults.push(...(await faultsOf(screen)).map((fault) => `${shape}, ${moment.name}: ${fault}`));
      const width = widthOnSheet(shape, moment.name);
      if (width !== null) sheet.push({ title: titleOf(shape, moment.name), picture, width });
    }
  }
  writeFileSync(SHEET, await sheetOf(browser, sheet));
  await browser.close();
  console.log(`Every moment is in ${PICTURES}, a sheet of them in ${SHEET}.`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

async function pictureOf(screen: Viewhost, { shown, at }: Moment, shape: ShapeName): Promise<Buffer> {
  const soon = soonBefore(shown.datasources.showing.properties, at);
  await screen.show(toDocument({ ...soon.showing, goesOn: false }, ''), SHAPES[shape], 0);
  await screen.advance(soon.at, 100);
  return screen.picture();
}

async function faultsOf(screen: Viewhost): Promise<readonly string[]> {
  const cut = (await screen.texts()).filter(({ text, isCut }) => isCut || text.includes('…'));
  return [...cut.map(({ text }) => `“${text}” is cut off`), ...(await screen.complaints())];
}

function widthOnSheet(shape: ShapeName, name: string): number | null {
  const { width, height } = SHAPES[shape];
  if (shape === SMALLEST) return 300;
  return ON_EVERY_SHAPE.includes(name) ? Math.round((170 * width) / height) : null;
}

function titleOf(shape: ShapeName, name: string): string {
  return shape === SMALLEST ? name : `${shape}: ${name}`;
}

void (process.argv.includes('--every-beat') ? lookAtEveryBeat() : main());
