import type { Progress } from '../coach/person/progress';
import type { SentReply } from '../coach/person/sentReply';
import { endsSession } from '../coach/reply';
import { filedBy, type Turn } from '../coach/turn';
import type { Session } from './session';

/**
 * False for a question in mid-session that changed nothing but what the session carries along by itself: what was said
 * last, and when. Where reps are counted, before or after, the time alone moves the place, so that is always kept.
 */
export function isWorthSaving(session: Session, turn: Turn): boolean {
  const { progress: before, isSaved, isWhole, isLoaded, unfiled } = session;
  if (before === null || isLoaded || !isSaved || !isWhole) return true;
  if (filedBy(turn).length > 0 || unfiled.length > 0 || endsSession(turn.reply)) return true;
  const { progress } = turn;
  return countsReps(before.sent) || countsReps(progress.sent) || !lastsAlike(before, progress);
}

function countsReps(sent: SentReply | null): boolean {
  return sent !== null && sent.runs.length > 0;
}

function lastsAlike(before: Progress, after: Progress): boolean {
  return Object.entries(before).every(([name, was]) => {
    const is: unknown = after[name as keyof Progress];
    return PASSING.has(name) || was === is || JSON.stringify(was) === JSON.stringify(is);
  });
}

/** What the next turn will change again. */
const PASSING: ReadonlySet<string> = new Set<keyof Progress>(['heardAt', 'misses', 'sent', 'answered']);
