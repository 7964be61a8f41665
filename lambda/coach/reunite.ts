import { file, withFiled, type FiledWorkout } from './filing';
import { REMEMBERED } from './noteSent';
import type { Progress, Workout } from './progress';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { OPEN } from './tally';

/** Progress put together again, and every workout that is over but not filed yet. */
export interface Reunited {
  readonly progress: Progress;
  readonly unfiled: readonly FiledWorkout[];
}

/**
 * What is stored of a person, with what a session carried that could not be saved: it went on without the store, or
 * was overtaken by another session. Nothing stored is lost, and what was done in the session counts once; `finished`
 * are the workouts that ended in it.
 */
export function reunite(
  known: Progress | null,
  carried: Progress,
  finished: readonly FiledWorkout[],
): Reunited {
  if (known === null) return { progress: carried, unfiled: finished };
  const { progress, unfiled } = withoutOther(known, carried, finished);
  const base = finished.reduce(withFinished, progress);
  const joined: Progress = {
    ...base,
    toldSafetyAt: known.toldSafetyAt ?? carried.toldSafetyAt,
    settings: { ...known.settings, ...chosen(carried.settings) },
    met: [...new Set([...known.met, ...carried.met])],
    answered: [...new Set([...known.answered, ...carried.answered])].slice(0, REMEMBERED),
  };
  if (!isUnderWay(carried.workout) || wasFiled(known, carried.workout)) return { progress: joined, unfiled };
  const { question, halfReminder, misses, sent, heardAt } = carried;
  const workout = joinedWorkout(base.workout, carried.workout);
  return { progress: { ...joined, question, halfReminder, misses, sent, heardAt, workout }, unfiled };
}

/** The stored progress without the workout that the session leaves behind: one it finished, or one it never knew. */
function withoutOther(known: Progress, carried: Progress, finished: readonly FiledWorkout[]): Reunited {
  const { workout } = known;
  const settled = { ...known, question: null, halfReminder: null, sent: null };
  if (!isUnderWay(workout) || workout.begunAt === carried.workout?.begunAt) {
    return { progress: settled, unfiled: finished };
  }
  if (finished.some(({ begunAt }) => begunAt === workout.begunAt)) {
    const unfiled = finished.map((one) =>
      one.begunAt === workout.begunAt ? { ...one, tally: joinedTally(one.tally, workout.tally) } : one,
    );
    return { progress: { ...settled, workout: null }, unfiled };
  }
  if (!isUnderWay(carried.workout)) return { progress: settled, unfiled: finished };
  const { progress, filed } = file(settled, { rating: null, tough: false });
  return { progress, unfiled: filed === null ? finished : [...finished, filed] };
}

function isUnderWay(workout: Workout | null): workout is Workout {
  return workout !== null && workout.begunAt !== null;
}

function wasFiled({ training }: Progress, { begunAt }: Pick<Workout, 'begunAt'>): boolean {
  return begunAt !== null && training.counted.includes(begunAt);
}

function joinedWorkout(stored: Workout | null, carried: Workout): Workout {
  if (stored === null || stored.begunAt !== carried.begunAt) return carried;
  const tally = joinedTally(stored.tally, carried.tally);
  return { ...carried, tally, unconfirmed: carried.unconfirmed.filter((index) => tally[index] === OPEN) };
}

/** Every set with the most that was done of it. */
function joinedTally(one: readonly number[], other: readonly number[]): readonly number[] {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, index) => Math.max(one[index] ?? OPEN, other[index] ?? OPEN));
}

/** A workout that the session finished counts unless it was counted already. */
function withFinished(base: Progress, workout: FiledWorkout): Progress {
  return wasFiled(base, workout) ? base : { ...base, training: withFiled(base, workout).training };
}

/** What was changed from the default: a session that knew nothing else changed just that. */
function chosen(settings: Settings): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, choice]) => JSON.stringify(choice) !== JSON.stringify(DEFAULT_SETTINGS[name as keyof Settings]),
    ),
  );
}
