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
    const stops = stopsOf(pattern, pairOf);
    if (isWhole) allWays(pattern).forEach((way) => samples.add(way));
    let way = bestWay(stops);
    do {
      if (!isWhole) samples.add(way.flatMap(({ to }) => to?.text ?? []).join(' '));
      for (const { pair } of way) take(pair);
      way = bestWay(stops);
    } while (way.some(({ pair }) => isFresh(pair)));
  }
  return [...samples];
}

/** A word or slot where it stands in a pattern, and what may follow it. */
interface Stop {
  readonly text: string;
  readonly steps: Step[];
  /** The step that begins the best way from here, and how many pairs on that way are fresh. */
  best: Step | null;
  fresh: number;
}

/** On to a stop, or to the end, which is null. */
interface Step {
  readonly to: Stop | null;
  readonly pair: Pair;
}

/** The steps from the first stop to the end with the most pairs that are fresh. */
function bestWay(stops: readonly Stop[]): readonly Step[] {
  // What may follow a stop stands behind it.
  for (const stop of stops.toReversed()) {
    stop.fresh = -1;
    for (const step of stop.steps) {
      const fresh = (isFresh(step.pair) ? 1 : 0) + (step.to?.fresh ?? 0);
      if (fresh > stop.fresh) {
        stop.best = step;
        stop.fresh = fresh;
      }
    }
  }
  const way: Step[] = [];
  for (let step = stops[0]?.best ?? null; step !== null; step = step.to?.best ?? null) way.push(step);
  return way;
}

/** The stops of a pattern behind one before them all, each before whatever may follow it. */
function stopsOf(pattern: Pattern, pairOf: PairOf): readonly Stop[] {
  const stops: Stop[] = [];
  for (const last of append([stopFor('')], pattern))
    last.steps.push({ to: null, pair: pairOf(last.text, '') });
  return stops;

  function stopFor(text: string): Stop {
    const stop: Stop = { text, steps: [], best: null, fresh: 0 };
    stops.push(stop);
    return stop;
  }

  /** Lets a pattern follow some stops, and gives those it may end with. */
  function append(before: readonly Stop[], next: Pattern): readonly Stop[] {
    switch (next.kind) {
      case 'word':
      case 'slot': {
        const stop = stopFor(next.kind === 'word' ? next.word : `{${next.name}}`);
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
