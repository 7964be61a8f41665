import { INVOCATION_NAMES } from '../lambda/language/invocationNames';
import type { Locale } from '../lambda/language/locales';
import { samplesOf } from './expand';
import type { Utterances } from './readUtterances';

/** An interaction model as Alexa takes it. */
export interface InteractionModel {
  readonly interactionModel: {
    readonly languageModel: {
      readonly invocationName: string;
      readonly intents: readonly {
        readonly name: string;
        readonly slots?: readonly { readonly name: string; readonly type: string }[];
        readonly samples: readonly string[];
      }[];
      readonly types: readonly {
        readonly name: string;
        readonly values: readonly {
          readonly id: string;
          readonly name: { readonly value: string; readonly synonyms: readonly string[] };
        }[];
      }[];
    };
  };
}

/** The interaction model of a locale, from what people say there. */
export function languageModel(locale: Locale, utterances: Utterances): InteractionModel {
  const said = expanded.get(utterances) ?? expand(utterances);
  expanded.set(utterances, said);
  return { interactionModel: { languageModel: { invocationName: INVOCATION_NAMES[locale], ...said } } };
}

type LanguageModel = InteractionModel['interactionModel']['languageModel'];
type Said = Omit<LanguageModel, 'invocationName'>;

// What people say is the same in several locales, and it takes a while to expand it.
const expanded = new WeakMap<Utterances, Said>();

function expand({ intents, types }: Utterances): Said {
  return {
    intents: intents.map(({ name, slots, utterances }) => ({
      name,
      ...(slots.length === 0 ? {} : { slots }),
      samples: samplesOf(utterances),
    })),
    types: types.map(({ name, values }) => ({
      name,
      values: values.map(({ id, names: [value = id, ...synonyms] }) => ({ id, name: { value, synonyms } })),
    })),
  };
}
