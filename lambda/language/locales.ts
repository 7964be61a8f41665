/** Every locale the skill speaks. A new one is added here, and the compiler names what it still lacks. */
export const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'] as const;

export type Locale = (typeof LOCALES)[number];

/** Spoken where a request names no locale that is spoken, nor one of its language. */
export const DEFAULT_LOCALE: Locale = 'en-US';

/** The locale to answer in: the one asked for, else another of its language, else the default one. */
export function localeOf(asked: string): Locale {
  const [language = ''] = asked.split('-');
  return (
    LOCALES.find((locale) => locale === asked) ??
    LOCALES.find((locale) => locale.startsWith(`${language}-`)) ??
    DEFAULT_LOCALE
  );
}
