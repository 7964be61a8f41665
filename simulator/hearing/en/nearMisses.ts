import type { NearMisses } from '../guesses';
import { keysOfEach } from './englishWords';

export const NEAR_MISSES: NearMisses = {
  unimportant: new Set(
    keysOfEach([
      ...['a', 'an', 'the', 'my', 'your', 'our', 'some', 'this', 'that', 'these', 'those', 'there', 'here'],
      ...['i', 'you', 'we', 'it', 'me', 'us', 'them', 'is', 'are', 'am', 'was', 'were', 'be', 'been', 'do'],
      ...['does', 'did', 'have', 'has', 'had', 'will', 'would', 'to', 'of', 'for', 'at', 'with', 'really'],
      ...['very', 'quite', 'like', 'got', 'get', 'bit', 'little', 'kind', 'sort', 'totally', 'bloody'],
      ...['flipping', 'freaking', 'damn'],
    ]).flat(),
  ),
  decisive: new Set([
    ...['no', 'not', 'never', 'none', 'nothing', 'without', 'nor', 'neither', 'aint'],
    ...['stop', 'off', 'on', 'more', 'less', 'fewer', 'up', 'down', 'too'],
    ...['faster', 'slower', 'easier', 'harder'],
  ]),
  same: [
    ["let's", 'let us'],
    ['got to', 'have to', 'need to'],
    ['give me', 'give us'],
    ['second', 'sec'],
    ['minute', 'min'],
    ['reps', 'repetitions', 'wraps'],
    ['wait', 'weight'],
    ['right', 'write'],
    ['four', 'for'],
    ['two', 'to'],
    ['eight', 'ate'],
    ['knee', 'need'],
    ['bum', 'butt', 'bottom', 'backside'],
  ].map(keysOfEach),
  openings: keysOfEach([
    ...['can you', 'could you', 'would you', 'will you', 'can i', 'could i', 'can we', 'could we', 'may i'],
    ...["let's", 'let us', 'let me', 'lemme', 'i want to', 'i wanna', 'i need to', 'i gotta', "i'd like to"],
    ...[
      "i'd rather",
      "i'm going to",
      "i'm gonna",
      "i'll",
      'i want you to',
      'you can',
      'you could',
      'tell me',
    ],
    ...['give me', 'gimme', 'can i have', 'could i have', 'can i get', 'i want', "i'd like", "i'll have"],
    ...["i'll take", 'i think', 'i feel like', 'i feel', 'do you think', 'can you tell me', 'oh no', 'oops'],
  ]),
  formsOf: (key) => (key.length < 3 ? [] : key.endsWith('s') ? [key.slice(0, -1)] : [`${key}s`]),
};
