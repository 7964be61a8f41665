import { EXERCISE_IDS, EXERCISES, type ExerciseId, type Side } from './exercises';
import { DOSES, type Level } from './levels';
import type { SetName } from './setName';
import { LOWER_SECONDS, type LowerSeconds } from './tempo';

/** `circuit`: all four exercises, then again. `straight`: every set of one exercise before the next. */
export const ORDERS = ['circuit', 'straight'] as const;
export type Order = (typeof ORDERS)[number];

export const SETS_IN_A_ROUND = EXERCISE_IDS.flatMap((exercise) => EXERCISES[exercise].sides).length;

export const MOST_ROUNDS = 5;
export const MOST_REPS = 30;
/** How few and how many reps of an exercise somebody may choose. */
export const CHOSEN_REPS = { fewest: 6, most: 20 } as const;

/** What a person does today. */
export interface Programme {
  readonly level: Level;
  readonly rounds: number;
  readonly order: Order;
  readonly lowerSeconds: LowerSeconds;
  readonly reps: Readonly<Record<ExerciseId, number>>;
  /** The exercises whose right side comes before the left. */
  readonly rightFirst: readonly ExerciseId[];
}

/** A set of a programme, with the reps it asks for. */
export interface WorkoutSet extends SetName {
  readonly reps: number;
}

/** A programme that makes no sense; the message says what was expected and what came. */
export class ProgrammeError extends Error {
  override readonly name = 'ProgrammeError';
}

/** What a person may choose for themselves; the level decides what is null or left out. */
export interface Choices {
  readonly rounds?: number | null;
  readonly order?: Order;
  readonly lowerSeconds?: LowerSeconds | null;
  readonly reps?: Readonly<Record<ExerciseId, number | null>>;
  readonly rightFirst?: readonly ExerciseId[];
}

/** The programme of a level, with what the person chose in its place; throws a ProgrammeError if it makes no sense. */
export function programmeOf(level: Level, chosen: Choices = {}): Programme {
  const dose = DOSES[level];
  const reps = (id: ExerciseId): number => chosen.reps?.[id] ?? dose.reps[id];
  const programme: Programme = {
    level,
    rounds: chosen.rounds ?? dose.rounds,
    order: chosen.order ?? ORDERS[0],
    lowerSeconds: chosen.lowerSeconds ?? dose.lowerSeconds,
    reps: {
      lunge: reps('lunge'),
      clamshell: reps('clamshell'),
      squat: reps('squat'),
      bridge: reps('bridge'),
    },
    rightFirst: chosen.rightFirst ?? [],
  };
  checkProgramme(programme);
  return programme;
}

/** Throws a ProgrammeError, in a full sentence, unless the programme can be done. */
export function checkProgramme(programme: Programme): void {
  expectWhole('rounds', programme.rounds, MOST_ROUNDS);
  for (const exercise of EXERCISE_IDS) {
    expectWhole(`${exercise} reps`, programme.reps[exercise], MOST_REPS);
  }
  if (!LOWER_SECONDS.includes(programme.lowerSeconds)) {
    throw new ProgrammeError(
      `Expected a lowering of 3, 4, 5 or 6 seconds, but got ${String(programme.lowerSeconds)}.`,
    );
  }
}

/** Every set of a programme, in the order in which it is done. */
export function setsOf(programme: Programme): readonly WorkoutSet[] {
  const sets = SETS.get(programme) ?? laidOut(programme);
  SETS.set(programme, sets);
  return sets;
}

// Asked for a dozen times in every turn.
const SETS = new WeakMap<Programme, readonly WorkoutSet[]>();

function laidOut(programme: Programme): readonly WorkoutSet[] {
  const { rounds, order, reps } = programme;
  const sets: WorkoutSet[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const exercise of EXERCISE_IDS) {
      for (const side of sidesInOrder(programme, exercise))
        sets.push({ round, exercise, side, reps: reps[exercise] });
    }
  }
  return order === 'circuit'
    ? sets
    : EXERCISE_IDS.flatMap((exercise) => sets.filter((set) => set.exercise === exercise));
}

function sidesInOrder({ rightFirst }: Programme, exercise: ExerciseId): readonly Side[] {
  const { sides } = EXERCISES[exercise];
  return rightFirst.includes(exercise) ? sides.toReversed() : sides;
}

function expectWhole(what: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new ProgrammeError(`Expected ${what} to be a whole number from 1 to ${most}, but got ${value}.`);
  }
}
