import { readFileSync } from 'node:fs';

let script: string | undefined;

/** Amazon's renderer of APL, which would fetch Amazon's fonts from elsewhere: here it makes do with one that is there. */
export function aplScript(): string {
  script ??= readFileSync(require.resolve('apl-viewhost-web'), 'utf8').replace(
    /url\('https:[^']*'\)/g,
    'local(Arial)',
  );
  return script;
}
