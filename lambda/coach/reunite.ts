import { file, timeZoneOf, type FiledWorkout } from './filing';
import { REMEMBERED } from './noteSent';
import type { Progress, Workout } from './progress';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { OPEN } from './tally';
import { afterWorkout, type Training } from './training';

/** Progress put together again, and a workout that thereby ended. */
export interface Reunited {
  readonly progress: Progress;
  readonly filed: readonly FiledWorkout[];
}

/**
 * What is stored of a person, with what a session carried that could not be saved: it went on without the store, or
 * was overtaken by another session. Nothing stored is lost, and what was done in the session counts once.
 */
export function reunite(known: Progress | null, carried: Progress): Reunited {
  if (known === null) return { progress: carried, filed: [] };
  const { progress: base, filed } = withoutOther(known, carried);
  const joined: Progress = {
    ...base,
    toldSafetyAt: known.toldSafetyAt ?? carried.toldSafetyAt,
    settings: { ...known.settings, ...chosen(carried.settings) },
    met: [...new Set([...known.met, ...carried.met])],
    training: withOutcome(base, carried),
    answered: [...new Set([...known.answered, ...carried.answered])].slice(0, REMEMBERED),
  };
  if (!isUnderWay(carried.workout) || wasFiled(known, carried.workout)) return { progress: joined, filed };
  const { question, halfReminder, misses, sent, heardAt } = carried;
  const workout = joinedWorkout(base.workout, carried.workout);
  return { progress: { ...joined, question, halfReminder, misses, sent, heardAt, workout }, filed };
}

/** The stored progress without the workout that the session leaves behind: one it finished, or one it never knew. */
function withoutOther(
  known: Progress,
  carried: Progress,
): { readonly progress: Progress; readonly filed: readonly FiledWorkout[] } {
  const begunAt = known.workout?.begunAt ?? null;
  const settled = { ...known, question: null, halfReminder: null, sent: null };
  if (begunAt === null || begunAt === carried.workout?.begunAt) return { progress: settled, filed: [] };
  if (begunAt === carried.training.last?.at) return { progress: { ...settled, workout: null }, filed: [] };
  if (!isUnderWay(carried.workout)) return { progress: settled, filed: [] };
  const { progress, filed } = file(settled, { rating: null, tough: false });
  return { progress, filed: filed === null ? [] : [filed] };
}

function isUnderWay(workout: Workout | null): workout is Workout {
  return workout !== null && workout.begunAt !== null;
}

function wasFiled({ training }: Progress, { begunAt }: Workout): boolean {
  return training.last !== null && training.last.at === begunAt;
}

function joinedWorkout(stored: Workout | null, carried: Workout): Workout {
  if (stored === null || stored.begunAt !== carried.begunAt) return carried;
  const length = Math.max(stored.tally.length, carried.tally.length);
  const tally = Array.from({ length }, (_, index) =>
    Math.max(stored.tally[index] ?? OPEN, carried.tally[index] ?? OPEN),
  );
  return { ...carried, tally, unconfirmed: carried.unconfirmed.filter((index) => tally[index] === OPEN) };
}

/** A workout that the session finished counts unless it was counted already. */
function withOutcome(base: Progress, { training: { last } }: Progress): Training {
  if (last === null || (base.training.last !== null && base.training.last.at >= last.at))
    return base.training;
  return afterWorkout(base.training, last, base.settings.weeklyGoal, timeZoneOf(base)).training;
}

/** What was changed from the default: a session that knew nothing else changed just that. */
function chosen(settings: Settings): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, choice]) => JSON.stringify(choice) !== JSON.stringify(DEFAULT_SETTINGS[name as keyof Settings]),
    ),
  );
}
