import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Slot {
  readonly name: string;
  readonly type: string;
}

export interface Intent {
  readonly name: string;
  readonly slots?: readonly Slot[];
  readonly samples: readonly string[];
}

export interface SlotValue {
  readonly id: string;
  readonly name: { readonly value: string; readonly synonyms: readonly string[] };
}

export interface SlotType {
  readonly name: string;
  readonly values: readonly SlotValue[];
}

export interface LanguageModel {
  readonly invocationName: string;
  readonly intents: readonly Intent[];
  readonly types: readonly SlotType[];
}

interface ModelFile {
  readonly interactionModel: { readonly languageModel: LanguageModel };
}

const FOLDER = join(__dirname, '../../interactionModel');

/** Every locale there is a model for. */
export const LOCALES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

const FILES: Readonly<Record<string, unknown>> = Object.fromEntries(
  LOCALES.map((locale) => [locale, JSON.parse(readFileSync(join(FOLDER, `${locale}.json`), 'utf8'))]),
);

export function modelFile(locale: string): unknown {
  return FILES[locale];
}

export function languageModel(locale: string): LanguageModel {
  return (modelFile(locale) as ModelFile).interactionModel.languageModel;
}

export function isBuiltIn(intent: Intent): boolean {
  return intent.name.startsWith('AMAZON.');
}

/** The names of the slots in a sample: level for "go to level {level}". */
export function slotsIn(sample: string): readonly string[] {
  return [...sample.matchAll(/\{(.*?)\}/g)].map(([, name = '']) => name);
}

/** Every way to say a value of a custom slot type. */
export function waysToSay({ name }: SlotValue): readonly string[] {
  return [name.value, ...name.synonyms];
}
