import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../lambda/language/locales';
import { readUtterances, type Utterances } from './readUtterances';

/**
 * What people say in a locale, from a folder: the file of its language ("en.utterances") and, where people of its
 * region say something else besides, that of the locale ("en-GB.utterances"), which only adds to it.
 */
export function loadUtterances(folder: string, locale: Locale): Utterances {
  const [language = ''] = locale.split('-');
  const region = `${locale}.utterances`;
  const names = [`${language}.utterances`, ...(existsSync(join(folder, region)) ? [region] : [])];
  const files = names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const key = JSON.stringify(files);
  const utterances = read.get(key) ?? readUtterances(...files);
  read.set(key, utterances);
  return utterances;
}

// Most locales of a language are the same, and it takes a while to expand one.
const read = new Map<string, Utterances>();
