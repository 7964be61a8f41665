import type { Locale } from '../../lambda/language/locales';
import { english } from './en/english';
import type { Hearing } from './hearing';

/** How each locale is heard. */
export const HEARINGS: Readonly<Record<Locale, Hearing>> = {
  'en-US': english,
  'en-GB': english,
  'en-CA': english,
  'en-AU': english,
  'en-IN': english,
};
