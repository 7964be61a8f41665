import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** The licence of every package that a deployed skill may hold, from the lockfile and what is installed. */
export function licences(folder: string): readonly Licensed[] {
  const { packages } = readJson(join(folder, 'package-lock.json')) as Lockfile;
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true)
    .map(([path, { version = '' }]) => {
      const { license } = readJson(join(folder, path, 'package.json')) as { readonly license?: string };
      return { name: path.replace(/^.*node_modules\//, ''), version, licence: license ?? 'none named' };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Licences under which a package may be bundled and passed on. */
export const ACCEPTED: readonly string[] = [
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
];

export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: boolean; readonly optional?: boolean }>
  >;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function main(): void {
  const all = licences(root);
  for (const { name, version, licence } of all) console.log(`${licence.padEnd(14)}${name} ${version}`);
  const refused = all.filter(({ licence }) => !ACCEPTED.includes(licence));
  if (refused.length === 0) return;
  console.error(
    `Not to be bundled before somebody has read it: ${refused.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 2;
}

if (require.main === module) main();
