import type { Command } from '../coach/command';
import type { FiledWorkout } from '../coach/person/filing';
import { considered, sayingWhy, type Considered, type ScreenRequest } from '../coach/onScreen';
import { portionPlaying, wasAnswered } from '../coach/person/answeredRequests';
import { newcomer, type Progress } from '../coach/person/progress';
import { screenNamed } from '../coach/person/screens';
import { noteSent } from '../coach/place/noteSent';
import { alsoSaying, endsSession, remarks, type Reply } from '../coach/reply';
import { respond } from '../coach/respond';
import type { Surface } from '../coach/surface';
import type { Told } from '../coach/told';
import { filedBy, turn, type Effect, type Turn } from '../coach/turn';
import type { Phrases } from '../language/phrases';
import type { SaidTurn } from '../screen/show';
import { sayReply, type SpokenReply } from '../speech/sayReply';
import { SPEAKING_SCREEN } from '../speech/speakingScreen';
import { tuned } from '../speech/tuned';
import type { VoiceTable } from '../speech/voiceTable';
import { HOUSEHOLD, NEVER_SAVED, RevisionConflict, type ProgressStore } from '../storage/progressStore';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { carryOut } from './carryOut';
import { eraseAll } from './eraseAll';
import { isWorthSaving } from './isWorthSaving';
import { metricsOf } from './metrics';
import { notSaved } from './notSaved';
import { described, type OperatorLog } from './operator';
import { isHeldByDevice, troubleWith } from './outOfReach';
import type { Services } from './services';
import { reload, type Session } from './session';

/** One thing that was asked, and how to speak to whoever asked it. */
export interface TurnRequest {
  readonly command: Command;
  readonly requestId: string;
  /** Null where the request does not tell its time. */
  readonly at: Milliseconds | null;
  readonly surface: Surface;
  /** What the device tells of its playback; null where it tells nothing. */
  readonly told: Told | null;
  /** What comes from a device with a screen; null where there is none to be trusted. */
  readonly screen: ScreenRequest | null;
  readonly phrases: Phrases;
  readonly voice: VoiceTable;
  /** Null where there is nobody to ask. */
  readonly services: Services | null;
  /** True for a button: nothing can be said, so that only what is played can change. */
  readonly isMute: boolean;
}

/** What came of it: the session to hold on to, and the answer; null when nothing is to be said. */
export interface TurnResult {
  readonly session: Session;
  readonly answer: Answer | null;
}

export interface Answer {
  readonly reply: Reply;
  readonly spoken: SpokenReply;
  readonly effects: readonly Effect[];
  /** What a screen is to show along; null where there is none. */
  readonly shown: SaidTurn | null;
}

/** A turn in words, and the command as it stood when there was an answer to it: with whatever its errands found. */
interface PreparedTurn {
  readonly turn: Turn;
  readonly spoken: SpokenReply;
  readonly command: Command;
  readonly voice: VoiceTable;
  readonly surface: Surface;
  readonly isShown: boolean;
}

/** So long into a turn a save that was overtaken is tried again; what was begun by then still ends in time. */
export const TRIES_END_AFTER_MS = 2_000;

/** Decides, says and saves. A save that fails loses nothing: the session carries the progress to the next turn. */
export async function takeTurn(
  store: ProgressStore,
  log: OperatorLog,
  session: Session,
  request: TurnRequest,
): Promise<TurnResult> {
  const triesEnd = performance.now() + TRIES_END_AFTER_MS;
  const known = { ...request, command: withSpeaker(request, session) };
  if (isHeldByDevice(session, known.command, known.told)) {
    const nothing = turn(newcomer(timeOf(session, known)), remarks(), null);
    return { session, answer: answerOf(inWords(session, known, nothing, false)) };
  }
  const prepared = await prepare(store, log, session, known);
  if (prepared === null)
    return { session: { ...session, progress: leftUnanswered(session, known) }, answer: null };
  if (session.isLoaded && isRepeated(session, known))
    return answeredAgain(store, log, session, known, prepared);
  try {
    return await saved(store, log, session, known, prepared, triesEnd);
  } catch (failure) {
    log.error('save failed', described(failure));
    log.count({ name: 'SaveFailed' });
    return unsaved(store, log, session, known, prepared);
  }
}

