import { INVOCATION_NAMES } from '../../lambda/language/invocationNames';
import { LOCALES } from '../../lambda/language/locales';
import { loadUtterances } from '../../interactionModel/loadUtterances';
import { UsageError } from '../usageError';
import { HEARINGS } from './hearings';
import type { Heard } from './utterance';

/** How the skill is heard in a locale, from the folder of its utterances. */
export function loadHeard(folder: string, asked: string): Heard {
  const locale = LOCALES.find((known) => known === asked);
  if (locale === undefined) {
    throw new UsageError(
      `There is no interaction model for the locale "${asked}". Choose one of: ${LOCALES.join(', ')}.`,
    );
  }
  return {
    invocationName: INVOCATION_NAMES[locale],
    utterances: loadUtterances(folder, locale),
    hearing: HEARINGS[locale],
  };
}
