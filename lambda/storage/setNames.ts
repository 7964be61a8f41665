import * as v from 'valibot';
import { EXERCISE_IDS, EXERCISES } from '../workout/exercises';
import { MOST_REPS, MOST_ROUNDS } from '../workout/programme';
import type { Milliseconds } from '../workout/milliseconds';
import type { SetName } from '../workout/setName';
import type { Tally } from '../coach/person/tally';

/** A set in a record: "lunge left 2". */
export const setName = v.pipe(
  v.string(),
  v.check((text) => NAMED.has(text)),
  v.transform((text): SetName => NAMED.get(text) ?? FIRST_SET),
);

/** The name of a set, as a record has it. */
export function nameOfSet({ exercise, side, round }: SetName): string {
  return `${exercise} ${side} ${round}`;
}

/** A tally in a record: the reps of each exercise and side, round by round; null where a set is open. */
export const sides = v.record(
  v.pipe(
    v.string(),
    v.check((side) => NAMED.has(`${side} 1`)),
  ),
  v.pipe(
    v.array(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_REPS)))),
    v.maxLength(MOST_ROUNDS),
  ),
);

export type Sides = v.InferOutput<typeof sides>;

/** The tally that a record has side by side. */
export function tallyOf(told: Sides): Tally {
  return Object.entries(told).flatMap(([side, rounds]) =>
    rounds.flatMap((reps, index) => {
      const set = NAMED.get(`${side} ${index + 1}`);
      return set === undefined || reps === null ? [] : [{ ...set, reps }];
    }),
  );
}

/** A tally as a record has it, a side of which nothing is told with an empty list. */
export function tallyToRecord(tallied: Tally): Sides {
  const told: Sides = Object.fromEntries(SIDES.map(({ exercise, side }) => [`${exercise} ${side}`, []]));
  for (const { exercise, side, round, reps } of tallied) {
    const rounds = (told[`${exercise} ${side}`] ??= []);
    while (rounds.length < round) rounds.push(null);
    rounds[round - 1] = reps;
  }
  return told;
}

/** When the person last said of a set how many reps it was, by the name of the set; nothing where no set was corrected. */
export function correctionsToRecord(tally: Tally): { readonly corrected?: Corrections } {
  const told = tally.filter(({ correctedAt }) => correctedAt !== undefined);
  if (told.length === 0) return {};
  return { corrected: Object.fromEntries(told.map((set) => [nameOfSet(set), set.correctedAt])) };
}

/** The tally with the corrections that a record has. */
export function withCorrections(tally: Tally, corrected: Corrections | undefined): Tally {
  if (corrected === undefined) return tally;
  return tally.map((set) => {
    const correctedAt = corrected[nameOfSet(set)];
    return correctedAt === undefined ? set : { ...set, correctedAt };
  });
}

type Corrections = Readonly<Record<string, Milliseconds | undefined>>;

const SIDES = EXERCISE_IDS.flatMap((exercise) =>
  EXERCISES[exercise].sides.map((side) => ({ exercise, side })),
);

const FIRST_SET: SetName = { exercise: 'lunge', side: 'left', round: 1 };

const NAMED: ReadonlyMap<string, SetName> = new Map(
  SIDES.flatMap((side) =>
    Array.from({ length: MOST_ROUNDS }, (_, index) => ({ ...side, round: index + 1 })),
  ).map((set) => [nameOfSet(set), set]),
);
