import { allWays, type Pattern } from './pattern';
import type { Utterance } from './readUtterances';

/**
 * The samples of an intent for the model. Of a pattern there is at least one, and together they have each two words
 * side by side that a pattern has; Alexa learns from those, where all ways to say them would be many thousands.
 */
export function samplesOf(utterances: readonly Utterance[]): readonly string[] {
  const samples = new Set<string>();
  const taken = new Set<string>();
  for (const { pattern, isWhole } of utterances) {
    const start = graphOf(pattern);
    if (isWhole) allWays(pattern).forEach((way) => samples.add(way));
    let way = bestWay(start, taken);
    do {
      if (!isWhole) samples.add(way.words.join(' '));
      pairsOf(way.words).forEach((pair) => taken.add(pair));
      way = bestWay(start, taken);
    } while (way.fresh > 0);
  }
  return [...samples];
}

/** A word or slot where it stands in a pattern, and whatever may follow it; null is the end. */
interface Stop {
  readonly text: string;
  readonly next: Set<Stop | null>;
}

interface Way {
  readonly words: readonly string[];
  /** How many pairs of words in it were not taken yet. */
  readonly fresh: number;
}

function bestWay(start: Stop, taken: ReadonlySet<string>): Way {
  const known = new Map<Stop, Way>();
  return from(start);

  function from(stop: Stop): Way {
    const before = known.get(stop);
    if (before !== undefined) return before;
    const ways = [...stop.next].map((next): Way => {
      const rest = next === null ? { words: [], fresh: 0 } : from(next);
      const isFresh = !taken.has(pairOf(stop.text, next?.text));
      return {
        words: next === null ? [] : [next.text, ...rest.words],
        fresh: rest.fresh + (isFresh ? 1 : 0),
      };
    });
    const best = ways.reduce((one, other) => (other.fresh > one.fresh ? other : one));
    known.set(stop, best);
    return best;
  }
}

function pairsOf(words: readonly string[]): readonly string[] {
  return ['', ...words].map((word, index) => pairOf(word, words[index]));
}

function pairOf(word: string, next = ''): string {
  return `${word} ${next}`;
}

/** The stops of a pattern behind one before them all. */
function graphOf(pattern: Pattern): Stop {
  const start: Stop = { text: '', next: new Set() };
  for (const last of append([start], pattern)) last.next.add(null);
  return start;
}

/** Lets a pattern follow some stops, and gives those it may end with. */
function append(before: readonly Stop[], pattern: Pattern): readonly Stop[] {
  switch (pattern.kind) {
    case 'word':
    case 'slot': {
      const text = pattern.kind === 'word' ? pattern.word : `{${pattern.name}}`;
      const stop: Stop = { text, next: new Set() };
      for (const one of before) one.next.add(stop);
      return [stop];
    }
    case 'sequence':
      return pattern.parts.reduce(append, before);
    case 'oneOf':
      return [...new Set(pattern.choices.flatMap((choice) => append(before, choice)))];
  }
}
