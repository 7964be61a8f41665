import type { Milliseconds } from '../workout/milliseconds';
import { adjust } from './answers/adjust';
import { answer } from './answers/answer';
import { choiceByEffort, choose, choosesNone } from './answers/choose';
import { askDeleteData, askStartOver, eraseOf, everything, no, yes } from './answers/confirm';
import { howManyDone, onlyDid, setsDone } from './answers/count';
import { moveLevel, moveRounds, setLevel } from './answers/dose';
import { erased } from './answers/erased';
import { askedBefore, cancel, endedBecause, endWorkout, leave, rate } from './answers/finish';
import { goOn } from './answers/goOn';
import { goTo, goToRep } from './answers/goTo';
import { haveMinutes } from './answers/haveMinutes';
import { emergency, mayMeanYes, mishap, symptom } from './answers/hurt';
import { launch, whatIsKept } from './answers/launch';
import { loopOrShuffle, playingOn, setNonStop } from './answers/nonStop';
import { back, next, otherSide, playAgain, skipExercise, skipSet, startSetAgain } from './answers/move';
import { only } from './answers/only';
import { effort, niggle, pause, wait } from './answers/pause';
import { cancelReminders, listReminders, remindMe } from './answers/remind';
import { sayAgain } from './answers/sayAgain';
import { beginAt, easyWeek } from './answers/start';
import type { Command } from './command';
import { atPortionTold, limitsAlone, stoppedAt } from './lead/alone';
import { waitingForWords } from './lead/play';
import { askAgain, notUnderstood } from './lead/resume';
import { portionPlaying } from './person/answeredRequests';
import { file } from './person/filing';
import { inOrder, newcomer, type Progress } from './person/progress';
import { isAboutBeingWell } from './person/question';
import { ratingOf } from './person/training';
import { isBegun, repsCounted } from './person/workout';
import { catchUp } from './place/catchUp';
import { QUIET } from './place/moment';
import { alsoSaying } from './reply';
import { isUnasked, knowing, type Situation } from './situation';
import type { Surface } from './surface';
import type { Told } from './told';
import { filedBy, filing, type Decision, type Turn } from './turn';

const OLD_AFTER_MS = 12 * 3_600_000;

/**
 * The only decision-maker: what to do when a person, or the device for them, says something at a time. `progress` is
 * null for somebody who was never here; `told` is what the device tells of its playback, null where it tells nothing.
 * Every command has an answer at every moment, but for a device that tells late or twice what is over.
 */
export function respond(
  command: Command,
  progress: Progress | null,
  at: Milliseconds,
  surface: Surface,
  told: Told | null = null,
): Decision {
  const { known, heard } = progress === null ? UNTOLD : asTold(progress, told, surface);
  if (command.kind === 'goOn' && command.played && heard === null) return { kind: 'nothing' };
  const now = known === null ? at : inOrder(known.heardAt, at);
  if (command.kind === 'loopOrShuffle' && known?.sent?.stream != null && heard !== null)
    return playingOn({ ...known, heardAt: now });
  const caughtUp = catchUp(known ?? newcomer(now), command, now, surface, heard ?? stoppedAtIn(known));
  const situation = withoutOldWorkout(caughtUp, command);
  const decision = decide(command, situation);
  if (decision.kind !== 'turn') return decision;
  const decided = ledAlone(askedBefore(situation, decision), surface);
  const misses = decided.progress.misses > situation.progress.misses ? decided.progress.misses : 0;
  const turn = { ...decided, progress: { ...decided.progress, misses } };
  if (situation.leftBehind === null || filedBy(turn).length > 0) return turn;
  return filing(tellingWhatIsKept(command, situation, turn), situation.leftBehind.filed);
}

interface Heard {
  readonly known: Progress | null;
  /** Null where nothing is told of the portion that plays. */
  readonly heard: Told['heard'] | null;
}

const UNTOLD: Heard = { known: null, heard: null };

