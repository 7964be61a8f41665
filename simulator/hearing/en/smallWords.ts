import type { SmallWords } from '../smallWords';
import { keysOfEach } from './englishWords';

export const SMALL_WORDS: SmallWords = {
  phrases: keysOfEach([
    ...['um', 'uh', 'uhm', 'er', 'erm', 'hmm', 'ah', 'oh', 'ooh', 'eh', 'phew', 'whew'],
    ...['okay', 'all right', 'so', 'well', 'hey', 'alexa', 'coach', 'sorry', 'and', 'but'],
    ...['oh my god', 'oh god', 'oh my', 'my god', 'god', 'gosh', 'jeez', 'wow', 'man', 'mate', 'buddy'],
    ...['please', 'pretty please', 'thanks', 'thank you', 'cheers', 'for me', 'if you can', 'if you could'],
    ...['now', 'right now', 'then', 'just', 'today', 'actually', 'for now', 'real quick', 'quickly'],
    ...['you know', 'i think', 'i guess', 'i suppose', 'i reckon', 'i mean'],
  ]),
  corrections: keysOfEach([
    ...['no wait', 'wait no', 'no sorry', 'sorry no', 'no i mean', 'i mean', 'no no wait', 'scratch that'],
    ...['no actually', 'actually no', 'hang on no', 'no hang on'],
  ]),
};
