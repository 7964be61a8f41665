import { FIRST_LEVEL, FULL_LEVEL } from '../../workout/levels';
import { minutesLeft, minutesOfLevel } from '../person/minutes';
import type { Progress } from '../person/progress';
import type { Question } from '../person/question';
import type { BegunWorkout, ProposedWorkout, Workout } from '../person/workout';
import { remarks, type Remark, type Reply } from '../reply';
import { knowing, type Trainee } from '../situation';
import { turn, type Turn } from '../turn';
import { limitsAlone } from './alone';
import { beginLater, placeKept } from './announce';
import { leadOnBySilence, moveOn, offer, onlyAsks, waitingForWords } from './play';
import { hasTrainedToday, proposedNow, workoutNow } from './today';

/** Says something, then asks a question that is open or open again. */
export function ask(trainee: Trainee, question: Question, opening: readonly Remark[]): Turn {
  const { progress } = trainee;
  switch (question) {
    case 'level':
      return askLevel(trainee, opening);
    case 'begin':
      return askBegin(trainee, opening);
    case 'ready':
      return askReady(trainee, opening);
    case 'carryOn':
      return askCarryOn(trainee, opening);
    case 'fresh':
      return askFresh(trainee, opening);
    case 'resume':
      return askResume(trainee, opening);
    case 'hurt':
      return askHurt(progress, opening);
    case 'rating':
      return askRating(progress, opening);
    case 'endedBecause':
      return asks(progress, question, opening, { kind: 'askWhyEnded' });
    case 'startOver':
      return asks(progress, question, opening, { kind: 'askStartOver' });
    case 'deleteData':
      return asks(progress, question, opening, { kind: 'askDeleteData' });
    case 'deleteWhose':
      return askDeleteWhose(progress, opening);
    case 'remind':
      return turn(
        progress,
        remarks(...opening, { kind: 'offerReminder' }),
        question,
        onlyAsks(null, { kind: 'goodbye' }),
      );
    case 'remindWhen':
      return asks(progress, question, opening, { kind: 'askReminderTimes', lacking: lackingOf(progress) });
  }
}

/** Stops in the middle of things and says where: only a word goes on. */
export function askStopped(trainee: Trainee, opening: readonly Remark[]): Turn {
  const { workout } = trainee.progress;
  if (workout.kind !== 'underWay') return askWhatFits(trainee, opening);
  return askResume(trainee, opening, { kind: 'stoppedAt', place: workout.place });
}

/** Asks which workout it is to be, of somebody who wants neither; only a word begins. */
export function askWhich(trainee: Trainee): Turn {
  return waitingForWords(askLevel(trainee, [], { kind: 'sayWhichOrStop' }));
}

/** What is said of a symptom. */
export function symptomOf({ workout }: Progress): Remark {
  return { kind: 'symptom', isUnderWay: workout.kind === 'underWay' };
}

/** Asks whatever fits somebody who is not being asked anything. */
export function askWhatFits(trainee: Trainee, opening: readonly Remark[]): Turn {
  const { workout, training } = trainee.progress;
  switch (workout.kind) {
    case 'underWay':
      return limitsAlone(trainee) === null ? moveOn(trainee, opening) : ask(trainee, 'ready', opening);
    case 'done':
      return ask(trainee, 'rating', opening);
    case 'none':
    case 'proposed':
      return ask(trainee, training.level === null && !isChosen(workout) ? 'level' : 'begin', opening);
  }
}

/** Whether a newcomer has named a level or rounds, which asking for a level again would take back. */
function isChosen(workout: Workout): boolean {
  return workout.kind === 'proposed' && !isGentlest(workout);
}

/** The one that building up begins with. */
function isGentlest({ programme: { level, rounds } }: ProposedWorkout | BegunWorkout): boolean {
  return level === FIRST_LEVEL && rounds === 1;
}

/** The safety line, for somebody who has not heard it yet. */
export function withSafety<Somebody extends Trainee>(
  trainee: Somebody,
): { readonly told: Somebody; readonly safety: readonly Remark[] } {
  const { toldSafetyAt, heardAt } = trainee.progress;
  if (toldSafetyAt !== null) return { told: trainee, safety: [] };
  return { told: knowing(trainee, { toldSafetyAt: heardAt }), safety: [{ kind: 'safety' }] };
}

function asks(progress: Progress, question: Question, opening: readonly Remark[], asked: Remark): Turn {
  return turn(progress, remarks(...opening, asked), question, onlyAsks(question, asked));
}

/** Whoever goes non-stop and stands still has stopped it themselves, so that only a word goes on. */
function askReady(trainee: Trainee, opening: readonly Remark[]): Turn {
  if (limitsAlone(trainee) === null) return offer(trainee, opening);
  return asks(trainee.progress, 'ready', opening, { kind: 'askReady', mayWait: false });
}