/** The progress at the portion that the device tells of, and how far that was heard. */
function asTold(progress: Progress, told: Told | null, surface: Surface): Heard {
  if (told === null || told.portion !== portionPlaying(progress)) return { known: progress, heard: null };
  if (progress.sent?.stream == null) return { known: progress, heard: told.index === 0 ? told.heard : null };
  const known = atPortionTold(progress, told, surface);
  if (known === null) return { known: progress, heard: null };
  const heard = stoppedAtIn({ ...known, sent: known.sent && stoppedAt(known.sent, told.heard) });
  return { known, heard };
}

/** Up to where a portion was heard that is played alone, where the device told before that it stopped. */
function stoppedAtIn(progress: Progress | null): Milliseconds | null {
  return progress?.sent?.stream?.stoppedAt ?? null;
}

/** Where a workout goes on alone, silence in a session only asks again: nothing can be played after it. */
function ledAlone(asking: Turn, surface: Surface): Turn {
  return limitsAlone({ progress: asking.progress, surface }) === null ? asking : waitingForWords(asking);
}

/** A launch tells it by itself. */
function tellingWhatIsKept(command: Command, { progress, leftBehind }: Situation, turn: Turn): Turn {
  if (command.kind === 'launch' || leftBehind === null) return turn;
  return { ...turn, reply: alsoSaying(turn.reply, 'first', whatIsKept(leftBehind, progress)) };
}

/** A workout that was left half a day ago is filed as it stands, and what was asked then is asked no more. */
function withoutOldWorkout(situation: Situation, command: Command): Situation {
  const { progress, heardBefore } = situation;
  // What was played to its end was not asked for yet: whoever comes back is.
  // Whoever left in its last words was not asked either; the question then stays open.
  const isOpen = progress.workout.kind === 'done' && progress.question === 'rating';
  if (command.kind === 'launch' && (isOpen || isUnasked(situation))) return situation;
  if (isUnasked(situation) && !BEGINS_ANOTHER.has(command.kind)) return situation;
  if (!isPassedOver(situation, command) && progress.heardAt - heardBefore < OLD_AFTER_MS) return situation;
  const { progress: after, filed } = file(progress, { rating: null, tough: false });
  const rested = knowing(situation, { ...after, question: null, halfReminder: null });
  const { workout } = progress;
  const leftBehind = isBegun(workout)
    ? {
        begunAt: workout.begunAt,
        filed,
        reps: repsCounted(workout),
        onlyIfWell: isAboutBeingWell(progress.question),
      }
    : null;
  return { ...rested, moment: QUIET, question: null, leftBehind };
}

/**
 * Whether somebody went on from a workout that was led to its end without saying how it was: to another workout, or
 * away. They are not asked again, though they may still say so of themselves.
 */
function isPassedOver({ progress, moment }: Situation, { kind }: Command): boolean {
  const { workout, question } = progress;
  if (workout.kind !== 'done') return false;
  // Where its last set has only just ended, nobody was asked yet.
  const wasAsked = moment.played.length === 0;
  return BEGINS_ANOTHER.has(kind) || (question === null && wasAsked && !RATES.has(kind));
}

const BEGINS_ANOTHER: ReadonlySet<Command['kind']> = new Set([
  'launch',
  'startOver',
  'fullWorkout',
  'buildUp',
  'setLevel',
  'moveLevel',
  'setRounds',
]);
const ONE_ROUND = { kind: 'setRounds', rounds: 1 } as const;
const RATES: ReadonlySet<Command['kind']> = new Set(['rate', 'repsInMe', 'endedBecause']);

