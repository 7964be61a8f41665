import { DEFAULT_LOCALE, LOCALES, type Locale } from '../lambda/language/locales';
import { UsageError } from './usageError';

export const LOCALE_HELP = `  --locale L       one of ${LOCALES.join(', ')} (default ${DEFAULT_LOCALE})`;

/** The locale that was asked for with `--locale`. */
export function localeAsked(asked: string | undefined): Locale {
  const locale = LOCALES.find((known) => known === (asked ?? DEFAULT_LOCALE));
  if (locale === undefined)
    throw new UsageError(`Expected one of ${LOCALES.join(', ')} after --locale, but got "${asked ?? ''}".`);
  return locale;
}
