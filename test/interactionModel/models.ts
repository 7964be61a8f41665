import { join } from 'node:path';
import { languageModel as modelOf, type InteractionModel } from '../../interactionModel/languageModel';
import { loadUtterances } from '../../interactionModel/loadUtterances';
import type { Utterances } from '../../interactionModel/readUtterances';
import type { Locale } from '../../lambda/language/locales';

export type LanguageModel = InteractionModel['interactionModel']['languageModel'];
export type Intent = LanguageModel['intents'][number];
export type SlotValue = LanguageModel['types'][number]['values'][number];

const FOLDER = join(__dirname, '../../interactionModel');

export function utterances(locale: Locale): Utterances {
  return loadUtterances(FOLDER, locale);
}

export function modelFile(locale: Locale): InteractionModel {
  return modelOf(locale, utterances(locale));
}

export function languageModel(locale: Locale): LanguageModel {
  return modelFile(locale).interactionModel.languageModel;
}

export function isBuiltIn({ name }: { readonly name: string }): boolean {
  return name.startsWith('AMAZON.');
}

/** The names of the slots in a sample: level for "go to level {level}". */
export function slotsIn(sample: string): readonly string[] {
  return [...sample.matchAll(/\{(.*?)\}/g)].map(([, name = '']) => name);
}

/** Every way to say a value of a custom slot type. */
export function waysToSay({ name }: SlotValue): readonly string[] {
  return [name.value, ...name.synonyms];
}
