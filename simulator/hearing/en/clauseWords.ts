import type { ClauseWords } from '../clauses';
import { keysOfEach } from './englishWords';

export const CLAUSE_WORDS: ClauseWords = {
  leading: new Set(['so', 'then']),
  beginning: new Set([
    ...['i', 'my', 'the', 'it', 'this', 'that', 'these', 'we', 'you', 'he', 'she', 'they', 'there', 'our'],
    ...['because', 'as', 'since', 'and', 'but', 'so', 'can', 'could', 'let', 'lets', 'someone', 'somebody'],
  ]),
  turning: new Set([
    ...['not', 'no', 'never', 'without', 'neither', 'nor', 'should', 'less', 'fewer'],
    // What is asked of Alexa herself.
    ...['timer', 'alarm', 'music', 'song', 'radio', 'lights', 'list', 'weather', 'news'],
    ...['how', 'why', 'what', 'when', 'where', 'which'],
  ]),
  asking: keysOfEach([
    ...['is', 'are', 'am i', 'was', 'were', 'did', 'does', 'do i', 'do we', 'do you', 'do my', 'should'],
    ...['will i', 'will it', 'will my', 'will this', 'have i', 'have we', 'has', 'who', 'why'],
    ...['what', 'which', 'how', 'when', 'where'],
  ]),
  wishing: keysOfEach([
    ...[
      'can we',
      'can i',
      'can you',
      'could we',
      'could i',
      'could you',
      'shall we',
      'may i',
      "let's",
      'let me',
    ],
    ...['give me', 'please', 'make it', 'i want', "i'd like", "i'd rather", 'i need', "i'll"],
  ]),
  last: new Set(['stop']),
};
