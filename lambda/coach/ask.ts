import { closestLevel, FIRST_LEVEL, FULL_LEVEL } from '../workout/levels';
import { setsOf } from '../workout/programme';
import { dayOf } from './calendar';
import { timeZoneOf } from './filing';
import { goesOn, offer, onlyAsks, turn, type Turn } from './play';
import type { Progress, Workout } from './progress';
import type { Question } from './question';
import { remarks, type Remark, type Reply, type SaidDose } from './reply';
import { setAt } from './tally';
import { levelAt } from './training';
import { minutesLeft, minutesOfLevel, proposed, setsAhead } from './workout';

const FULL_MINUTES = minutesOfLevel(FULL_LEVEL);

/** Says something, then asks a question that is open or open again. */
export function ask(progress: Progress, question: Question, opening: readonly Remark[]): Turn {
  switch (question) {
    case 'level':
      return askLevel(progress, opening);
    case 'begin':
      return askBegin(progress, opening);
    case 'ready':
      return offer(progress, opening);
    case 'carryOn':
      return askCarryOn(progress, opening);
    case 'fresh':
      return askFresh(progress, opening);
    case 'resume':
      return asks(progress, question, opening, { kind: 'askResume' }, { kind: 'holding' });
    case 'rating':
      return asks(progress, question, opening, { kind: 'askRating' });
    case 'endedBecause':
      return asks(progress, question, opening, { kind: 'askWhyEnded' });
    case 'startOver':
      return asks(progress, question, opening, { kind: 'askStartOver' });
    case 'deleteData':
      return asks(progress, question, opening, { kind: 'askDeleteData' });
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

/** Asks whatever fits somebody who is not being asked anything. */
export function askWhatFits(progress: Progress, opening: readonly Remark[]): Turn {
  if (progress.workout?.begunAt != null) {
    return ask(progress, progress.workout.place === null ? 'rating' : 'ready', opening);
  }
  return ask(progress, progress.training.level === null && !hasChosen(progress) ? 'level' : 'begin', opening);
}

/** Whether a newcomer has named a level or rounds, which asking for a level again would take back. */
function hasChosen({ workout }: Progress): boolean {
  return workout !== null && (workout.programme.level !== FIRST_LEVEL || workout.programme.rounds > 1);
}

/** The safety line, for somebody who has not heard it yet. */
export function withSafety(progress: Progress): {
  readonly progress: Progress;
  readonly safety: readonly Remark[];
} {
  if (progress.toldSafetyAt !== null) return { progress, safety: [] };
  return { progress: { ...progress, toldSafetyAt: progress.heardAt }, safety: [{ kind: 'safety' }] };
}

/** Today's workout, as it is announced. */
export function today(workout: Workout): Remark {
  return { kind: 'today', dose: doseOf(workout), minutes: minutesLeft(workout) };
}

/** What a workout asks of a person, in the few figures that are said. */
export function doseOf({ programme: { level, rounds, reps } }: Workout): SaidDose {
  const each = Object.values(reps);
  return { level, rounds, leastReps: Math.min(...each), mostReps: Math.max(...each) };
}

function asks(
  progress: Progress,
  question: Question,
  opening: readonly Remark[],
  asked: Remark,
  again: Remark = asked,
): Turn {
  return turn(progress, remarks(...opening, asked), question, onlyAsks(question, again));
}

function lackingOf({ halfReminder }: Progress): 'days' | 'time' | 'both' {
  const hasDays = halfReminder !== null && halfReminder.days.length > 0;
  if (halfReminder === null || halfReminder.time === null) return hasDays ? 'time' : 'both';
  return 'days';
}

function askLevel(before: Progress, opening: readonly Remark[]): Turn {
  const { progress: told, safety } = withSafety(before);
  const { level } = levelAt(told.training, told.heardAt, timeZoneOf(told));
  const workout = proposed(told, level);
  const progress = { ...told, workout };
  const question: Remark = {
    kind: 'askLevel',
    fullMinutes: FULL_MINUTES,
    buildUpMinutes: minutesLeft(workout),
  };
  return turn(
    progress,
    remarks(...opening, ...safety, question),
    'level',
    beginsBySilence(progress, workout),
  );
}

function askBegin(before: Progress, opening: readonly Remark[]): Turn {
  const { progress: told, safety } = withSafety(before);
  const { level } = levelAt(told.training, told.heardAt, timeZoneOf(told));
  const workout = told.workout ?? proposed(told, closestLevel(level));
  const progress = { ...told, workout };
  const asked: Remark = { kind: 'askReady', mayWait: false };
  const onSilence =
    progress.settings.waitForMe || hasTrainedToday(progress)
      ? onlyAsks('begin', asked)
      : beginsBySilence(progress, workout);
  return turn(progress, remarks(...opening, ...safety, asked), 'begin', onSilence);
}

/** Nobody is led into a second workout on one day by saying nothing. */
export function hasTrainedToday({ training, heardAt, timeZone }: Progress): boolean {
  const zone = timeZoneOf({ timeZone });
  return training.last !== null && dayOf(heardAt, zone) === dayOf(training.last.at, zone);
}

function beginsBySilence(progress: Progress, workout: Workout): Reply['onSilence'] {
  return goesOn(progress, workout, [begins(progress, workout)]);
}

/** What is said as a workout begins. */
export function begins(progress: Progress, workout: Workout): Remark {
  const [first] = setsAhead(workout);
  const exercise = (first ?? setsOf(workout.programme)[0])?.exercise ?? 'lunge';
  return {
    kind: 'begin',
    firstEver: progress.training.workouts === 0 && progress.met.length === 0,
    exercise,
  };
}

function askCarryOn(progress: Progress, opening: readonly Remark[]): Turn {
  const { workout } = progress;
  const last = workout?.unconfirmed.at(-1);
  if (workout?.place == null || last === undefined) return askWhatFits(progress, opening);
  const asked: Remark = { kind: 'gotToTheEnd', set: setAt(last), next: workout.place.exercise };
  return turn(progress, remarks(...opening, asked), 'carryOn', goesOn(progress, workout, []));
}

function askFresh(progress: Progress, opening: readonly Remark[]): Turn {
  const { workout } = progress;
  if (workout?.place == null) return askWhatFits(progress, opening);
  const asked: Remark = { kind: 'askFresh', place: workout.place, rounds: workout.programme.rounds };
  return turn(progress, remarks(...opening, asked), 'fresh', goesOn(progress, workout, []));
}
