import type { Locale } from './locales';

/** What the skill is called in each locale: "Alexa, start eccentric glutes". Fixed once it is published. */
export const INVOCATION_NAMES: Readonly<Record<Locale, string>> = {
  'en-US': 'eccentric glutes',
  'en-GB': 'eccentric glutes',
  'en-CA': 'eccentric glutes',
  'en-AU': 'eccentric glutes',
  'en-IN': 'eccentric glutes',
};