/** Who speaks, where it matters: a launch by somebody without progress where others have some; an erasure by one of several. */
function withSpeaker({ command, requestId }: TurnRequest, session: Session): Command {
  if (command.kind === 'deleteData') return { ...command, isRecognised: session.key.person !== HOUSEHOLD };
  if (command.kind !== 'launch') return command;
  const { key, others, before, progress } = session;
  const isAgain = progress !== null && wasAnswered(progress, requestId) && before !== null;
  const isKnown = (isAgain ? before.progress : progress) !== null;
  if (isKnown || !others) return command;
  return { ...command, stranger: key.person === HOUSEHOLD ? 'noVoice' : 'newVoice' };
}

/** Decides and puts into words, after whatever errands that takes; null when there is nothing to do. */
async function prepare(
  store: ProgressStore,
  log: OperatorLog,
  session: Session,
  request: TurnRequest,
): Promise<PreparedTurn | null> {
  const { services } = request;
  const { progress, asked, speaks } = considering(session, request);
  if (asked === null) return null;
  const { command, told } = asked;
  const surface = speaks ? { ...request.surface, ...SPEAKING_SCREEN } : request.surface;
  const decision = respond(command, progress, timeOf(session, request), surface, told);
  if (decision.kind === 'nothing') return null;
  if (decision.kind === 'turn') {
    const decidedUpon = { ...request, command, surface };
    return request.isMute && !isMute(decision) ? null : inWords(session, decidedUpon, decision, speaks);
  }
  const { account, person } = session.key;
  const erase = (whose: 'mine' | 'household') =>
    eraseAll(store, log, account, undefined, whose === 'mine' ? person : undefined);
  const answered = await carryOut(decision, command, services, erase);
  return prepare(store, log, session, { ...request, command: answered });
}

/** Whether a turn is the same without a word: it asks nothing. */
function isMute({ reply }: Turn): boolean {
  return endsSession(reply) && reply.alone !== 'sameAsBefore';
}

/** What is to be decided upon, and on which surface. */
function considering(session: Session, request: TurnRequest): Considered {
  const { command, told, screen } = request;
  const { progress } = session;
  if (screen === null) return { progress, asked: { command, told }, speaks: false };
  return considered(screen, command, told, progress, timeOf(session, request));
}

function leftUnanswered(session: Session, request: TurnRequest): Progress | null {
  const { progress, asked } = considering(session, request);
  return asked === null ? progress : session.progress;
}

function inWords(session: Session, request: TurnRequest, decided: Turn, isShown: boolean): PreparedTurn {
  const { command, requestId, surface, phrases, screen, told } = request;
  const pace = screen === null ? null : screenNamed(decided.progress, screen.name).pace;
  const voice = tuned(request.voice, pace);
  const said = screen === null ? decided : sayingWhy(decided, command, screen.name, timeOf(session, request));
  const trouble = troubleWith(session, command, told);
  const reply = trouble === null ? said.reply : alsoSaying(said.reply, 'first', trouble);
  const spoken = sayReply(reply, phrases, voice);
  const progress = noteSent(said.progress, reply, spoken.lengths, requestId, surface);
  return { turn: { ...decided, reply, progress }, spoken, command, voice, surface, isShown };
}

/** The time of a request in a person's progress; where it tells none, no time has passed. */
function timeOf({ progress }: Session, { at }: TurnRequest): Milliseconds {
  return at ?? progress?.heardAt ?? milliseconds(0);
}

