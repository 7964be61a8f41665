import type { EchoEvent } from '../echoEvent';
import { repsHeard, repsInStretch, setOfRep } from '../workoutHeard';
import { clockText } from './clockText';

/** Adds up what was heard in all, for the last line of a run. */
export interface Summary {
  onEvent(event: EchoEvent): void;
  lineAt(elapsedMs: number): string;
}

export function createSummary(): Summary {
  const reps = new Set<string>();
  return {
    onEvent(event) {
      if (event.kind === 'exchange' && event.exchange.response !== null) {
        repsHeard(event.exchange.response, event.exchange.played).forEach((rep) => reps.add(rep));
      }
      if (event.kind === 'streamQuiet') {
        repsInStretch(event.heard).forEach((rep) => reps.add(rep));
      }
    },
    lineAt(elapsedMs) {
      const sets = new Set([...reps].map(setOfRep));
      const rounds = new Set([...sets].map((set) => set.split(' ')[0]));
      return [
        `Total time ${clockText(elapsedMs).trim()}.`,
        ...(reps.size === 0
          ? []
          : [
              `Counted: ${plural(rounds.size, 'round')}, ${plural(sets.size, 'set')}, ${plural(reps.size, 'rep')}.`,
            ]),
      ].join(' ');
    },
  };
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
