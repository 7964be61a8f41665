const ENDINGS: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'m": 'am',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'s": 'is',
};

/** What "'s" belongs to, rather than "is": today's workout, child's play, let's. */
const OWNERS = new Set(['today', 'yesterday', 'tonight', 'tomorrow', 'week', 'child', 'other', 'let']);

/** Also as they are typed without an apostrophe, where that makes no other word ("were", "ill"). */
const SHORT_FOR = new Map(
  Object.entries({
    'can not': ["can't", 'cannot', 'cant'],
    'will not': ["won't", 'wont'],
    'do not': ['dont'],
    'does not': ['doesnt'],
    'did not': ['didnt'],
    'is not': ['isnt'],
    'have not': ['havent'],
    'i am': ['im'],
    'i have': ['ive'],
    'it is': ['its'],
    'that is': ['thats'],
    'what is': ['whats'],
    'where is': ['wheres'],
    'how is': ['hows'],
    'there is': ['theres'],
    'you are': ['youre'],
    'they are': ['theyre'],
    'going to': ['gonna'],
    'want to': ['wanna'],
    'got to': ['gotta'],
    'give me': ['gimme'],
    'let me': ['lemme'],
    'kind of': ['kinda'],
    'sort of': ['sorta'],
    'any more': ['anymore'],
    'all right': ['alright'],
    'work out': ['workout'],
    'work outs': ['workouts'],
    'on to': ['onto'],
    because: ['cause', 'cos', 'coz'],
    them: ['em'],
    okay: ['ok', 'kay'],
    yes: ['yeah', 'yea', 'yep', 'yup'],
    no: ['nope', 'nah', 'naw'],
    hmm: ['hm', 'mm'],
    um: ['umm'],
    uh: ['uhh'],
  }).flatMap(([long, ways]) => ways.map((short) => [short, long.split(' ')] as const)),
);

/**
 * The words that an English word stands for, where it is short for several or only another way to say one: "i'm" is
 * "i am", and "ok" is "okay".
 */
export function spelledOut(word: string): readonly string[] {
  const [, stem = '', end = ''] = /^(.+?)(n't|'(?:m|re|ve|ll|d|s))$/u.exec(word) ?? [];
  const ending = OWNERS.has(stem) ? undefined : ENDINGS[end];
  return SHORT_FOR.get(word) ?? (ending === undefined ? [word] : [stem, ending]);
}
