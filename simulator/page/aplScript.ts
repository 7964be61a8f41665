import { readFileSync } from 'node:fs';

let script: string | undefined;

/** Amazon's renderer of APL, which would fetch Amazon's fonts from elsewhere: here it makes do with what is there. */
export function aplScript(): string {
  script ??= readFileSync(require.resolve('apl-viewhost-web'), 'utf8').replace(
    /url\('https:[^']*?(Bd|He|Bold|Md|Medium)?(Italic)?\.ttf'\)/g,
    (_, weight?: string) => localFonts(weight === undefined ? '' : ' Bold'),
  );
  return script;
}

/** About as wide as Amazon's, the likest first: a wider one, such as DejaVu Sans, would be cut. */
const FAMILIES = ['Arial', 'Helvetica', 'Liberation Sans', 'Open Sans', 'Noto Sans', 'DejaVu Sans Condensed'];

function localFonts(weight: string): string {
  return FAMILIES.map((family) => `local(${family}${weight})`).join(', ');
}
