import { closestLevel, FULL_LEVEL, type Level } from '../../workout/levels';
import { milliseconds } from '../../workout/milliseconds';
import { MOST_ROUNDS } from '../../workout/programme';
import type { Command } from '../command';
import { whyNotAlone } from '../lead/alone';
import { ask, askWhatFits, withSafety } from '../lead/ask';
import { play } from '../lead/play';
import { askBack, backToPlace } from '../lead/resume';
import { begins, levelNow, workoutNow } from '../lead/today';
import { minutesLeft } from '../person/minutes';
import {
  isBegun,
  NO_WORKOUT,
  proposed,
  withProgramme,
  type BegunWorkout,
  type ProposedWorkout,
} from '../person/workout';
import type { Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';

const EASY_WEEK_MS = 7 * 24 * 3_600_000;

/** Begins a workout, or changes the one under way, at a level or for some rounds. */
export function beginAt(
  situation: Situation,
  command: Extract<Command, { kind: 'fullWorkout' | 'buildUp' | 'setLevel' | 'setRounds' }>,
): Turn {
  switch (command.kind) {
    case 'fullWorkout':
      return beginOrChange(situation, FULL_LEVEL);
    case 'buildUp':
      return beginOrChange(situation, levelNow(situation.progress).level);
    case 'setLevel':
      if (command.level === null) return askBack(situation, { kind: 'numberNotHeard', of: 'level' });
      return ownLevel(situation, closestLevel(command.level));
    case 'setRounds':
      if (command.rounds === null) return askBack(situation, { kind: 'numberNotHeard', of: 'rounds' });
      return withRounds(situation, Math.min(Math.max(Math.round(command.rounds), 1), MOST_ROUNDS));
  }
}

/** "An easy week": two levels lower for seven days, and nothing done in them moves the level. */
export function easyWeek(situation: Situation): Turn {
  const { progress } = situation;
  const easyUntil = milliseconds(progress.heardAt + EASY_WEEK_MS);
  const training = { ...progress.training, easyUntil };
  const workout = isBegun(progress.workout) ? progress.workout : NO_WORKOUT;
  const eased = knowing(situation, { training, workout });
  const { level } = levelNow(eased.progress);
  return backToPlace(eased, [{ kind: 'easyWeekSet', level, own: training.level ?? level }]);
}

/** Begins the workout that was proposed. */
export function beginProposed(situation: Situation): Turn {
  const { told, safety } = withSafety(knowing(situation, { workout: workoutNow(situation.progress) }));
  const begin = begins(told.progress, workoutNow(told.progress));
  return play(told, [...safety, begin, ...whyNotAlone(told)]);
}

function beginOrChange(situation: Situation, level: Level): Turn {
  const { progress } = situation;
  return isBegun(progress.workout)
    ? atLevel(situation, level)
    : beginProposed(knowing(situation, { workout: proposed(progress.settings, level) }));
}

/** A level that was asked for by name is the person's own from then on. */
function ownLevel(situation: Situation, level: Level): Turn {
  const training = { ...situation.progress.training, level, goods: 0, hards: 0, recoverTo: null };
  return atLevel(knowing(situation, { training }), level);
}

function atLevel(situation: Situation, level: Level): Turn {
  const { settings, workout: before } = situation.progress;
  const anew = proposed(settings, level);
  const workout = isBegun(before) ? withProgramme(before, anew.programme) : anew;
  return changed(situation, workout, {
    kind: 'levelSet',
    level,
    minutes: minutesLeft(workout, situation.progress),
  });
}

function withRounds(situation: Situation, rounds: number): Turn {
  const { progress } = situation;
  const before = workoutNow(progress);
  const workout = isBegun(before)
    ? withProgramme(before, { ...before.programme, rounds })
    : proposed(progress.settings, before.programme.level, rounds);
  return changed(situation, workout, {
    kind: 'roundsSet',
    rounds: workout.programme.rounds,
    minutes: minutesLeft(workout, progress),
  });
}

function changed(before: Situation, workout: ProposedWorkout | BegunWorkout, said: Remark): Turn {
  const situation = knowing(before, { workout });
  switch (workout.kind) {
    case 'proposed':
      return ask(situation, 'begin', [said]);
    case 'done':
      return askWhatFits(situation, [said]);
    case 'underWay':
      return backToPlace(situation, [said]);
  }
}
