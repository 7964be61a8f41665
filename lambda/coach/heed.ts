import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { atPortionTold, following, limitsAlone, playAlone, stoppedAt } from './lead/alone';
import { AT_ONCE } from './lead/portion';
import { portionOf } from './person/answeredRequests';
import { inOrder, type Progress } from './person/progress';
import { catchUp } from './place/catchUp';
import { sentAlone } from './place/noteSent';
import type { Alone } from './reply';
import type { Surface } from './surface';
import type { Told } from './told';

/** What a device tells by itself of a portion that it plays alone. */
export interface PlayerEvent {
  readonly kind: 'started' | 'nearlyFinished' | 'finished' | 'stopped' | 'failed';
  readonly told: Told;
}

/** What comes of it: what is kept of the person, null where nothing changes; and what is to be played. */
export interface Heeded {
  readonly kept: Progress | null;
  /** After what is played now, or in its place. Its name is that of the run that is kept, or else the one told of. */
  readonly plays: { readonly alone: Alone; readonly index: number; readonly when: 'next' | 'now' } | null;
}

/**
 * What comes of an event of a device that plays alone. Nobody hears an answer to it, and any one of them may be lost,
 * doubled, late or out of order: each tells how far the device is at the least, and nothing ever goes back.
 */
export function heed(
  { kind, told }: PlayerEvent,
  progress: Progress | null,
  at: Milliseconds,
  requestId: string,
  surface: Surface,
): Heeded {
  const there = progress && atPortionTold(progress, told, surface);
  const sent = there?.sent ?? null;
  if (there === null || sent === null || sent.stream === null) return NOTHING;
  const heard = { ...there, heardAt: inOrder(there.heardAt, at) };
  switch (kind) {
    case 'started':
      return keeping({ ...heard, sent: playingOn(sent, told.heard, at) });
    case 'finished':
    case 'stopped':
      return keeping({ ...heard, sent: stoppedAt(sent, told.heard) });
    case 'nearlyFinished':
      return playingNext(there, surface);
    case 'failed':
      return playingAgain(heard, told, requestId, surface);
  }
}

const NOTHING: Heeded = { kept: null, plays: null };

function keeping(kept: Progress): Heeded {
  return { kept, plays: null };
}

/** Where a portion began that is played alone: told late, that it has stopped since stays known. */
function playingOn(
  sent: NonNullable<Progress['sent']>,
  from: Told['heard'],
  at: Milliseconds,
): NonNullable<Progress['sent']> {
  const { stream, speech } = sent;
  const begun = from === 'all' ? speech : from;
  if (stream === null || begun < (stream.stoppedAt ?? 0)) return sent;
  return { ...sent, at: milliseconds(Math.max(0, at - begun)), stream: { ...stream, stoppedAt: null } };
}

/** Nothing is saved: the same is worked out again once that is told to have begun. Whoever is waited for is. */
function playingNext(progress: Progress, surface: Surface): Heeded {
  if (progress.settings.waitForMe) return NOTHING;
  const next = following(progress, surface);
  const index = next?.progress.sent?.stream?.index;
  return next === null || index === undefined
    ? NOTHING
    : { kept: null, plays: { alone: next.alone, index, when: 'next' } };
}

/** What could not be played is tried once more, from the rep on. */
function playingAgain(progress: Progress, told: Told, requestId: string, surface: Surface): Heeded {
  const stream = progress.sent?.stream ?? null;
  if (stream === null || stream.isRetry || progress.sent === null) return NOTHING;
  const to = stoppedAt(progress.sent, told.heard).stream?.stoppedAt ?? null;
  const there = catchUp(progress, { kind: 'goOn', played: false }, progress.heardAt, surface, to);
  const limits = limitsAlone(there);
  const again = limits && playAlone(there, [], AT_ONCE, limits);
  const alone = again?.reply.alone ?? null;
  if (again === null || alone === null || alone === 'sameAsBefore') return NOTHING;
  const retry = { run: portionOf(requestId), index: 0, stoppedAt: milliseconds(0), isRetry: true };
  const kept = { ...again.progress, sent: sentAlone(alone, retry, progress.heardAt) };
  return { kept, plays: { alone, index: 0, when: 'now' } };
}
