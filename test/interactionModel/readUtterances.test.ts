import { allWays } from '../../interactionModel/pattern';
import { readUtterances, UtterancesError } from '../../interactionModel/readUtterances';

describe('a file of utterances', () => {
  test.each([
    ['go (on|ahead)', ['go on', 'go ahead']],
    ['go [on] now', ['go on now', 'go now']],
    ['[please|just] go', ['please go', 'just go', 'go']],
    ['(go [on]|carry on) then', ['go on then', 'go then', 'carry on then']],
    ['<ask> go', ['can you go', 'could you go']],
    ['rep {rep}', ['rep {rep}']],
    ['(a|a) b', ['a b']],
    ['go # not said', ['go']],
  ])('reads "%s" as %j', (line, ways) => {
    const { intents } = read(`<ask> = can you | could you\n\nGoIntent {rep: AMAZON.NUMBER}\n  ${line}`);
    expect(intents[0]?.utterances.flatMap(({ pattern }) => allWays(pattern))).toEqual(ways);
  });

  test('has a pattern on each side of a bar, unless the bar is inside', () => {
    const { intents } = read('GoIntent\n  go | (go|carry) on\n  move');
    expect(intents[0]?.utterances).toHaveLength(3);
  });

  test('has intents in their order, with their slots', () => {
    const { intents } = read(
      'GoIntent\n  go\n\nAMAZON.StopIntent\n\nRepIntent {rep: AMAZON.NUMBER} {side: SIDE}',
    );
    expect(intents.map(({ name }) => name)).toEqual(['GoIntent', 'AMAZON.StopIntent', 'RepIntent']);
    expect(intents[2]?.slots).toEqual([
      { name: 'rep', type: 'AMAZON.NUMBER' },
      { name: 'side', type: 'SIDE' },
    ]);
  });

  test('has slot types with ids, each with the ways to say it', () => {
    const { types } = read('type SIDE\n  left: left | left [hand] side\n  right: right');
    expect(types).toEqual([
      {
        name: 'SIDE',
        values: [
          { id: 'left', names: ['left', 'left hand side', 'left side'] },
          { id: 'right', names: ['right'] },
        ],
      },
    ]);
  });

  test('marks with "!" what is to be said in every way to the model', () => {
    const { intents } = read('GoIntent\n  ! go | on\n  ahead');
    expect(intents[0]?.utterances.map(({ isWhole }) => isWhole)).toEqual([true, true, false]);
  });

  test('lets everything be said with an opening and a closing, except what is marked with "="', () => {
    const { intents } = read('<opening> = um\n<closing> = now\n\nGoIntent\n  go\n  = yes');
    const [intent] = intents;
    expect(intent?.said === null ? [] : allWays(intent?.said ?? never()).toSorted()).toEqual(
      ['yes', 'um go now', 'um go', 'go now', 'go'].toSorted(),
    );
    expect(intent?.utterances.flatMap(({ pattern }) => allWays(pattern))).toEqual(['go', 'yes']);
  });

  test('adds to what another file says, and uses its rules', () => {
    const { intents, types } = readUtterances(
      { name: 'en', text: '<go> = go\n\ntype SIDE\n  left: left\n\nGoIntent\n  <go>' },
      { name: 'en-AU', text: 'type SIDE\n  right: right\n\nGoIntent\n  <go> mate' },
    );
    expect(
      intents.flatMap(({ utterances }) => utterances).flatMap(({ pattern }) => allWays(pattern)),
    ).toEqual(['go', 'go mate']);
    expect(types.map(({ values }) => values.map(({ id }) => id))).toEqual([['left', 'right']]);
  });
});

describe('a file of utterances that cannot be read says where, what was expected and what came', () => {
  test.each([
    ['GoIntent\n  go (on', 'file:2: expected ")", but got "the end of the line".'],
    ['GoIntent\n  go on)', 'file:2: expected the end of the pattern, but got ")".'],
    ['GoIntent\n  go [on)', 'file:2: expected "]", but got ")".'],
    ['GoIntent\n  go ()', 'file:2: expected something to say, but got ")".'],
    ['GoIntent\n  go | | on', 'file:2: expected something to say, but got "|".'],
    ['GoIntent\n  <ask> go', 'file:2: expected a rule that was defined above, but got "<ask>".'],
    ['GoIntent\n  go {', 'file:2: expected words, (a|b), [a], <rule> or {slot}, but got " {".'],
    ['type SIDE\n  left', 'file:2: expected "id: ways | to say it", but got "left".'],
    [
      '\n  go',
      'file:2: expected a rule, a type, an intent, or an indented line below one of these, but got "go".',
    ],
    [
      'Going',
      'file:1: expected a rule, a type, an intent, or an indented line below one of these, but got "Going".',
    ],
  ])('%j', (text, message) => {
    expect(() => read(text)).toThrow(new UtterancesError(message));
  });
});

function read(text: string) {
  return readUtterances({ name: 'file', text });
}

function never(): never {
  throw new Error('Expected an intent, found none.');
}