/** Twice at the most, and not in the same words; after that silence is an answer. */
function askRating(progress: Progress, opening: readonly Remark[]): Turn {
  const again: Remark = { kind: 'askRating', again: true };
  if (progress.question !== 'rating') {
    const said = remarks(...opening, { kind: 'askRating', again: false });
    return turn(progress, said, 'rating', onlyAsks('rating', again));
  }
  return turn(progress, remarks(...opening, again), 'rating', onlyAsks(null, { kind: 'goodbye' }));
}

function askDeleteWhose(progress: Progress, opening: readonly Remark[]): Turn {
  const again = progress.question === 'deleteWhose';
  const said = remarks(...opening, { kind: 'askDeleteWhose', again });
  return turn(
    progress,
    said,
    'deleteWhose',
    onlyAsks('deleteWhose', { kind: 'askDeleteWhose', again: true }),
  );
}

function lackingOf({ halfReminder }: Progress): 'days' | 'time' | 'both' {
  const hasDays = halfReminder !== null && halfReminder.days.length > 0;
  if (halfReminder === null || halfReminder.time === null) return hasDays ? 'time' : 'both';
  return 'days';
}

function askLevel(trainee: Trainee, opening: readonly Remark[], asked?: Remark): Turn {
  const { told, safety } = withSafety(trainee);
  const workout = proposedNow(told.progress);
  const choosing = knowing(told, { workout });
  const question = {
    kind: 'askLevel' as const,
    fullMinutes: minutesOfLevel(FULL_LEVEL, told.progress),
    buildUpMinutes: minutesLeft(workout, told.progress),
  };
  const said = remarks(...opening, ...safety, asked ?? question);
  const again: Remark = { kind: 'sayBuildUp', minutes: question.buildUpMinutes };
  return turn(choosing.progress, said, 'level', beginsBySilence(choosing, 'level', again));
}

function askBegin(trainee: Trainee, opening: readonly Remark[]): Turn {
  const { told, safety } = withSafety(trainee);
  const workout = workoutNow(told.progress);
  const offered = knowing(told, { workout });
  const { progress } = offered;
  const asked: Remark = { kind: 'askReady', mayWait: false };
  const onSilence = beginsBySilence(offered, 'begin', asked);
  return turn(progress, remarks(...opening, ...safety, asked), 'begin', onSilence);
}

/** Nobody is led by silence into a first workout, nor into a second one on one day. */
function beginsBySilence(trainee: Trainee, question: Question, again: Remark): Reply['onSilence'] {
  const { progress } = trainee;
  const { settings, training } = progress;
  const workout = workoutNow(progress);
  const isNew = training.workouts === 0;
  const waits = settings.waitForMe || isNew || hasTrainedToday(progress);
  if (waits) return onlyAsks(question, again, ...(isNew && question === 'begin' ? beginLater(trainee) : []));
  return leadOnBySilence(trainee, workout, [{ kind: 'beginsNow', level: workout.programme.level }]);
}

/** Whoever does not answer may be unable to. */
function askHurt(progress: Progress, opening: readonly Remark[]): Turn {
  const asked = remarks(...opening, { kind: 'askHurt' });
  return turn(progress, asked, 'hurt', onlyAsks('hurt', symptomOf(progress)));
}

/** Stands still: only a word goes on. */
export function askResume(
  trainee: Trainee,
  opening: readonly Remark[],
  asked: Remark = { kind: 'askResume' },
): Turn {
  const { progress } = trainee;
  const kept = placeKept(trainee);
  const again: readonly Remark[] =
    kept.length === 0 ? [{ kind: 'holding' }] : [{ kind: 'askResume' }, ...kept];
  return turn(progress, remarks(...opening, asked), 'resume', onlyAsks('resume', ...again));
}

function askCarryOn(trainee: Trainee, opening: readonly Remark[]): Turn {
  const { progress } = trainee;
  const { workout } = progress;
  const last = workout.kind === 'underWay' ? workout.unconfirmed.at(-1) : undefined;
  if (workout.kind !== 'underWay' || last === undefined) return askWhatFits(trainee, opening);
  const asked: Remark = { kind: 'gotToTheEnd', set: last, next: workout.place.exercise };
  return turn(progress, remarks(...opening, asked), 'carryOn', leadOnBySilence(trainee, workout, []));
}

function askFresh(trainee: Trainee, opening: readonly Remark[]): Turn {
  const { progress } = trainee;
  const { workout } = progress;
  if (workout.kind !== 'underWay') return askWhatFits(trainee, opening);
  const asked: Remark = { kind: 'askFresh', place: workout.place, rounds: workout.programme.rounds };
  return turn(progress, remarks(...opening, asked), 'fresh', leadOnBySilence(trainee, workout, []));
}
