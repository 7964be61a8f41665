import type { FiledWorkout } from '../coach/person/filing';
import type { Progress } from '../coach/person/progress';
import { reunite } from '../coach/person/reunite';
import {
  filedFromRecord,
  filedToRecord,
  fromRecord,
  RECORD_VERSION,
  toRecord,
} from '../storage/progressRecord';
import { NEVER_SAVED, type Before, type ProgressKey, type ProgressStore } from '../storage/progressStore';
import { property } from '../storage/property';
import type { Milliseconds } from '../workout/milliseconds';
import { described, type OperatorLog } from './operator';

/**
 * A person's progress as one turn holds it. `unknown`: the store did not answer, so nothing may be written before it
 * was asked again. `newer`: written by a newer version of the skill, so that this one never writes over it.
 */
export interface Session {
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
export async function openSession(
  store: ProgressStore,
  key: ProgressKey,
  attributes: unknown,
  now: Milliseconds,
  log: OperatorLog,
): Promise<Session> {
  const carried = fromAttributes(key, attributes, now);
  if (carried !== null && carried.revision !== 'unknown') return carried;
  const known = carried ?? { ...NOTHING, key };
  try {
    const loaded = await reload(store, known, now);
    // A newer version led this session so far: what it wrote is not this one's to write over.
    return versionOf(attributes) > RECORD_VERSION ? { ...loaded, revision: 'newer' } : loaded;
  } catch (failure) {
    log.error('load failed', described(failure));
    log.count({ name: 'LoadFailed' });
    return known;
  }
}

/** What is stored, asked for anew, with whatever the session carries that could not be saved. */
export async function reload(store: ProgressStore, session: Session, now: Milliseconds): Promise<Session> {
  const { progress: known, revision, readable, before, others } = await store.load(session.key, now);
  const { progress, unfiled } =
    session.isSaved || session.progress === null
      ? { progress: known, unfiled: session.unfiled }
      : reunite(known, session.progress, session.unfiled);
  return {
    key: session.key,
    progress,
    revision: readable === 'newer' ? 'newer' : revision,
    isSaved: session.isSaved,
    isWhole: readable === 'whole',
    unfiled,
    before,
    others,
    isLoaded: true,
  };
}

/** What the session carries to its next request. The person is fixed for as long as the session lasts. */
export function toAttributes({ key, progress, revision, isSaved, unfiled }: Session): object {
  return {
    version: RECORD_VERSION,
    person: key.person,
    progress: progress && toRecord(progress),
    revision,
    isSaved,
    unfiled: unfiled.map(filedToRecord),
  };
}

/** Whose session this is: the person it began with, or null in a new one. */
export function personOf(attributes: unknown): string | null {
  const person = property(attributes, 'person');
  return typeof person === 'string' && person !== '' ? person : null;
}

const NOTHING: Omit<Session, 'key'> = {
  progress: null,
  revision: 'unknown',
  isSaved: true,
  isWhole: true,
  unfiled: [],
  before: null,
  others: false,
  isLoaded: false,
};

function fromAttributes(key: ProgressKey, attributes: unknown, now: Milliseconds): Session | null {
  const version = versionOf(attributes);
  const revision = revisionFrom(property(attributes, 'revision'), version);
  if (revision === null || version > RECORD_VERSION) return null;
  const { progress, isWhole } = fromRecord(property(attributes, 'progress'), version, now);
  if (!isWhole) return null;
  const isSaved = property(attributes, 'isSaved') === true;
  const unfiled = property(attributes, 'unfiled');
  const filed = Array.isArray(unfiled) ? unfiled.map(filedFromRecord) : [];
  return { ...NOTHING, key, progress, revision, isSaved, unfiled: filed.filter((one) => one !== null) };
}

/** Version 1 did not say so. */
function versionOf(attributes: unknown): number {
  const version = property(attributes, 'version');
  return typeof version === 'number' ? version : 1;
}

function revisionFrom(revision: unknown, version: number): Session['revision'] | null {
  // What was too new for an older version need not be for this one.
  if (revision === 'newer') return version < RECORD_VERSION ? 'unknown' : 'newer';
  if (revision === 'unknown') return 'unknown';
  return typeof revision === 'number' && Number.isSafeInteger(revision) && revision >= NEVER_SAVED
    ? revision
    : null;
}
