import type { ClauseWords } from '../clauses';

export const CLAUSE_WORDS: ClauseWords = {
  leading: new Set(['so', 'then']),
  turning: new Set([
    ...['not', 'no', 'never', 'without', 'neither', 'nor', 'should'],
    // What is asked of Alexa herself.
    ...['timer', 'alarm', 'music', 'song', 'radio', 'lights', 'list', 'weather', 'news'],
    ...['how', 'why', 'what', 'when', 'where', 'which'],
  ]),
};
