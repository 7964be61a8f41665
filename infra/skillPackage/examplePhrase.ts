import { type v1 } from 'ask-smapi-model';
import type { Locale } from '../../lambda/language/locales';
import { OPENINGS } from './openings';

type LanguageModel = v1.skill.interactionModel.LanguageModel;

/** Why Amazon would turn the phrase down, or undefined: it must open the skill by its name and say a sample. */
export function phraseFault(phrase: string, locale: Locale, model: LanguageModel): string | undefined {
  const { launch, ask, like } = OPENINGS[locale](model.invocationName);
  const words = phrase.toLowerCase();
  if (launch.test(words)) return undefined;
  const asked = ask.exec(words)?.[1];
  if (asked === undefined) return `"${phrase}" should begin ${like}.`;
  return isSample(asked, model) ? undefined : `"${phrase}": no intent has "${asked}" among its samples.`;
}

function isSample(words: string, { intents, types = [] }: LanguageModel): boolean {
  return intents.some(({ samples = [], slots = [] }) =>
    samples.some((sample) =>
      new RegExp(
        `^${sample.replace(/\{(\w+)\}/g, (_, slot: string) => {
          const type = slots.find(({ name }) => name === slot)?.type;
          const values = types.find(({ name }) => name === type)?.values ?? [];
          // What fits a slot of Amazon's own is not known here: alone it would let anything pass.
          const unknown = sample === `{${slot}}` ? NOTHING : '.+';
          return values.length === 0 ? unknown : `(${values.flatMap(spoken).join('|')})`;
        })}$`,
      ).test(words),
    ),
  );
}

/** A pattern that no words fit. */
const NOTHING = '(?!)';

function spoken({ name }: v1.skill.interactionModel.TypeValue): readonly string[] {
  return [name.value, ...name.synonyms];
}
