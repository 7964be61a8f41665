import { isBuiltIn, slotsIn, waysToSay, type Intent, type LanguageModel } from './models';

/** Stands for every number, because any of them may be said there. */
const A_NUMBER = '#';

/** Everything an intent can be asked with: its samples with each value of each custom slot put in. */
export function utterancesOf(intent: Intent, model: LanguageModel): readonly string[] {
  return intent.samples.flatMap((sample) => {
    const slots = new Set(slotsIn(sample));
    return [...slots].reduce<readonly string[]>(
      (utterances, slot) => {
        const words = wordsFor(slot, intent, model);
        return utterances.flatMap((utterance) =>
          words.map((word) => utterance.replaceAll(`{${slot}}`, word)),
        );
      },
      [sample],
    );
  });
}

export function customIntents(model: LanguageModel): readonly Intent[] {
  return model.intents.filter((intent) => !isBuiltIn(intent));
}

function wordsFor(slot: string, intent: Intent, model: LanguageModel): readonly string[] {
  const typeName = intent.slots?.find(({ name }) => name === slot)?.type;
  const type = model.types.find(({ name }) => name === typeName);
  return type === undefined ? [A_NUMBER] : type.values.flatMap(waysToSay);
}
