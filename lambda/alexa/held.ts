import type { FiledWorkout } from '../coach/filing';
import type { Progress } from '../coach/progress';
import { reunite } from '../coach/reunite';
import { filedFromRecord, fromRecord, toRecord } from '../storage/progressRecord';
import { NEVER_SAVED, type Before, type ProgressKey, type ProgressStore } from '../storage/progressStore';
import type { Milliseconds } from '../workout/milliseconds';
import { described, type Log } from './failures';
import { property } from './property';

/**
 * A person's progress as one turn holds it. `unknown`: the store did not answer, so nothing may be written before it
 * was asked again. `newer`: written by a newer version of the skill, so that this one never writes over it.
 */
export interface Held {
  readonly key: ProgressKey;
  readonly progress: Progress | null;
  readonly revision: number | 'unknown' | 'newer';
  /** False when the session carries something that is not in the store yet. */
  readonly isSaved: boolean;
  /** False when a part of what was stored could not be read. */
  readonly isWhole: boolean;
  /** Workouts that ended but could not be filed yet. */
  readonly unfiled: readonly FiledWorkout[];
  /** What the request before found in the store; null when it had no need to look. */
  readonly before: Before | null;
  /** Whether anybody else of the account has progress, as far as the store was asked. */
  readonly others: boolean;
  /** True when this progress came from the store, not from the session. */
  readonly isLoaded: boolean;
}

/** The progress that came along in the session, or what is stored. */
export async function hold(
  store: ProgressStore,
  key: ProgressKey,
  attributes: unknown,
  now: Milliseconds,
  log: Log,
): Promise<Held> {
  const carried = fromAttributes(key, attributes, now);
  if (carried !== null && carried.revision !== 'unknown') return carried;
  try {
    return await reload(store, carried ?? { ...NOTHING, key }, now);
  } catch (failure) {
    log.error('load failed', described(failure));
    return carried ?? { ...NOTHING, key };
  }
}

/** What is stored, asked for anew, with whatever the session carries that could not be saved. */
export async function reload(store: ProgressStore, held: Held, now: Milliseconds): Promise<Held> {
  const { progress: known, revision, readable, before, others } = await store.load(held.key, now);
  const { progress, unfiled } =
    held.isSaved || held.progress === null
      ? { progress: known, unfiled: held.unfiled }
      : reunite(known, held.progress, held.unfiled);
  return {
    key: held.key,
    progress,
    revision: readable === 'newer' ? 'newer' : revision,
    isSaved: held.isSaved,
    isWhole: readable === 'whole',
    unfiled,
    before,
    others,
    isLoaded: true,
  };
}

/** What the session carries to its next request. The person is fixed for as long as the session lasts. */
export function toAttributes({ key, progress, revision, isSaved, unfiled }: Held): object {
  return { person: key.person, progress: progress && toRecord(progress), revision, isSaved, unfiled };
}

/** Whose session this is: the person it began with, or null in a new one. */
export function personOf(attributes: unknown): string | null {
  const person = property(attributes, 'person');
  return typeof person === 'string' && person !== '' ? person : null;
}

const NOTHING: Omit<Held, 'key'> = {
  progress: null,
  revision: 'unknown',
  isSaved: true,
  isWhole: true,
  unfiled: [],
  before: null,
  others: false,
  isLoaded: false,
};

function fromAttributes(key: ProgressKey, attributes: unknown, now: Milliseconds): Held | null {
  const revision = revisionFrom(property(attributes, 'revision'));
  if (revision === null) return null;
  const { progress, isWhole } = fromRecord(property(attributes, 'progress'), now);
  if (!isWhole) return null;
  const isSaved = property(attributes, 'isSaved') === true;
  const unfiled = property(attributes, 'unfiled');
  const filed = Array.isArray(unfiled) ? unfiled.map(filedFromRecord) : [];
  return { ...NOTHING, key, progress, revision, isSaved, unfiled: filed.filter((one) => one !== null) };
}

function revisionFrom(revision: unknown): Held['revision'] | null {
  if (revision === 'unknown' || revision === 'newer') return revision;
  return typeof revision === 'number' && Number.isSafeInteger(revision) && revision >= NEVER_SAVED
    ? revision
    : null;
}
