import { english } from './en/english';
import type { Phrases } from './phrases';

// A map, so that a locale named "constructor" finds nothing.
export const LANGUAGES: ReadonlyMap<string, Phrases> = new Map([['en', english]]);

/** The words for a locale; English where a language is not spoken yet. */
export function phrasesFor(locale: string): Phrases {
  const [language = ''] = locale.split('-');
  return LANGUAGES.get(language) ?? english;
}
