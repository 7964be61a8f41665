import { heed, type Heeded, type PlayerEvent } from '../coach/heed';
import { settingsNow } from '../coach/person/progress';
import type { Settings } from '../coach/person/settings';
import type { Surface } from '../coach/surface';
import { RevisionConflict, type ProgressKey, type ProgressStore } from '../storage/progressStore';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { described, type OperatorLog } from './operator';
import { openSession, type Session } from './session';
import { TRIES_END_AFTER_MS } from './takeTurn';

/** Something that a device tells by itself, and what carries the coach to it. */
export interface PlayerRequest {
  readonly event: PlayerEvent;
  readonly requestId: string;
  readonly at: Milliseconds | null;
  readonly surface: Surface;
}

/** What the device is to play, of which run, and in whose words. */
export interface ToPlay extends NonNullable<Heeded['plays']> {
  readonly run: string;
  readonly settings: Settings;
}

/**
 * Keeps what a device tells of what it plays, and gives what it is to play; null for nothing. What cannot be loaded or
 * saved is told again by whatever the device tells next.
 */
export async function heedPlayer(
  store: ProgressStore,
  log: OperatorLog,
  key: ProgressKey,
  request: PlayerRequest,
): Promise<ToPlay | null> {
  const triesEnd = performance.now() + TRIES_END_AFTER_MS;
  for (;;) {
    const session = await openSession(store, key, undefined, request.at ?? milliseconds(0), log);
    const heeded = heedIn(session, request);
    try {
      await keep(store, session, heeded);
      return toPlay(session, request, heeded);
    } catch (failure) {
      if (failure instanceof RevisionConflict && performance.now() < triesEnd) continue;
      log.error('save failed', described(failure));
      log.count({ name: 'SaveFailed' });
      // What is to be played next hangs on nothing that is kept.
      return heeded.plays?.when === 'next' ? toPlay(session, request, heeded) : null;
    }
  }
}

function heedIn({ progress }: Session, { event, requestId, at, surface }: PlayerRequest): Heeded {
  return heed(event, progress, at ?? progress?.heardAt ?? milliseconds(0), requestId, surface);
}

/** What could not be read, or is a newer version's, is not written over by what no person has said. */
async function keep(store: ProgressStore, session: Session, { kept }: Heeded): Promise<void> {
  if (kept === null || typeof session.revision !== 'number' || !session.isWhole) return;
  await store.save(session.key, session.revision, { progress: kept, filed: [], before: null });
}

function toPlay({ progress }: Session, { event }: PlayerRequest, { kept, plays }: Heeded): ToPlay | null {
  const known = kept ?? progress;
  if (plays === null || known === null) return null;
  return { ...plays, run: kept?.sent?.stream?.run ?? event.told.portion, settings: settingsNow(known) };
}
