import { isBegun } from '../coach/person/workout';
import type { SetName } from '../workout/setName';
import { isSameSet } from '../workout/setName';
import type { SaidTurn } from './show';

const MINUTE_MS = 60_000;
/** Longer than any workout takes: whoever was away in between is told no time. */
const MOST_MINUTES = 90;

/** What a workout comes to, with the portion that is being spoken. */
export function totalsOf(turn: SaidTurn): {
  readonly sets: number;
  readonly reps: number;
  readonly minutes: number | null;
} {
  const { progress, filed, reply, lengths } = turn;
  const { workout } = progress;
  if (filed !== null) return { ...summed(filed.tally), minutes: minutesOf(filed.endedAt - filed.begunAt) };
  if (!isBegun(workout)) return { ...summed([]), minutes: 0 };
  const { tally, unconfirmed, programme, begunAt } = workout;
  const heard = [
    ...unconfirmed.map((set) => ({ ...set, reps: programme.reps[set.exercise] })),
    ...reply.speech.portion.runs.map(({ toRep, ...set }) => ({ ...set, reps: toRep })),
  ];
  const others = tally.filter((set) => !heard.some((other) => isSameSet(other, set)));
  return {
    ...summed([...others, ...heard]),
    minutes: minutesOf(progress.heardAt - begunAt + lengths.speech),
  };
}

function summed(done: readonly (SetName & { readonly reps: number })[]): { sets: number; reps: number } {
  return {
    sets: done.filter(({ reps }) => reps > 0).length,
    reps: done.reduce((sum, { reps }) => sum + reps, 0),
  };
}

function minutesOf(length: number): number | null {
  const minutes = Math.max(1, Math.round(length / MINUTE_MS));
  return minutes > MOST_MINUTES ? null : minutes;
}
