import { type v1 } from 'ask-smapi-model';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../../lambda/language/locales';
import { faultsBySchema } from './amazonSchema';
import { phraseFault } from './examplePhrase';
import { ICONS } from './manifest';

/** What stands in the way of uploading the skill package in `folder`, one sentence each; none if nothing does. */
export function checkPackage(folder: string): readonly string[] {
  const skill = readJson(join(folder, 'skill.json')) as v1.skill.Manifest.SkillManifestEnvelope;
  const modelFiles = readdirSync(join(folder, 'interactionModels/custom'));
  const models = new Map(
    modelFiles.map((file) => [
      file.replace('.json', ''),
      readJson(
        join(folder, 'interactionModels/custom', file),
      ) as v1.skill.interactionModel.InteractionModelData,
    ]),
  );
  const bySchema = [
    ...faultsBySchema('v1.skill.Manifest.SkillManifestEnvelope', skill).map(
      (fault) => `skill.json: ${fault}`,
    ),
    ...[...models].flatMap(([locale, model]) =>
      faultsBySchema('v1.skill.interactionModel.InteractionModelData', model).map(
        (fault) => `${locale}.json: ${fault}`,
      ),
    ),
  ];
  // What follows reads the files as the schema says they are.
  if (bySchema.length > 0) return bySchema;
  return [
    ...localeFaults(skill, [...models.keys()]),
    ...phraseFaults(skill, models),
    ...Object.values(ICONS).flatMap(({ file, width }) => iconFaults(join(folder, file), file, width)),
  ];
}

type Models = ReadonlyMap<string, v1.skill.interactionModel.InteractionModelData>;

function localeFaults(
  { manifest }: v1.skill.Manifest.SkillManifestEnvelope,
  modelled: readonly string[],
): string[] {
  const expected = [...modelled].sort().join(', ');
  const blocks = {
    publishingInformation: manifest?.publishingInformation,
    privacyAndCompliance: manifest?.privacyAndCompliance,
  };
  return Object.entries(blocks).flatMap(([block, information]) => {
    const found = Object.keys(information?.locales ?? {})
      .sort()
      .join(', ');
    return found === expected
      ? []
      : [`skill.json: ${block} speaks ${found}, but the models are ${expected}.`];
  });
}

function phraseFaults({ manifest }: v1.skill.Manifest.SkillManifestEnvelope, models: Models): string[] {
  return LOCALES.flatMap((locale) => {
    const model = models.get(locale)?.interactionModel.languageModel;
    const { examplePhrases = [] } = manifest?.publishingInformation?.locales?.[locale] ?? {};
    if (model === undefined) return [];
    if (examplePhrases.length !== 3)
      return [`${locale}: the store shows 3 example phrases, not ${examplePhrases.length}.`];
    return examplePhrases
      .flatMap((phrase) => phraseFault(phrase, locale, model) ?? [])
      .map((fault) => `${locale}: ${fault}`);
  });
}

// A PNG's width and height are its first chunk's first two numbers.
function iconFaults(path: string, file: string, width: number): string[] {
  const png = readFileSync(path);
  const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return size.every((side) => side === width)
    ? []
    : [`${file} should be ${width} pixels wide and high, but is ${size.join(' by ')}.`];
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