async function saved(
  store: ProgressStore,
  log: OperatorLog,
  session: Session,
  request: TurnRequest,
  prepared: PreparedTurn,
  triesEnd: number,
): Promise<TurnResult> {
  const { turn, command } = prepared;
  const { progress } = turn;
  if (command.kind === 'erased') {
    const erased = { ...session, progress: null, revision: NEVER_SAVED, isSaved: true, unfiled: [] };
    return { session: erased, answer: answerOf(prepared) };
  }
  if (typeof session.revision !== 'number') return unsaved(store, log, session, request, prepared);
  if (!isWorthSaving(session, turn)) {
    count(log, session, prepared);
    return { session: { ...session, progress }, answer: answerOf(prepared) };
  }
  try {
    const before = session.isLoaded ? { progress: session.progress } : null;
    const filed = toFile(session, turn);
    const revision = await store.save(session.key, session.revision, { progress, filed, before });
    count(log, session, prepared);
    const kept = { ...session, progress, revision, isSaved: true, isWhole: true, unfiled: [] };
    return { session: kept, answer: answerOf(prepared) };
  } catch (failure) {
    if (!(failure instanceof RevisionConflict) || performance.now() >= triesEnd) throw failure;
  }
  log.count({ name: 'SaveConflicted' });
  const stored = await reload(store, session, timeOf(session, request));
  if (isRepeated(stored, request)) return answeredAgain(store, log, stored, request, prepared);
  // The end of an old session, told late, changes nothing in a newer one.
  if (command.kind === 'sessionEnded' && session.isSaved)
    return { session: stored, answer: answerOf(prepared) };
  const again = await prepare(store, log, stored, { ...request, command });
  if (again === null) return { session: stored, answer: null };
  return saved(store, log, stored, request, again, triesEnd);
}

/** The same request came twice. It was answered and saved before, and is answered the same way again. */
async function answeredAgain(
  store: ProgressStore,
  log: OperatorLog,
  stored: Session,
  request: TurnRequest,
  prepared: PreparedTurn,
): Promise<TurnResult> {
  const { before } = stored;
  const again =
    before === null
      ? prepared
      : await prepare(
          store,
          log,
          { ...stored, progress: before.progress },
          { ...request, command: prepared.command },
        );
  return { session: stored, answer: again && answerOf(again) };
}

function isRepeated({ progress }: Session, { requestId }: TurnRequest): boolean {
  return progress !== null && wasAnswered(progress, requestId);
}

/**
 * The session carries on what could not be saved; only where it ends, or would after a silence, does that have to be
 * said. What is played alone has no session, so that nothing is for now.
 */
async function unsaved(
  store: ProgressStore,
  log: OperatorLog,
  session: Session,
  request: TurnRequest,
  prepared: PreparedTurn,
): Promise<TurnResult> {
  if (prepared.turn.reply.alone !== null && typeof request.surface.alone !== 'string') {
    const spoken = { ...request, surface: { ...request.surface, alone: 'notNow' as const } };
    const again = await prepare(store, log, session, spoken);
    return again === null ? { session, answer: null } : unsaved(store, log, session, spoken, again);
  }
  count(log, session, prepared);
  const { turn } = prepared;
  const { reply } = turn;
  const told = notSaved(reply, turn.progress.workout.kind === 'underWay');
  const spoken = sayReply(told, request.phrases, prepared.voice);
  const progress = noteSent(turn.progress, told, spoken.lengths, request.requestId, prepared.surface);
  const next = { ...session, progress, isSaved: false, unfiled: toFile(session, turn) };
  const retold = { ...prepared, turn: { ...turn, reply: told, progress }, spoken };
  return { session: next, answer: answerOf(retold) };
}

function toFile({ unfiled }: Session, turn: Turn): readonly FiledWorkout[] {
  return [...unfiled, ...filedBy(turn)];
}

function count(log: OperatorLog, { progress }: Session, { command, turn }: PreparedTurn): void {
  metricsOf(command, progress, turn).forEach(log.count);
}

function answerOf({ turn, spoken, isShown }: PreparedTurn): Answer {
  const { reply, effects, progress } = turn;
  const { cues, lengths } = spoken;
  const portion = portionPlaying(progress) ?? '';
  const filed = filedBy(turn)[0] ?? null;
  // What is played alone has a picture of its own.
  const isPictured = isShown && reply.alone === null;
  return {
    reply,
    spoken,
    effects,
    shown: isPictured ? { portion, reply, cues, lengths, progress, filed } : null,
  };
}
