import type { Progress } from '../coach/person/progress';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { fromRecord, RECORD_VERSION, toRecord } from './progressRecord';
import { lengthened, shortened } from './shortNames';
import { KEPT_SECONDS, NEVER_SAVED, type Before, type StoredProgress, type Keeping } from './progressStore';

/** What a store keeps of one person. */
export interface Row {
  readonly revision: number;
  readonly version: number;
  /** Records as JSON; `before` is missing where nobody had to load. */
  readonly progress: string;
  readonly before?: string;
  /** In seconds since 1970, as DynamoDB expects it. */
  readonly expiresAt: number;
}

/** What is to be kept, over a revision. */
export function rowOf(revision: number, { progress, before }: Keeping): Row {
  return {
    // Begins at the time, so that no revision ever comes back after an erasure.
    revision: revision === NEVER_SAVED ? Math.max(1, progress.heardAt) : revision + 1,
    version: RECORD_VERSION,
    progress: jsonOf(progress),
    ...(before === null ? {} : { before: jsonOf(before.progress) }),
    expiresAt: Math.ceil(progress.heardAt / 1000) + KEPT_SECONDS,
  };
}

/** What was kept, as far as it can be read. An expired row may linger for days before it is deleted. */
export function progressFrom(row: Row | undefined, now: Milliseconds): Omit<StoredProgress, 'others'> {
  if (row === undefined) return { progress: null, revision: NEVER_SAVED, readable: 'whole', before: null };
  const { revision, version } = row;
  if (!isKept(row, now)) return { progress: null, revision, readable: 'whole', before: null };
  const { progress, isWhole } = fromRecord(parsed(row.progress), version, milliseconds(0));
  if (version > RECORD_VERSION) return { progress, revision, readable: 'newer', before: null };
  return { progress, revision, readable: isWhole ? 'whole' : 'part', before: beforeFrom(row) };
}

/** Whether what has a revision was begun by a time: revisions begin at one, and nobody saves every millisecond. */
export function isBegunBy(revision: number, time: Milliseconds | undefined): boolean {
  return time === undefined || revision <= time;
}

/** False once it has expired, though it may still be there. */
export function isKept({ expiresAt }: Pick<Row, 'expiresAt'>, now: Milliseconds): boolean {
  return expiresAt * 1000 > now;
}

function beforeFrom({ before, version }: Row): Before | null {
  if (before === undefined) return null;
  const record = parsed(before);
  if (record === null) return { progress: null };
  const { progress, isWhole } = fromRecord(record, version, milliseconds(0));
  return isWhole ? { progress } : null;
}

function jsonOf(progress: Progress | null): string {
  return shortened(JSON.stringify(progress && toRecord(progress)));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(lengthened(json));
  } catch {
    return undefined;
  }
}
