import { english } from './en/english';
import type { Phrases } from './phrases';

export const LANGUAGES: Readonly<Record<string, Phrases>> = { en: english };

/** The words for a locale; English where a language is not spoken yet. */
export function phrasesFor(locale: string): Phrases {
  const [language = ''] = locale.split('-');
  return LANGUAGES[language] ?? english;
}
