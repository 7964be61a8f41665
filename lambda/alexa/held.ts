import type { FiledWorkout } from '../coach/filing';
import { newcomer, type Progress } from '../coach/progress';
import { filedFromRecord, fromRecord } from '../storage/progressRecord';
import { NEVER_SAVED, type ProgressKey, type ProgressStore } from '../storage/progressStore';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
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
  /** False when a part of what was stored could not be read. */
  readonly isWhole: boolean;
  /** A workout that ended but could not be filed yet. */
  readonly unfiled: FiledWorkout | null;
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
    return stored(key, await store.load(key), carried?.progress ?? null);
  } catch (failure) {
    log.error('load failed', described(failure));
    return carried ?? { key, progress: null, revision: 'unknown', isWhole: true, unfiled: null };
  }
}

/** What is stored, asked for anew. */
export async function reload(store: ProgressStore, key: ProgressKey): Promise<Held> {
  return stored(key, await store.load(key), null);
}

/** What the session carries to its next request. The person is fixed for as long as the session lasts. */
export function toAttributes({ key, progress, revision, unfiled }: Held): Readonly<Record<string, unknown>> {
  return { person: key.person, progress, revision, unfiled };
}

/** Whose session this is: the person it began with, or null in a new one. */
export function personOf(attributes: unknown): string | null {
  const person = property(attributes, 'person');
  return typeof person === 'string' ? person : null;
}

function fromAttributes(key: ProgressKey, attributes: unknown, now: Milliseconds): Held | null {
  const revision = property(attributes, 'revision');
  const { progress, isWhole } = fromRecord(property(attributes, 'progress'), now);
  if (!isWhole) return null;
  if (revision === 'unknown' || revision === 'newer' || Number.isSafeInteger(revision)) {
    const unfiled = filedFromRecord(property(attributes, 'unfiled'));
    return { key, progress, revision: revision as Held['revision'], isWhole, unfiled };
  }
  return null;
}

function stored(
  key: ProgressKey,
  { progress, revision, readable }: Awaited<ReturnType<ProgressStore['load']>>,
  carried: Progress | null,
): Held {
  return {
    key,
    progress: carried === null ? progress : merged(progress, carried),
    revision: readable === 'newer' ? 'newer' : revision,
    isWhole: readable === 'whole',
    unfiled: null,
  };
}

/** What the store knew, with the workout of a session that had begun without it. */
function merged(known: Progress | null, carried: Progress): Progress {
  const { workout, question, sent, met } = carried;
  const base = known ?? newcomer(milliseconds(NEVER_SAVED));
  return {
    ...base,
    ...(known === null ? carried : { workout, question, sent, met, heardAt: carried.heardAt }),
  };
}
