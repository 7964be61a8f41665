import { PHRASES } from '../../lambda/language/languages';
import type { Phrases } from '../../lambda/language/phrases';

/** The words of every language once, by the name of the first locale that speaks them. */
export const LANGUAGES: readonly (readonly [string, Phrases])[] = Object.entries(PHRASES).filter(
  ([, phrases], index, all) => all.findIndex(([, other]) => other === phrases) === index,
);
