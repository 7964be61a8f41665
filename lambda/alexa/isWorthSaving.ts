import type { Turn } from '../coach/play';
import type { Progress } from '../coach/progress';
import type { Sent } from '../coach/sent';
import type { Held } from './held';

/**
 * False for a question in mid-session that changed nothing but what the session carries along by itself: what was said
 * last, and when. Where reps are counted, before or after, the time alone moves the place, so that is always kept.
 */
export function isWorthSaving(held: Held, { progress, reply, filed }: Turn): boolean {
  const { progress: before, isSaved, isWhole, isLoaded, unfiled } = held;
  if (before === null || isLoaded || !isSaved || !isWhole) return true;
  if (filed !== null || unfiled.length > 0 || reply.question === null) return true;
  return countsReps(before.sent) || countsReps(progress.sent) || lasting(before) !== lasting(progress);
}

function countsReps(sent: Sent | null): boolean {
  return sent !== null && sent.stretches.length > 0;
}

/** All but what the next turn will change again. */
function lasting(progress: Progress): string {
  return JSON.stringify({ ...progress, heardAt: 0, misses: 0, sent: null, answered: [] });
}
