import { file, withFiled, type FiledWorkout } from './filing';
import { rememberedOf } from './answeredRequests';
import type { Progress } from './progress';
import { joinedScreens } from './screens';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { joinedTallies, repsDone } from './tally';
import { wasCounted } from './training';
import { isBegun, NO_WORKOUT, type BegunWorkout, type Workout } from './workout';

/** Progress put together again, and every workout that is over but not filed yet. */
export interface Reunion {
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
): Reunion {
  if (known === null) return { progress: carried, unfiled: finished };
  const toFile = finished.filter((workout) => !wasFiled(known, workout));
  const { progress, unfiled } = withoutOther(known, carried, toFile);
  const base = toFile.reduce(withFinished, progress);
  const together: Progress = {
    ...base,
    toldSafetyAt: known.toldSafetyAt ?? carried.toldSafetyAt,
    settings: { ...known.settings, ...chosen(carried.settings) },
    met: [...new Set([...known.met, ...carried.met])],
    knows: [...new Set([...known.knows, ...carried.knows])],
    countedUpUntil: carried.countedUpUntil === null ? null : known.countedUpUntil,
    screens: joinedScreens(carried.screens, known.screens),
    // The first names what is being played, and that is the session's.
    answered: rememberedOf([...carried.answered.slice(0, 1), ...known.answered, ...carried.answered]),
  };
  if (!isBegun(carried.workout) || wasFiled(known, carried.workout)) return { progress: together, unfiled };
  const { question, halfReminder, misses, sent, heardAt } = carried;
  const workout = joinedWorkout(base.workout, carried.workout);
  return { progress: { ...together, question, halfReminder, misses, sent, heardAt, workout }, unfiled };
}

/** The stored progress without the workout that the session leaves behind: one it finished, or one it never knew. */
function withoutOther(known: Progress, carried: Progress, finished: readonly FiledWorkout[]): Reunion {
  const { workout } = known;
  const settled = { ...known, question: null, halfReminder: null, sent: null };
  if (!isBegun(workout) || isSameWorkout(workout, carried.workout)) {
    return { progress: settled, unfiled: finished };
  }
  if (finished.some(({ begunAt }) => begunAt === workout.begunAt)) {
    const unfiled = finished.map((one) =>
      one.begunAt === workout.begunAt ? { ...one, tally: joinedTallies(workout.tally, one.tally) } : one,
    );
    return { progress: { ...settled, workout: NO_WORKOUT }, unfiled };
  }
  if (!isBegun(carried.workout)) return { progress: settled, unfiled: finished };
  const { progress, filed } = file(settled, { rating: null, tough: false });
  return { progress, unfiled: filed === null ? finished : [...finished, filed] };
}

/** Whether a workout counts already; one that is still open does not, however long since it began. */
function wasFiled({ training, workout }: Progress, { begunAt }: Pick<FiledWorkout, 'begunAt'>): boolean {
  const isOpen = isBegun(workout) && workout.begunAt === begunAt;
  return !isOpen && wasCounted(training, begunAt);
}

function joinedWorkout(stored: Workout, carried: BegunWorkout): BegunWorkout {
  if (!isBegun(stored) || !isSameWorkout(stored, carried)) return carried;
  const tally = joinedTallies(stored.tally, carried.tally);
  const unconfirmed = carried.unconfirmed.filter((set) => repsDone(tally, set) === null);
  return { ...carried, tally, unconfirmed };
}

function isSameWorkout(one: Workout, other: Workout): boolean {
  return isBegun(one) && isBegun(other) && one.begunAt === other.begunAt;
}

function withFinished(base: Progress, workout: FiledWorkout): Progress {
  return { ...base, training: withFiled(base, workout).training };
}

/** What was changed from the default: a session that knew nothing else changed just that. */
function chosen(settings: Settings): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, choice]) => JSON.stringify(choice) !== JSON.stringify(DEFAULT_SETTINGS[name as keyof Settings]),
    ),
  );
}
