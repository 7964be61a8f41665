import { EXERCISE_IDS, EXERCISES, type ExerciseId } from '../lambda/workout/exercises';
import { FULL_LEVEL, LEVELS } from '../lambda/workout/levels';
import { MOST_REPS } from '../lambda/workout/programme';
import { LOWER_SECONDS } from '../lambda/workout/tempo';
import type { SetAsked } from './countedSet';
import { UsageError } from './usageError';

/** The options that name a set, for parseArgs. */
export const SET_OPTIONS = {
  level: { type: 'string' },
  lower: { type: 'string' },
  reps: { type: 'string' },
  side: { type: 'string' },
  talk: { type: 'string' },
} as const;

export const SET_HELP = `  <exercise>       ${EXERCISE_IDS.join(', ')}
  --level N        1 to ${LEVELS.length} (default ${FULL_LEVEL})
  --lower S        seconds of lowering: ${LOWER_SECONDS.join(', ')} (default: as the level has it)
  --side SIDE      left or right, for lunge and clamshell (default left)
  --reps N         1 to ${MOST_REPS} (default: as the level has it)
  --talk MANNER    more or less (default more)`;

/** The set that somebody asked for on the command line. */
export function setAsked(
  name: string | undefined,
  values: Readonly<Partial<Record<keyof typeof SET_OPTIONS, string>>>,
): SetAsked {
  const exercise = exerciseNamed(name);
  const sides = EXERCISES[exercise].sides;
  const side = values.side === undefined ? sides[0] : sides.find((one) => one === values.side);
  if (side === undefined) throw expected('--side', sides.join(' or '), `for the ${exercise}`, values.side);
  const { talk = 'more' } = values;
  if (talk !== 'more' && talk !== 'less') throw expected('--talk', 'more or less', '', talk);
  return {
    exercise,
    side,
    level: wholeNumber('--level', values.level, 1, LEVELS.length) ?? FULL_LEVEL,
    lower: wholeNumber('--lower', values.lower, LOWER_SECONDS[0], LOWER_SECONDS[3]),
    reps: wholeNumber('--reps', values.reps, 1, MOST_REPS),
    talk,
  };
}

export function exerciseNamed(name: string | undefined): ExerciseId {
  const exercise = EXERCISE_IDS.find((one) => one === name);
  if (exercise === undefined) throw expected('one exercise', EXERCISE_IDS.join(', '), '', name);
  return exercise;
}

function wholeNumber(option: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw expected(option, `a whole number from ${least} to ${most}`, '', text);
  }
  return number;
}

function expected(what: string, expectation: string, where: string, got: string | undefined): UsageError {
  const came = got === undefined ? 'got nothing' : `got ${JSON.stringify(got)}`;
  return new UsageError(
    `Expected ${[what, where].filter((part) => part !== '').join(' ')} to be ${expectation}, but ${came}.`,
  );
}
