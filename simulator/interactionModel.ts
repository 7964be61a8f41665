import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usageError';

export interface SlotDefinition {
  readonly name: string;
  readonly type: string;
}

export interface IntentDefinition {
  readonly name: string;
  readonly slots?: readonly SlotDefinition[];
  readonly samples?: readonly string[];
}

export interface SlotType {
  readonly name: string;
  readonly values: readonly {
    readonly id?: string;
    readonly name: { readonly value: string; readonly synonyms?: readonly string[] };
  }[];
}

/** The part of a skill's interaction model that decides what an utterance means. */
export interface LanguageModel {
  readonly invocationName: string;
  readonly intents: readonly IntentDefinition[];
  readonly types?: readonly SlotType[];
}

/** Reads the interaction model of a locale from its file. */
export function loadLanguageModel(folder: string, locale: string): LanguageModel {
  const file = join(folder, `${locale}.json`);
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(locale) || !existsSync(file)) {
    throw new UsageError(
      `There is no interaction model for the locale "${locale}". Choose one of: ${localesIn(folder).join(', ')}.`,
    );
  }
  const { interactionModel } = JSON.parse(readFileSync(file, 'utf8')) as {
    interactionModel: { languageModel: LanguageModel };
  };
  return interactionModel.languageModel;
}

function localesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}
