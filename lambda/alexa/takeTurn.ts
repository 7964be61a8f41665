import type { Command } from '../coach/command';
import { noteSent, wasAnswered } from '../coach/noteSent';
import type { Turn } from '../coach/play';
import type { ReminderTrouble } from '../coach/reminder';
import type { Remark, Reply } from '../coach/reply';
import { respond } from '../coach/respond';
import type { Phrases } from '../speech/phrases';
import { sayReply, type Said } from '../speech/sayReply';
import type { VoiceTable } from '../speech/voiceTable';
import { NEVER_SAVED, RevisionConflict, type ProgressStore } from '../storage/progressStore';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { countedIn } from './counted';
import { described, type Counted, type Log } from './failures';
import { reload, type Held } from './held';
import { isWorthSaving } from './isWorthSaving';

/** One thing that was asked, and how to speak to whoever asked it. */
export interface Heard {
  readonly command: Command;
  readonly requestId: string;
  /** Null where the request does not tell its time. */
  readonly at: Milliseconds | null;
  readonly phrases: Phrases;
  readonly voice: VoiceTable;
  /** Cancels what the skill set at Alexa, and says how it went; null where there is nothing to ask. */
  readonly cancelReminders: () => Promise<number | ReminderTrouble | null>;
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
  readonly counted: readonly Counted[];
}

/** Until then a save that was overtaken is tried again; what was begun by then still ends inside the 8 s that Alexa waits. */
const TRIES_END_AFTER_MS = 2_000;

/** Decides, says and saves. A save that fails loses nothing: the session carries the progress to the next turn. */
export async function takeTurn(store: ProgressStore, log: Log, held: Held, heard: Heard): Promise<Taken> {
  const decided = decide(held, heard);
  if (held.isLoaded && isRepeated(held, heard)) return answeredAgain(held, heard, decided);
  try {
    return await saved(store, log, held, heard, decided, performance.now() + TRIES_END_AFTER_MS);
  } catch (failure) {
    // Nobody may be told that their data is gone while it is not.
    if (decided.turn.erases) throw failure;
    log.error('save failed', described(failure));
    log.count({ name: 'SaveFailed' });
    return unsaved(log, held, heard, decided);
  }
}

/** The time of a request in a person's progress; where it tells none, no time has passed. */
export function timeOf({ progress }: Held, { at }: Pick<Heard, 'at'>): Milliseconds {
  return at ?? progress?.heardAt ?? milliseconds(0);
}

function decide(held: Held, heard: Heard): Decided {
  const decision = respond(heard.command, held.progress, timeOf(held, heard));
  const reply = held.isWhole ? decision.reply : withUnreadable(decision.reply);
  const said = sayReply(reply, heard.phrases, heard.voice);
  const progress = noteSent(decision.progress, reply, said.lengths, heard.requestId);
  const turn = { ...decision, reply, progress };
  return { turn, said, counted: countedIn(heard.command, held.progress, turn) };
}

async function saved(
  store: ProgressStore,
  log: Log,
  held: Held,
  heard: Heard,
  decided: Decided,
  triesEnd: number,
): Promise<Taken> {
  const { turn, said, counted } = decided;
  const { progress, reply, erases } = turn;
  if (erases) {
    await store.erase(held.key.account);
    const erased = { ...held, progress: null, revision: NEVER_SAVED, isSaved: true, unfiled: [] };
    return { held: erased, ...(await withoutReminders(heard, decided)) };
  }
  if (typeof held.revision !== 'number') return unsaved(log, held, heard, decided);
  if (!isWorthSaving(held, turn)) {
    counted.forEach(log.count);
    return { held: { ...held, progress }, reply, said };
  }
  try {
    const before = held.isLoaded ? { progress: held.progress } : null;
    const revision = await store.save(held.key, held.revision, {
      progress,
      filed: toFile(held, turn),
      before,
    });
    counted.forEach(log.count);
    return { held: { ...held, progress, revision, isSaved: true, isWhole: true, unfiled: [] }, reply, said };
  } catch (failure) {
    if (!(failure instanceof RevisionConflict) || performance.now() >= triesEnd) throw failure;
  }
  log.count({ name: 'SaveConflicted' });
  const stored = await reload(store, held, timeOf(held, heard));
  if (isRepeated(stored, heard)) return answeredAgain(stored, heard, decided);
  // The end of an old session, told late, changes nothing in a newer one.
  if (heard.command.kind === 'sessionEnded' && held.isSaved) return { held: stored, reply, said };
  return saved(store, log, stored, heard, decide(stored, heard), triesEnd);
}

/** The same request came twice. It was answered and saved before, and is answered the same way again. */
function answeredAgain(stored: Held, heard: Heard, decided: Decided): Taken {
  const { before } = stored;
  const { turn, said } = before === null ? decided : decide({ ...stored, progress: before.progress }, heard);
  return { held: stored, reply: turn.reply, said };
}

function isRepeated({ progress }: Held, { requestId }: Heard): boolean {
  return progress !== null && wasAnswered(progress, requestId);
}

/** The session carries on what could not be saved; only when it ends does that have to be said. */
function unsaved(log: Log, held: Held, heard: Heard, { turn, said, counted }: Decided): Taken {
  counted.forEach(log.count);
  const { progress, reply } = turn;
  const next = { ...held, progress, isSaved: false, unfiled: toFile(held, turn) };
  if (reply.question !== null) return { held: next, reply, said };
  return { held: next, ...adding({ kind: 'notSaved' }, reply, heard) };
}

/** What is erased is erased: reminders that are out of reach are only spoken of, where there can be any. */
async function withoutReminders(
  heard: Heard,
  { turn: { reply }, said }: Decided,
): Promise<Pick<Taken, 'reply' | 'said'>> {
  const cancelled = await heard.cancelReminders();
  const areLeft = typeof cancelled === 'string' && cancelled !== 'noConsent';
  return areLeft ? adding({ kind: 'remindersLeft' }, reply, heard) : { reply, said };
}

function toFile({ unfiled }: Held, { filed }: Turn): Held['unfiled'] {
  return filed === null ? unfiled : [...unfiled, filed];
}

function withUnreadable(reply: Reply): Reply {
  const { speech } = reply;
  return { ...reply, speech: { ...speech, opening: [{ kind: 'unreadable' }, ...speech.opening] } };
}

function adding(remark: Remark, reply: Reply, { phrases, voice }: Heard): Pick<Taken, 'reply' | 'said'> {
  const { speech } = reply;
  const told = { ...reply, speech: { ...speech, opening: [...speech.opening, remark] } };
  return { reply: told, said: sayReply(told, phrases, voice) };
}
