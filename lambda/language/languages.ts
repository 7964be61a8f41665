import { english } from './en/english';
import { localeOf, type Locale } from './locales';
import type { Phrases } from './phrases';

/** The words of every locale; a region may spread those of its language. */
export const PHRASES: Readonly<Record<Locale, Phrases>> = {
  'en-US': english,
  'en-GB': english,
  'en-CA': english,
  'en-AU': english,
  'en-IN': english,
};

/** The words to answer a request in. */
export function phrasesFor(asked: string): Phrases {
  return PHRASES[localeOf(asked)];
}
