import { isFresh, pairsOfWords, take, type Pair, type PairOf } from './neighbours';
import { allWays, type Pattern } from './pattern';
import type { Utterance } from './readUtterances';

/**
 * The samples of an intent for the model. Of a pattern there is at least one, and together they have each two words
 * side by side that a pattern has, unless both stood beside enough others. Alexa learns from those, where all ways to
 * say them would be many thousands.
 */
export function samplesOf(utterances: readonly Utterance[]): readonly string[] {
  const samples = new Set<string>();
  const pairOf = pairsOfWords();
  for (const { pattern, isWhole } of utterances) {
    const start = graphOf(pattern, pairOf);
    if (isWhole) allWays(pattern).forEach((way) => samples.add(way));
    let way = bestWay(start);
    do {
      if (!isWhole) samples.add(way.flatMap(({ to }) => to?.text ?? []).join(' '));
      for (const { pair } of way) take(pair);
      way = bestWay(start);
    } while (way.some(({ pair }) => isFresh(pair)));
  }
  return [...samples];
}

/** A word or slot where it stands in a pattern, and what may follow it. */
interface Stop {
  readonly text: string;
  readonly steps: Step[];
}

/** On to a stop, or to the end, which is null. */
interface Step {
  readonly to: Stop | null;
  readonly pair: Pair;
}

/** A step, and how many pairs are fresh on the best way that it begins. */
interface Choice {
  readonly step: Step;
  readonly fresh: number;
}

/** The steps from a stop to the end with the most pairs that are fresh. */
function bestWay(start: Stop): readonly Step[] {
  const known = new Map<Stop, Choice>();
  const way: Step[] = [];
  for (let stop: Stop | null = start; stop !== null; stop = way.at(-1)?.to ?? null)
    way.push(bestOf(stop).step);
  return way;

  function bestOf(stop: Stop): Choice {
    const before = known.get(stop);
    if (before !== undefined) return before;
    const ways = stop.steps.map((step): Choice => ({
      step,
      fresh: (isFresh(step.pair) ? 1 : 0) + (step.to === null ? 0 : bestOf(step.to).fresh),
    }));
    const best = ways.reduce((one, other) => (other.fresh > one.fresh ? other : one));
    known.set(stop, best);
    return best;
  }
}

/** The stops of a pattern behind one before them all. */
function graphOf(pattern: Pattern, pairOf: PairOf): Stop {
  const start: Stop = { text: '', steps: [] };
  for (const last of append([start], pattern)) last.steps.push({ to: null, pair: pairOf(last.text, '') });
  return start;

  /** Lets a pattern follow some stops, and gives those it may end with. */
  function append(before: readonly Stop[], next: Pattern): readonly Stop[] {
    switch (next.kind) {
      case 'word':
      case 'slot': {
        const stop: Stop = { text: next.kind === 'word' ? next.word : `{${next.name}}`, steps: [] };
        for (const one of before) one.steps.push({ to: stop, pair: pairOf(one.text, stop.text) });
        return [stop];
      }
      case 'sequence':
        return next.parts.reduce(append, before);
      case 'oneOf':
        return [...new Set(next.choices.flatMap((choice) => append(before, choice)))];
    }
  }
}
