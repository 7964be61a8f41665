import { samplesOf } from '../../interactionModel/expand';
import { ENOUGH_NEIGHBOURS } from '../../interactionModel/neighbours';
import { allWays } from '../../interactionModel/pattern';
import { readUtterances } from '../../interactionModel/readUtterances';

const PATTERNS = [
  'go',
  '(a|b|c) (d|e|f)',
  '[a] [b] [c] d',
  '(can|could) (you|we) [please] (go|move) [on|ahead] [now]',
  'a (b [c|d]|e) [f] | a (b|e) [c] f',
  '[a|b] {rep} [c|d]',
];

describe('the samples of patterns', () => {
  test.each(PATTERNS)('of "%s" are ways to say it, each once', (line) => {
    const { samples, ways } = expanded(line);
    expect(samples.filter((sample) => !ways.includes(sample))).toEqual([]);
    expect(new Set(samples).size).toBe(samples.length);
  });

  test.each(PATTERNS)(
    'of "%s" have every two words side by side that stand beside too few others',
    (line) => {
      const { samples, ways } = expanded(line);
      const pairs = [...new Set(samples.flatMap(pairsOf))];
      const missing = ways.flatMap(pairsOf).filter((pair) => !pairs.includes(pair));
      const isNeeded = (pair: string) => {
        const [word = '', next = ''] = pair.split(' ');
        const behind = pairs.filter((other) => other.startsWith(`${word} `));
        const before = pairs.filter((other) => other.endsWith(` ${next}`));
        return behind.length < ENOUGH_NEIGHBOURS || before.length < ENOUGH_NEIGHBOURS;
      };
      expect(missing.filter(isNeeded)).toEqual([]);
    },
  );

  test('are far fewer than all ways', () => {
    const { samples, ways } = expanded('(a|b|c|d) (e|f|g|h) (i|j|k|l) (m|n|o|p)');
    expect(ways).toHaveLength(256);
    expect(samples.length).toBeLessThanOrEqual(16);
  });

  test('stand each word beside enough others, where all of them would be too much', () => {
    const words = (letter: string) => Array.from({ length: 12 }, (_, index) => letter.repeat(index + 1));
    const { samples, ways } = expanded(`(${words('a').join('|')}) (${words('b').join('|')})`);
    const fewest = words('a').map((word) => samples.filter((sample) => sample.startsWith(`${word} `)).length);
    expect(Math.min(...fewest)).toBeGreaterThanOrEqual(ENOUGH_NEIGHBOURS);
    expect(samples.length).toBeLessThan(ways.length);
  });

  test('hold at least one of every pattern, also where the others have all its pairs', () => {
    expect(expanded('go on | go on now | on now | on').samples).toEqual([
      'go on',
      'go on now',
      'on now',
      'on',
    ]);
  });

  test('are all ways where every way is asked for', () => {
    const { samples, ways } = expanded('! (a|b) (c|d) [e]');
    expect(samples).toEqual(ways);
    expect(samples).toHaveLength(8);
  });
});

function expanded(line: string) {
  const [intent] = readUtterances({ name: 'file', text: `GoIntent {rep: AMAZON.NUMBER}\n  ${line}` }).intents;
  const utterances = intent?.utterances ?? [];
  return { samples: samplesOf(utterances), ways: utterances.flatMap(({ pattern }) => allWays(pattern)) };
}

function pairsOf(sample: string): readonly string[] {
  const words = ['', ...sample.split(' '), ''];
  return words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
}