function decide(command: Command, situation: Situation): Decision {
  if (mayMeanYes(situation, command)) return symptom(situation);
  if (choosesNone(situation, command)) return no(situation);
  const choice = choiceByEffort(situation, command);
  if (choice !== null) return choose(situation, choice);
  switch (command.kind) {
    case 'launch':
      return launch(situation, command);
    case 'goOn':
      return goOn(situation, command.played);
    case 'yes':
      return yes(situation);
    case 'no':
      return no(situation);
    case 'next':
      return next(situation);
    case 'back':
      return back(situation);
    case 'repeat':
      if (situation.playsAlone) return startSetAgain(situation);
      // "Carry on, or do it again?"
      return situation.question === 'carryOn' ? playAgain(situation) : askAgain(situation);
    case 'again':
      if (situation.progress.workout.kind === 'done') return moveRounds(situation, 1);
      return decide({ kind: 'repeat' }, situation);
    case 'sayAgain':
      return sayAgain(situation);
    case 'startSetAgain':
      return startSetAgain(situation);
    case 'skipSet':
      return skipSet(situation);
    case 'skipExercise':
      return skipExercise(situation, command.exercise);
    case 'otherSide':
      return otherSide(situation);
    case 'only':
      return only(situation, command.exercises);
    case 'goTo':
      return goTo(situation, command.exercise);
    case 'goToRep':
      return goToRep(situation, command.rep);
    case 'onlyDid':
      return onlyDid(situation, command.reps);
    case 'howManyDone':
      return howManyDone(situation);
    case 'setsDone':
      return setsDone(situation);
    case 'startOver':
      // The button of a player, and what Alexa hears for it, mean what is being played.
      return situation.playsAlone ? startSetAgain(situation) : askStartOver(situation);
    case 'deleteData':
      return askDeleteData(situation, command.isRecognised === true);
    case 'whose':
      return eraseOf(situation, command.whose);
    case 'everything':
      return everything(situation);
    case 'erased':
      return erased(situation, command);
    case 'pause':
      return pause(situation);
    case 'wait':
      return wait(situation);
    case 'cancel':
      return cancel(situation);
    case 'stop':
    case 'home':
    case 'sessionEnded':
      return leave(situation, command.kind === 'stop');
    case 'endWorkout':
      return endWorkout(situation);
    case 'rate':
      return rate(situation, command.rating);
    case 'repsInMe':
      return rate(situation, command.reps === null ? null : ratingOf(command.reps));
    case 'endedBecause':
      // "I'm in a hurry" before it began asks for less of it.
      if (command.reason === 'time' && isChoosing(situation)) return beginAt(situation, ONE_ROUND);
      return command.reason === null ? notUnderstood(situation) : endedBecause(situation, command.reason);
    case 'choose':
      return choose(situation, command.choice);
    case 'fullWorkout':
    case 'buildUp':
    case 'setRounds':
      return beginAt(situation, command);
    case 'setLevel':
      return setLevel(situation, command.level);
    case 'timeBudget':
      return haveMinutes(situation, command.minutes);
    case 'moveLevel':
      return moveLevel(situation, command.by);
    case 'moveRounds':
      return moveRounds(situation, command.by);
    case 'nonStop':
      return setNonStop(situation, command.nonStop);
    case 'loopOrShuffle':
      return loopOrShuffle(situation);
    case 'setOrder':
    case 'lowerFor':
    case 'lowerSlower':
    case 'lowerFaster':
    case 'countSlower':
    case 'countFaster':
    case 'load':
    case 'bridgePosition':
    case 'cushion':
    case 'band':
    case 'bandMissing':
    case 'talk':
    case 'waitForMe':
    case 'useScreen':
    case 'firstSide':
    case 'reps':
    case 'rests':
    case 'setGoal':
      return adjust(situation, command);
    case 'whereAmI':
    case 'howManyLeft':
    case 'howLong':
    case 'howTo':
    case 'explain':
    case 'whatsNext':
    case 'today':
    case 'mySettings':
    case 'report':
    case 'thisWeek':
    case 'record':
    case 'lastTime':
    case 'help':
      return answer(situation, command);
    case 'remindMe':
      return remindMe(situation, command);
    case 'listReminders':
      return listReminders(situation, command);
    case 'cancelReminders':
      return cancelReminders(situation, command);
    case 'mishap':
      return mishap(situation);
    case 'emergency':
      return emergency(situation);
    case 'symptom':
      return symptom(situation);
    case 'effort':
      return effort(situation);
    case 'niggle':
      return niggle(situation, command.of);
    case 'easyWeek':
      return easyWeek(situation);
    case 'notUnderstood':
      return notUnderstood(situation);
  }
}

/** What to begin with is asked, or whether to. */
function isChoosing({ question, progress }: Situation): boolean {
  return (question === 'level' || question === 'begin') && !isBegun(progress.workout);
}
