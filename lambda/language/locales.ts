/** Every locale the skill speaks. A new one is added here, and the compiler names what it still lacks. */
export const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'] as const;

export type Locale = (typeof LOCALES)[number];
