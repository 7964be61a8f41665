import { closestLevel, FULL_LEVEL, type Level } from '../workout/levels';
import { milliseconds } from '../workout/milliseconds';
import { MOST_ROUNDS, programmeOf } from '../workout/programme';
import { ask, askWhatFits, begins, hasTrainedToday, today, withSafety } from './ask';
import { dayOf, weekdayOf, withTimeZone } from './calendar';
import type { Situation } from './catchUp';
import type { Command, Stranger } from './command';
import { timeZoneOf, type FiledWorkout } from './filing';
import { offer, onlyAsks, play, type Turn } from './play';
import type { Progress, Workout } from './progress';
import type { Remark } from './reply';
import { backToPlace } from './resume';
import { SETS_IN_A_ROUND } from './tally';
import { levelAt } from './training';
import { minutesLeft, proposed, withProgramme } from './workout';

/** After this long the safety line is said again. */
const AGES_MS = 84 * 24 * 3_600_000;
/** Whoever was interrupted and is back this soon is led straight on; later they are asked first. */
const SOON_MS = 30 * 60_000;
const EASY_WEEK_MS = 7 * 24 * 3_600_000;

/** The skill is opened: for a newcomer, for somebody in the middle of a workout, or for one who comes back to train. */
export function launch(situation: Situation, command: Extract<Command, { kind: 'launch' }>): Turn {
  const { heardBefore, leftBehind } = situation;
  const progress = withTimeZone(situation.progress, command.timeZone);
  const { workout } = progress;
  if (workout?.begunAt == null) {
    const kept = leftBehind === null ? [] : [keptWorkout(leftBehind, progress)];
    return openingOf(anewAfterAges(progress, heardBefore), command.stranger, kept);
  }
  return comeBack({ ...progress, workout: { ...workout, inPosition: false } }, heardBefore);
}

/** Begins a workout, or changes the one under way, at a level or for some rounds. */
export function beginAt(
  situation: Situation,
  command: Extract<Command, { kind: 'fullWorkout' | 'buildUp' | 'setLevel' | 'setRounds' }>,
): Turn {
  const { progress } = situation;
  switch (command.kind) {
    case 'fullWorkout':
      return progress.workout?.begunAt == null
        ? begin(progress, FULL_LEVEL)
        : setLevel(situation, FULL_LEVEL);
    case 'buildUp': {
      const { level } = levelAt(progress.training, progress.heardAt, timeZoneOf(progress));
      return progress.workout?.begunAt == null ? begin(progress, level) : setLevel(situation, level);
    }
    case 'setLevel':
      if (command.level === null) return backToPlace(situation, [{ kind: 'numberNotHeard', of: 'level' }]);
      return setOwnLevel(situation, closestLevel(command.level));
    case 'setRounds':
      if (command.rounds === null) return backToPlace(situation, [{ kind: 'numberNotHeard', of: 'rounds' }]);
      return setRounds(situation, Math.min(Math.max(Math.round(command.rounds), 1), MOST_ROUNDS));
  }
}

/** "An easy week": two levels lower for seven days, and nothing done in them moves the level. */
export function easyWeek(situation: Situation): Turn {
  const { progress } = situation;
  const easyUntil = milliseconds(progress.heardAt + EASY_WEEK_MS);
  const training = { ...progress.training, easyUntil };
  const eased = { ...progress, training };
  const workout = eased.workout?.begunAt == null ? null : eased.workout;
  const { level: own } = training;
  const { level } = levelAt(training, progress.heardAt, timeZoneOf(progress));
  const said: Remark = { kind: 'easyWeekSet', level, own: own ?? level };
  return backToPlace({ ...situation, progress: { ...eased, workout } }, [said]);
}

/** Begins the workout that was proposed. */
export function beginProposed(progress: Progress): Turn {
  const { level } = levelAt(progress.training, progress.heardAt, timeZoneOf(progress));
  const workout = progress.workout ?? proposed(progress, level);
  const { progress: told, safety } = withSafety({ ...progress, workout });
  return play(told, [...safety, begins(told, workout)]);
}

function begin(progress: Progress, level: Level): Turn {
  return beginProposed({ ...progress, workout: proposed(progress, level) });
}

/** What a person who is not in a workout hears first. */
export function openingOf(before: Progress, stranger: Stranger | null, kept: readonly Remark[] = []): Turn {
  const progress = { ...before, workout: null };
  if (progress.training.level === null) return ask(progress, 'level', [greeting(progress, stranger)]);
  const { level, gap, days } = levelAt(progress.training, progress.heardAt, timeZoneOf(progress));
  if (gap === 'askAgain') {
    return ask({ ...progress, toldSafetyAt: null }, 'level', [{ kind: 'afterGap', gap, days }]);
  }
  const workout = proposed(progress, level);
  const already: readonly Remark[] =
    kept.length === 0 && hasTrainedToday(progress) ? [{ kind: 'trainedToday' }] : [];
  const why: readonly Remark[] = gap === 'none' ? already : [...already, { kind: 'afterGap', gap, days }];
  return ask({ ...progress, workout }, 'begin', [...kept, ...why, today(workout)]);
}

