import type { Scene, SetView } from './messages';
import { WHILE_COUNTING, WHILE_SPEAKING } from './suggestions';

/** Getting into position takes longer than this only where it is told step by step; shorter words need no way past them. */
const LONG_MS = 12_000;

/** A stretch of speech, with the sets that are counted in it. */
export function stretch(from: number, to: number, sets: readonly SetView[]): readonly Scene[] {
  const counted = sets.filter(({ start }) => start >= from && start < to);
  const [first] = counted;
  const isSetUp = first !== undefined && first.start - from > LONG_MS;
  return [
    { ...speaking(from), ...(isSetUp ? SET_UP : {}) },
    ...counted.flatMap(({ start, fromRep, toRep, repLength }) => {
      const end = start + (toRep - fromRep + 1) * repLength;
      return end < to ? [counting(start), speaking(end)] : [counting(start)];
    }),
  ];
}

const SET_UP = { isUrged: true, status: 'In position already? Say “Alexa, ready”, and the count begins.' };

function speaking(at: number): Scene {
  const status = 'Say “Alexa” to break in.';
  return { at, kind: 'speaking', status, suggestions: WHILE_SPEAKING, isUrged: false };
}

function counting(at: number): Scene {
  const status = 'Say “Alexa, pause” at any time.';
  return { at, kind: 'counting', status, suggestions: WHILE_COUNTING, isUrged: false };
}
