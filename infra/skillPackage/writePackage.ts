import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languageModel } from '../../interactionModel/languageModel';
import { loadUtterances } from '../../interactionModel/loadUtterances';
import { LOCALES } from '../../lambda/language/locales';
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
  const skillPackage = join(folder, 'skill-package');
  rmSync(skillPackage, { recursive: true, force: true });

  writeJson(join(folder, 'ask-resources.json'), RESOURCES);
  writeJson(join(folder, '.ask/ask-states.json'), states(deployment));
  writeJson(join(skillPackage, 'skill.json'), manifest({ stage, listings: LISTINGS, deployment }));
  for (const locale of LOCALES) {
    const model = languageModel(locale, loadUtterances(join(root, 'interactionModel'), locale));
    writeJson(join(skillPackage, `interactionModels/custom/${locale}.json`), model);
  }
  for (const { file, width } of Object.values(ICONS)) {
    write(join(skillPackage, file), await renderIcon(width));
  }
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
