import type { ClauseWords } from '../clauses';

export const CLAUSE_WORDS: ClauseWords = {
  beginnings: new Set([
    ...['i', 'we', 'you', 'he', 'she', 'it', 'they', 'there', 'that', 'this', 'my', 'someone', 'somebody'],
    ...['so', 'and', 'but', 'because', 'since', 'as', 'while', 'before', 'until', 'till', 'if', 'when', 'or'],
    ...['lets', 'let', 'can', 'could', 'please', 'sorry', 'thanks', 'just', 'maybe', 'today', 'now', 'okay'],
    ...[
      'give',
      'make',
      'put',
      'take',
      'go',
      'start',
      'stop',
      'wait',
      'skip',
      'hang',
      'hold',
      'pause',
      'keep',
    ],
    ...['carry', 'come', 'try', 'use', 'move', 'switch', 'change', 'turn', 'count', 'tell', 'say', 'show'],
  ]),
  leading: new Set(['so', 'then']),
  turning: new Set([
    ...['not', 'no', 'never', 'without', 'neither', 'nor', 'should'],
    ...['how', 'why', 'what', 'when', 'where', 'which'],
  ]),
};