/** What was done of a workout that nobody came back to in time. */
function keptWorkout({ begunAt, tally }: FiledWorkout, progress: Progress): Remark {
  const timeZone = timeZoneOf(progress);
  const daysAgo = dayOf(progress.heardAt, timeZone) - dayOf(begunAt, timeZone);
  const sets = tally.filter((reps) => reps > 0).length;
  const areWhole = sets % SETS_IN_A_ROUND === 0 && tally.slice(0, sets).every((reps) => reps > 0);
  return {
    kind: 'keptWorkout',
    day:
      daysAgo === 0
        ? 'today'
        : daysAgo === 1
          ? 'yesterday'
          : daysAgo < 7
            ? weekdayOf(begunAt, timeZone)
            : 'lastTime',
    rounds: areWhole ? sets / SETS_IN_A_ROUND : null,
    sets,
  };
}

function greeting({ training, met }: Progress, stranger: Stranger | null): Remark {
  if (stranger !== null) return { kind: stranger };
  return { kind: training.workouts > 0 || met.length > 0 ? 'welcomeBack' : 'hello' };
}

/** The safety line is said again to whoever never began or was away for ages, and then the set-ups are told in full. */
function anewAfterAges(progress: Progress, heardBefore: Progress['heardAt']): Progress {
  const isAges = progress.heardAt - heardBefore > AGES_MS;
  const neverBegan = progress.met.length === 0 && progress.training.workouts === 0;
  if (isAges) return { ...progress, toldSafetyAt: null, met: [] };
  return neverBegan ? { ...progress, toldSafetyAt: null } : progress;
}

function comeBack(progress: Progress, heardBefore: Progress['heardAt']): Turn {
  const { workout } = progress;
  const welcome: Remark = { kind: 'welcomeBack' };
  if (workout?.place == null) return ask(progress, 'rating', [welcome, { kind: 'gotToTheEndOfAll' }]);
  const timeZone = timeZoneOf(progress);
  if (dayOf(progress.heardAt, timeZone) !== dayOf(heardBefore, timeZone))
    return ask(progress, 'fresh', [welcome]);
  if (progress.question === 'fresh') return askWhetherWell(progress, welcome);
  if (workout.unconfirmed.length > 0) return ask(progress, 'carryOn', [welcome]);
  const isStillThere = progress.heardAt - heardBefore < SOON_MS && progress.question !== 'ready';
  // The set-up that leads straight on names the exercise, the side and the rep by itself.
  if (workout.place.rep > 1 && isStillThere) return play(progress, [welcome]);
  return offer(progress, [
    welcome,
    { kind: 'place', place: workout.place, rounds: workout.programme.rounds },
  ]);
}

/** Somebody stopped on the same day and was not asked yet: only a word goes on. */
function askWhetherWell(progress: Progress, welcome: Remark): Turn {
  const asked = ask(progress, 'fresh', [welcome, { kind: 'onlyIfWell' }]);
  const { question, speech } = asked.reply;
  return { ...asked, reply: { ...asked.reply, onSilence: onlyAsks(question, ...speech.opening.slice(-1)) } };
}

/** A level that was asked for by name is the person's own from then on. */
function setOwnLevel(situation: Situation, level: Level): Turn {
  const { progress } = situation;
  const training = { ...progress.training, level, goods: 0, hards: 0, recoverTo: null };
  return setLevel({ ...situation, progress: { ...progress, training } }, level);
}

function setLevel(situation: Situation, level: Level): Turn {
  const { progress } = situation;
  const { order, lowerSeconds } = progress.settings;
  const programme = programmeOf(level, { order, ...(lowerSeconds === null ? {} : { lowerSeconds }) });
  const workout: Workout =
    progress.workout?.begunAt == null
      ? proposed(progress, level)
      : withProgramme(progress.workout, programme);
  return changed(situation, workout, { kind: 'levelSet', level, minutes: minutesLeft(workout) });
}

function setRounds(situation: Situation, rounds: number): Turn {
  const { progress } = situation;
  const { level } = levelAt(progress.training, progress.heardAt, timeZoneOf(progress));
  const workout: Workout =
    progress.workout?.begunAt == null
      ? proposed(progress, progress.workout?.programme.level ?? level, rounds)
      : withProgramme(progress.workout, { ...progress.workout.programme, rounds });
  const { programme } = workout;
  return changed(situation, workout, {
    kind: 'roundsSet',
    rounds: programme.rounds,
    minutes: minutesLeft(workout),
  });
}

function changed(situation: Situation, workout: Workout, said: Remark): Turn {
  const progress = { ...situation.progress, workout };
  if (workout.begunAt === null) return ask(progress, 'begin', [said]);
  return workout.place === null
    ? askWhatFits(progress, [said])
    : backToPlace({ ...situation, progress }, [said]);
}
