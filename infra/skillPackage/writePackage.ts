import { type Dirent, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Deployment } from '../deployment';
import { type Stage } from '../stage';
import { LISTINGS } from './listings';
import { ICONS, manifest } from './manifest';
import { renderIcon } from './renderIcon';

interface PackageParts {
  readonly root: string;
  readonly folder: string;
  readonly stage: Stage;
  readonly deployment: Deployment;
}

/** Writes what `ask deploy`, run in `folder`, uploads. */
export async function writePackage({ root, folder, stage, deployment }: PackageParts): Promise<void> {
  const models = join(root, 'interactionModel');
  const locales = readdirSync(models, { withFileTypes: true }).flatMap(localeOf);
  const listings = Object.fromEntries(locales.map((locale) => [locale, listingOf(locale)]));
  const skillPackage = join(folder, 'skill-package');
  rmSync(skillPackage, { recursive: true, force: true });

  writeJson(join(folder, 'ask-resources.json'), RESOURCES);
  writeJson(join(folder, '.ask/ask-states.json'), states(deployment));
  writeJson(join(skillPackage, 'skill.json'), manifest({ stage, listings, deployment }));
  for (const locale of locales) {
    const model: unknown = JSON.parse(readFileSync(join(models, `${locale}.json`), 'utf8'));
    writeJson(join(skillPackage, `interactionModels/custom/${locale}.json`), model);
  }
  for (const { file, width } of Object.values(ICONS)) {
    write(join(skillPackage, file), await renderIcon(width));
  }
}

function localeOf({ name }: Dirent): string[] {
  return name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [];
}

function listingOf(locale: string) {
  const listing = LISTINGS[locale];
  if (listing === undefined) {
    throw new Error(
      `interactionModel/${locale}.json has no entry in infra/skillPackage/listings.ts: add "${locale}" there.`,
    );
  }
  return listing;
}

function states({ skillId }: Deployment) {
  return {
    askcliStatesVersion: '2020-03-31',
    profiles: { default: skillId === undefined ? {} : { skillId } },
  };
}

function writeJson(file: string, value: unknown): void {
  write(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const RESOURCES = {
  askcliResourcesVersion: '2020-03-31',
  profiles: { default: { skillMetadata: { src: './skill-package' } } },
};
