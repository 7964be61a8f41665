import { languageOf } from './languages';
import { languageModel, slotsIn, waysToSay, type Intent } from './models';

/** Everything the intents of a locale can be asked with: each sample, with each word for each slot put in. */
export function utterancesOf(locale: string): readonly string[] {
  return languageModel(locale).intents.flatMap((intent) => [
    ...new Set(intent.samples.flatMap((sample) => filledIn(sample, intent, locale))),
  ]);
}

function filledIn(sample: string, intent: Intent, locale: string): readonly string[] {
  return slotsIn(sample).reduce<readonly string[]>(
    (utterances, slot) =>
      wordsFor(slot, intent, locale).flatMap((word) =>
        utterances.map((utterance) => utterance.replace(`{${slot}}`, word)),
      ),
    [sample],
  );
}

function wordsFor(slot: string, intent: Intent, locale: string): readonly string[] {
  const typeName = intent.slots?.find(({ name }) => name === slot)?.type;
  const type = languageModel(locale).types.find(({ name }) => name === typeName);
  if (type !== undefined) return type.values.flatMap(waysToSay);
  return languageOf(locale).inSlots[typeName ?? ''] ?? [];
}
