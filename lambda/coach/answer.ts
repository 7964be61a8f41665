import { doseOf, today } from './ask';
import type { Level } from '../workout/levels';
import type { Place } from '../workout/place';
import { dayOf, weekOf } from './calendar';
import type { Situation } from './catchUp';
import type { Command } from './command';
import { timeZoneOf } from './filing';
import { inWeek, streakOf, type Habit } from './habit';
import { turn, type Turn } from './play';
import type { Progress, Workout } from './progress';
import { remarks, type Remark } from './reply';
import { aboutNow, backToPlace } from './resume';
import { levelAt } from './training';
import { minutesLeft, proposed, setsAhead } from './workout';

type Asked = Extract<
  Command,
  {
    kind:
      | 'whereAmI'
      | 'howManyLeft'
      | 'howLong'
      | 'howTo'
      | 'whatsNext'
      | 'explain'
      | 'today'
      | 'mySettings'
      | 'report'
      | 'thisWeek'
      | 'record'
      | 'lastTime'
      | 'help';
  }
>;

/** Answers a question and goes back to the same place. */
export function answer(situation: Situation, asked: Asked): Turn {
  return backToPlace(situation, [remarkFor(situation, asked)]);
}

/** "I feel dizzy", "my knee hurts": the count stops, the safety line is given, and nothing is stored but the place. */
export function symptom({ progress }: Situation): Turn {
  const isUnderWay = progress.workout?.begunAt != null && progress.workout.place !== null;
  // Coming back is asked about, and silence never counts then.
  const stopped = turn(progress, remarks({ kind: 'symptom', isUnderWay }), null);
  return isUnderWay ? { ...stopped, progress: { ...stopped.progress, question: 'fresh' } } : stopped;
}

function remarkFor(situation: Situation, asked: Asked): Remark {
  const { progress } = situation;
  const { workout, settings, training } = progress;
  switch (asked.kind) {
    case 'whereAmI':
      if (workout?.begunAt == null) return { kind: 'nothingStarted' };
      return workout.place === null
        ? { kind: 'gotToTheEndOfAll' }
        : { kind: 'place', place: placeToSay(situation, workout.place), rounds: workout.programme.rounds };
    case 'howManyLeft':
      return repsLeft(situation);
    case 'howLong':
      return { kind: 'timeLeft', minutes: minutesLeft(todaysWorkout(progress)) };
    case 'howTo': {
      const exercise = asked.exercise ?? workout?.place?.exercise ?? 'lunge';
      return { kind: 'howTo', exercise, bridgePosition: settings.bridgePosition };
    }
    case 'whatsNext': {
      const [now, ...later] = setsAhead(todaysWorkout(progress));
      if (now === undefined) return { kind: 'gotToTheEndOfAll' };
      return {
        kind: 'whatsNext',
        exercise: later.find((set) => set.exercise !== now.exercise)?.exercise ?? null,
      };
    }
    case 'explain': {
      // "What's the difference?", where full workout and build up were just offered.
      const isOfOffer = asked.topic === 'countOrLower' && situation.question === 'level';
      return { kind: 'explain', topic: isOfOffer ? 'fullOrBuildUp' : asked.topic };
    }
    case 'today':
      return today(todaysWorkout(progress));
    case 'mySettings':
      return { kind: 'mySettings', settings, level: todaysWorkout(progress).programme.level };
    case 'report':
    case 'thisWeek':
    case 'record':
      return standing(progress, asked.kind);
    case 'lastTime': {
      if (training.last === null) return { kind: 'neverTrained' };
      const timeZone = timeZoneOf(progress);
      const daysAgo = dayOf(progress.heardAt, timeZone) - dayOf(training.last.at, timeZone);
      return { kind: 'lastTime', daysAgo, level: training.last.level, complete: training.last.complete };
    }
    case 'help':
      return { kind: 'help', about: aboutNow(situation) };
  }
}

/** Where the set goes on at once, the rep is said on the way in. */
function placeToSay({ moment }: Situation, place: Place): Place {
  return moment.kind === 'listening' ? place : { ...place, rep: 1 };
}

function todaysWorkout(progress: Progress): Workout {
  if (progress.workout !== null) return progress.workout;
  return proposed(progress, levelNow(progress));
}

function levelNow(progress: Progress): Level {
  return levelAt(progress.training, progress.heardAt, timeZoneOf(progress)).level;
}

/** Before it has begun, all of it is left. */
function repsLeft({ progress, moment }: Situation): Remark {
  const { workout } = progress;
  if (workout?.begunAt == null) return today(todaysWorkout(progress));
  const [set, ...later] = setsAhead(workout);
  if (set === undefined) return { kind: 'gotToTheEndOfAll' };
  const rep = moment.rep ?? workout.place?.rep ?? 1;
  const isBegun = moment.kind === 'reps' || rep > 1;
  const isTwoSided = later[0]?.exercise === set.exercise && later[0].round === set.round;
  return {
    kind: 'repsLeft',
    exercise: set.exercise,
    side: set.side,
    reps: isBegun ? set.reps - rep + 1 : null,
    otherSideToo: isTwoSided,
    thenExercises: [
      ...new Set(later.filter((other) => other.round === set.round).map((other) => other.exercise)),
    ].filter((other) => other !== set.exercise),
    roundsAfter: workout.programme.rounds - set.round,
  };
}

/** How many workouts this week, of how many wished for. */
export function thisWeek(progress: Progress): Extract<Remark, { kind: 'thisWeek' }> {
  return { kind: 'thisWeek', thisWeek: habitNow(progress).count, goal: progress.settings.weeklyGoal };
}

function habitNow(progress: Progress): Habit {
  const { training, heardAt, settings } = progress;
  return inWeek(training.habit, weekOf(heardAt, timeZoneOf(progress)), settings.weeklyGoal);
}

function standing(progress: Progress, kind: 'report' | 'thisWeek' | 'record'): Remark {
  const { training, settings } = progress;
  if (training.workouts === 0) return { kind: 'neverTrained' };
  const habit = habitNow(progress);
  const streak = streakOf(habit, settings.weeklyGoal);
  switch (kind) {
    case 'thisWeek':
      return thisWeek(progress);
    case 'record':
      return { kind: 'record', workouts: training.workouts, longest: Math.max(habit.longest, streak) };
    case 'report':
      return {
        kind: 'report',
        thisWeek: thisWeek(progress),
        streak,
        dose: doseOf(proposed(progress, levelNow(progress))),
      };
  }
}
