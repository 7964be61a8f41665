import type { Hearing } from '../hearing';
import { BUILT_IN_UTTERANCES, EXIT_UTTERANCES } from './builtInUtterances';
import { CARE } from './care';
import { CLAUSE_WORDS } from './clauseWords';
import { englishWords } from './englishWords';
import { INVOCATION_PHRASES } from './invocationPhrases';
import { NEAR_MISSES } from './nearMisses';
import { numberOfWords } from './numbers';
import { SMALL_WORDS } from './smallWords';
import { timeOfWords } from './timeSlots';

/** How English is heard, wherever it is spoken. */
export const english: Hearing = {
  wordsOf: englishWords,
  wakeWords: ['alexa', 'hey alexa', 'okay alexa'],
  builtInUtterances: BUILT_IN_UTTERANCES,
  exitUtterances: EXIT_UTTERANCES,
  invocation: INVOCATION_PHRASES,
  slotReaders: {
    'AMAZON.NUMBER': (keys) => numberOfWords(keys)?.toString() ?? null,
    'AMAZON.TIME': timeOfWords,
  },
  slotExamples: {
    'AMAZON.NUMBER': [
      ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
      ...['fifteen', 'twenty', 'thirty', 'forty', 'sixty'],
    ],
    'AMAZON.TIME': ['seven', 'seven thirty', 'half seven', 'six p. m.', 'morning', 'the evening'],
  },
  smallWords: SMALL_WORDS,
  nearMisses: NEAR_MISSES,
  clauseWords: CLAUSE_WORDS,
  care: CARE,
};
