import { english } from './en/english';
import { INVOCATION_NAMES } from './invocationNames';
import { localeOf, type Locale } from './locales';
import type { Phrases } from './phrases';

/** The words of every locale; a region may spread those of its language. */
export const PHRASES: Readonly<Record<Locale, Phrases>> = {
  'en-US': english(INVOCATION_NAMES['en-US']),
  'en-GB': english(INVOCATION_NAMES['en-GB']),
  'en-CA': english(INVOCATION_NAMES['en-CA']),
  'en-AU': english(INVOCATION_NAMES['en-AU']),
  'en-IN': english(INVOCATION_NAMES['en-IN']),
};

/** The words to answer a request in. */
export function phrasesFor(asked: string): Phrases {
  return PHRASES[localeOf(asked)];
}
