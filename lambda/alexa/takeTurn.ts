import type { Command } from '../coach/command';
import { noteSent } from '../coach/noteSent';
import type { Turn } from '../coach/play';
import type { Reply } from '../coach/reply';
import { respond } from '../coach/respond';
import type { Phrases } from '../speech/phrases';
import { sayReply, type Said } from '../speech/sayReply';
import type { VoiceTable } from '../speech/voiceTable';
import { NEVER_SAVED, RevisionConflict, type ProgressStore } from '../storage/progressStore';
import type { Milliseconds } from '../workout/milliseconds';
import { described, type Log } from './failures';
import { reload, type Held } from './held';

/** One thing that was asked, and how to speak to whoever asked it. */
export interface Heard {
  readonly command: Command;
  readonly requestId: string;
  readonly at: Milliseconds;
  readonly phrases: Phrases;
  readonly voice: VoiceTable;
}

/** What came of it: the progress to hold on to, and the answer. */
export interface Taken {
  readonly held: Held;
  readonly reply: Reply;
  readonly said: Said;
}

interface Decided {
  readonly turn: Turn;
  readonly said: Said;
}

/** Two devices can meet at one person's progress; more would be a fault. */
const MOST_CONFLICTS = 3;

/** Decides, says and saves. A save that fails loses nothing: the session carries the progress to the next turn. */
export async function takeTurn(store: ProgressStore, log: Log, held: Held, heard: Heard): Promise<Taken> {
  const decided = decide(held, heard);
  try {
    return await saved(store, held, heard, decided, MOST_CONFLICTS);
  } catch (failure) {
    log.error('save failed', described(failure));
    const { turn } = decided;
    const reply = turn.reply.question === null ? withNotSaved(turn.reply) : turn.reply;
    const said = sayReply(reply, heard.phrases, heard.voice);
    return { held: { ...held, progress: turn.progress, unfiled: turn.filed ?? held.unfiled }, reply, said };
  }
}

function decide(held: Held, heard: Heard): Decided {
  const decision = respond(heard.command, held.progress, heard.at);
  const reply = held.isWhole ? decision.reply : withUnreadable(decision.reply);
  const said = sayReply(reply, heard.phrases, heard.voice);
  const progress = noteSent(decision.progress, reply, said.lengths, heard.requestId, heard.at);
  return { turn: { ...decision, reply, progress }, said };
}

async function saved(
  store: ProgressStore,
  held: Held,
  heard: Heard,
  { turn, said }: Decided,
  conflictsLeft: number,
): Promise<Taken> {
  const { progress, reply, erases } = turn;
  const filed = turn.filed ?? held.unfiled;
  if (erases) {
    await store.erase(held.key.account);
    return { held: { ...held, progress: null, revision: NEVER_SAVED, unfiled: null }, reply, said };
  }
  if (typeof held.revision !== 'number') {
    return { held: { ...held, progress, unfiled: filed }, reply, said };
  }
  try {
    const revision = await store.save(held.key, held.revision, progress, filed);
    return { held: { ...held, progress, revision, isWhole: true, unfiled: null }, reply, said };
  } catch (failure) {
    if (!(failure instanceof RevisionConflict) || conflictsLeft === 0) throw failure;
  }
  const stored = await reload(store, held.key);
  // The same request came twice: it was answered and saved before, and is answered the same way again.
  const isRepeated = stored.progress?.sent?.requestId === heard.requestId;
  // The end of an old session, told late, changes nothing in a newer one.
  if (isRepeated || heard.command.kind === 'sessionEnded') return { held: stored, reply, said };
  return saved(store, stored, heard, decide(stored, heard), conflictsLeft - 1);
}

function withUnreadable(reply: Reply): Reply {
  const { speech } = reply;
  return { ...reply, speech: { ...speech, opening: [{ kind: 'unreadable' }, ...speech.opening] } };
}

function withNotSaved(reply: Reply): Reply {
  const { speech } = reply;
  return { ...reply, speech: { ...speech, opening: [...speech.opening, { kind: 'notSaved' }] } };
}
