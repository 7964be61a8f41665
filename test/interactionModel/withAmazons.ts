import type { IntentUtterances, Utterances } from '../../interactionModel/readUtterances';
import type { Locale } from '../../lambda/language/locales';
import { HEARINGS } from '../../simulator/hearing/hearings';

/** What people say, and what Amazon's own intents answer to besides, or what never reaches a skill ("exit"). */
export function withAmazons({ intents, types }: Utterances, locale: Locale): Utterances {
  const { builtInUtterances, exitUtterances } = HEARINGS[locale];
  const amazons = Object.entries({ ...builtInUtterances, 'leave the skill': exitUtterances });
  return { intents: [...intents, ...amazons.map(([name, said]) => intentSaying(name, said))], types };
}

function intentSaying(name: string, said: readonly string[]): IntentUtterances {
  const choices = said.map((text) => ({
    kind: 'sequence' as const,
    parts: text.split(' ').map((word) => ({ kind: 'word' as const, word })),
  }));
  return { name, slots: [], utterances: [], said: { kind: 'oneOf', choices } };
}
