import type { Scene, SetView } from './messages';
import { WHILE_COUNTING, WHILE_SPEAKING } from './suggestions';

/** A stretch of speech, with the sets that are counted in it. */
export function stretch(from: number, to: number, sets: readonly SetView[]): readonly Scene[] {
  return [
    speaking(from),
    ...sets
      .filter(({ start }) => start >= from && start < to)
      .flatMap(({ start, fromRep, toRep, repLength }) => {
        const end = start + (toRep - fromRep + 1) * repLength;
        return end < to ? [counting(start), speaking(end)] : [counting(start)];
      }),
  ];
}

function speaking(at: number): Scene {
  return { at, kind: 'speaking', status: 'Say “Alexa” to break in.', suggestions: WHILE_SPEAKING };
}

function counting(at: number): Scene {
  return { at, kind: 'counting', status: 'Say “Alexa, pause” at any time.', suggestions: WHILE_COUNTING };
}
