import { type v1 } from 'ask-smapi-model';
import type { Locale } from '../../lambda/language/locales';
import { OPENINGS } from './openings';

type LanguageModel = v1.skill.interactionModel.LanguageModel;
type Slot = v1.skill.interactionModel.SlotDefinition;
type SlotType = v1.skill.interactionModel.SlotType;

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
    samples.some((sample) => endsAlike(words, sample) && withSlots(sample, slots, types).test(words)),
  );
}

/** Whether words begin and end as a sample does outside its slots; few do, and the values of slots make long patterns. */
function endsAlike(words: string, sample: string): boolean {
  const [before = ''] = sample.split('{');
  const after = sample.split('}').at(-1) ?? '';
  return words.startsWith(before) && words.endsWith(after);
}

function withSlots(sample: string, slots: readonly Slot[], types: readonly SlotType[]): RegExp {
  const pattern = sample.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const type = slots.find(({ name }) => name === slot)?.type;
    const values = types.find(({ name }) => name === type)?.values ?? [];
    // What fits a slot of Amazon's own is not known here: alone it would let anything pass.
    const unknown = sample === `{${slot}}` ? NOTHING : '.+';
    return values.length === 0 ? unknown : `(${values.flatMap(spoken).join('|')})`;
  });
  return new RegExp(`^${pattern}$`);
}

/** A pattern that no words fit. */
const NOTHING = '(?!)';

function spoken({ name }: v1.skill.interactionModel.TypeValue): readonly string[] {
  return [name.value, ...name.synonyms];
}
