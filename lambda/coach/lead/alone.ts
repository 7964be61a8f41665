import type { Opening } from '../../workout/cue';
import type { PortionLimits } from '../../workout/portions';
import { beginningOf } from '../person/filing';
import type { Progress } from '../person/progress';
import { restAfter } from '../person/rests';
import type { SentReply } from '../person/sentReply';
import { begun, confirmed, isComplete, setsAhead, type WorkoutUnderWay } from '../person/workout';
import { catchUp } from '../place/catchUp';
import { sentAlone } from '../place/noteSent';
import { remarks, type Alone, type Remark } from '../reply';
import { knowing, type Trainee } from '../situation';
import type { Surface } from '../surface';
import type { Told } from '../told';
import { turn, type Turn } from '../turn';
import { countsDown, newRoundAt } from './announce';
import { afterPortion, portionFrom, setBefore, type Lead } from './portion';

/** What a portion may hold that is played alone, for somebody who goes non-stop where that can be had; else null. */
export function limitsAlone({ progress, surface }: Trainee): PortionLimits | null {
  return progress.settings.nonStop ? limitsOf(surface) : null;
}

/** Why somebody who goes non-stop does not here; null where they do, and for anybody else. */
export function whyNotAlone({ progress, surface }: Trainee): readonly Remark[] {
  const isMissed = progress.settings.nonStop && typeof surface.alone === 'string';
  return isMissed ? [{ kind: 'notNonStop', because: surface.alone }] : [];
}

/** Says something, then has the next portion played alone; null where nothing is left to play. */
export function playAlone(
  trainee: Trainee,
  opening: readonly Remark[],
  lead: Lead,
  limits: PortionLimits,
): Turn | null {
  const { progress } = trainee;
  if (progress.workout.kind === 'none') return null;
  const workout = confirmed(begun(progress.workout, beginningOf(progress, progress.heardAt)));
  if (workout.kind === 'done') return null;
  const news = countsDown(progress, workout);
  const countedUpUntil = news.length > 0 ? null : progress.countedUpUntil;
  const led = knowing(trainee, { workout, countedUpUntil });
  const said = opening.filter(({ kind }) => !ANNOUNCES.has(kind));
  const alone = portionAlone(progress, workout, lead, limits, said.length < opening.length);
  const leading = turn(led.progress, remarks(...said, ...news), null);
  return { ...leading, reply: { ...leading.reply, alone } };
}

/** What the portion says by itself. */
const ANNOUNCES: ReadonlySet<Remark['kind']> = new Set(['nextUp', 'changeSides']);

/** What follows the portion that is played alone, as if that was played to its end; null after the last. */
export function following(
  progress: Progress,
  surface: Surface,
): { readonly progress: Progress; readonly alone: Alone } | null {
  const { sent, heardAt } = progress;
  const limits = limitsOf(surface);
  if (limits === null || sent === null || sent.stream === null) return null;
  const { progress: after, moment } = catchUp(progress, PLAYED, heardAt, surface, 'all');
  const { workout } = after;
  if (workout.kind !== 'underWay') return null;
  const rest = restAfter(moment.played.at(-1), after);
  const alone = portionAlone(after, workout, { rest, fromStep: 0 }, limits, true);
  const stream = { ...sent.stream, index: sent.stream.index + 1, stoppedAt: null, isRetry: false };
  return { progress: { ...after, sent: sentAlone(alone, stream, heardAt) }, alone };
}

const PLAYED = { kind: 'goOn', played: true } as const;

/**
 * The progress at the portion that a device tells of: each one before was played to its end, and its sets are done. Told
 * of another run, or of a portion that is over, it is null.
 */
export function atPortionTold(progress: Progress, told: Told, surface: Surface): Progress | null {
  const stream = progress.sent?.stream ?? null;
  if (stream === null || stream.run !== told.portion || stream.index > told.index) return null;
  if (stream.index === told.index) return progress;
  const next = following(progress, surface);
  return next === null ? playedOut(progress) : atPortionTold(next.progress, told, surface);
}

/** Nothing follows the last: whatever is told of what does, the last was played to its end. */
function playedOut(progress: Progress): Progress {
  return { ...progress, sent: progress.sent && stoppedAt(progress.sent, 'all') };
}

/** What is known of a portion that is played alone once the device has told that it stopped; it never goes back. */
export function stoppedAt(sent: SentReply, heard: Told['heard']): SentReply {
  const { stream, speech } = sent;
  if (stream === null) return sent;
  const to = heard === 'all' || heard > speech ? speech : heard;
  const before = stream.stoppedAt;
  return { ...sent, stream: { ...stream, stoppedAt: before === null || to > before ? to : before } };
}

function limitsOf({ alone }: Surface): PortionLimits | null {
  return typeof alone === 'string' ? null : alone;
}

function portionAlone(
  progress: Progress,
  workout: WorkoutUnderWay,
  lead: Lead,
  limits: PortionLimits,
  isAnnounced: boolean,
): Alone {
  const bare = portionFrom(progress, workout, lead, limits);
  const after = afterPortion(workout, bare);
  const { rounds } = workout.programme;
  const isRest = bare.timeline[0]?.kind === 'rest';
  const portion = portionFrom(progress, workout, lead, limits, {
    opening: openingOf(workout, isAnnounced || isRest),
    closing:
      after.kind === 'done'
        ? { kind: 'workoutOver', rounds, complete: isComplete(confirmed(after), rounds) }
        : null,
  });
  return { portion, inPosition: after.kind === 'underWay' && after.inPosition };
}

/** A portion speaks at once, and says what it is of: a set-up and a count-in speak by themselves, a rest does not. */
function openingOf(workout: WorkoutUnderWay, isAnnounced: boolean): Opening | null {
  const { rep } = workout.place;
  if (rep > 1) return { kind: 'fromRep', rep };
  const [to] = setsAhead(workout);
  if (!isAnnounced || to === undefined) return null;
  const { exercise, side } = to;
  return { kind: 'nextUp', exercise, side, newRound: newRoundAt(workout, setBefore(workout), to) };
}
