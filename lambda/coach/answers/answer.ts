import type { Place } from '../../workout/place';
import { isSameExercise } from '../../workout/setName';
import type { Command } from '../command';
import { placeKept } from '../lead/announce';
import { ask } from '../lead/ask';
import { waitingForWords } from '../lead/play';
import { aboutNow, backToPlace } from '../lead/resume';
import { doseOf, proposedNow, today, workoutNow } from '../lead/today';
import { dayOf, weekOf } from '../person/calendar';
import { withDone } from '../person/filing';
import { inWeek, streakOf, type Habit } from '../person/habit';
import { minutesLeft } from '../person/minutes';
import type { Progress } from '../person/progress';
import { timeZoneOf } from '../person/timeZone';
import { isBegun, placeOf, setsAhead } from '../person/workout';
import type { About, Remark } from '../reply';
import type { Situation } from '../situation';
import type { Turn } from '../turn';
import { helpHeld } from './hurt';
import { held } from './pause';

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
  // The question that is open tells the minutes of both workouts.
  if (asked.kind === 'howLong' && situation.question === 'level') return backToPlace(situation, []);
  const said: readonly Remark[] = [remarkFor(situation, asked)];
  if (asked.kind === 'explain' && asked.topic === 'pregnancy') return onlyByWord(situation, said);
  if (asked.kind !== 'help') return backToPlace(situation, said);
  const about = aboutNow(situation);
  if (about === 'set' || about === 'resume') return helpHeld(situation, about);
  if (about === 'hurt') return ask(situation, 'hurt', said);
  const isOnScreen = situation.surface.tellsWhenPlayed && LEADS_ON.has(about);
  const told: readonly Remark[] = isOnScreen ? [...said, { kind: 'helpOnScreen' }] : said;
  // It may have been a cry, so nothing is counted before a word.
  if (situation.progress.workout.kind !== 'underWay') return waitingForWords(backToPlace(situation, told));
  const asking = about === 'ready' ? ask(situation, about, told) : backToPlace(situation, told);
  return waitingForWords(asking, ...placeKept(situation));
}

/** Whoever wonders whether it is good for them is counted on, or begun with, at a word alone. */
function onlyByWord(situation: Situation, said: readonly Remark[]): Turn {
  const isUnderWay = situation.progress.workout.kind === 'underWay';
  if (isUnderWay && situation.moment.kind !== 'listening') return held(situation, said);
  return waitingForWords(backToPlace(situation, said), ...(isUnderWay ? placeKept(situation) : []));
}

/** What help is about where it is followed by sets. */
const LEADS_ON: ReadonlySet<About> = new Set<About>(['nothing', 'begin', 'ready']);

function remarkFor(situation: Situation, asked: Asked): Remark {
  const { progress } = situation;
  const { workout, settings } = progress;
  switch (asked.kind) {
    case 'whereAmI':
      // "What is this?" is heard as the same.
      if (situation.question === 'level') return { kind: 'help', about: 'nothing' };
      if (!isBegun(workout)) return { kind: 'nothingStarted' };
      return workout.kind === 'done'
        ? { kind: 'gotToTheEndOfAll' }
        : { kind: 'place', place: placeToSay(situation, workout.place), rounds: workout.programme.rounds };
    case 'howManyLeft':
      return repsLeft(situation);
    case 'howLong':
      return workout.kind === 'done'
        ? { kind: 'gotToTheEndOfAll' }
        : { kind: 'timeLeft', minutes: minutesLeft(workoutNow(progress), progress) };
    case 'howTo': {
      const exercise = asked.exercise ?? placeOf(workout)?.exercise ?? 'lunge';
      return { kind: 'howTo', exercise, bridgePosition: settings.bridgePosition };
    }
    case 'whatsNext': {
      const [now, ...later] = setsAhead(workoutNow(progress));
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
      return workout.kind === 'done' ? { kind: 'gotToTheEndOfAll' } : today(progress);
    case 'mySettings':
      return {
        kind: 'mySettings',
        settings,
        level: workoutNow(progress).programme.level,
        isVoiceMeasured: settings.useScreen && progress.screens.some(({ pace }) => pace !== null),
      };
    case 'report':
    case 'thisWeek':
    case 'record':
      return standing(withDone(progress), asked.kind);
    case 'lastTime':
      return lastTime(withDone(progress));
    case 'help':
      return { kind: 'help', about: aboutNow(situation) };
  }
}

/** Where the set goes on at once, the rep is said on the way in. */
function placeToSay({ moment }: Situation, place: Place): Place {
  return moment.kind === 'listening' ? place : { ...place, rep: 1 };
}

/** Before it has begun, all of it is left. */
function repsLeft({ progress, moment }: Situation): Remark {
  const { workout } = progress;
  if (!isBegun(workout)) return today(progress);
  const [set, ...later] = setsAhead(workout);
  if (workout.kind === 'done' || set === undefined) return { kind: 'gotToTheEndOfAll' };
  const rep = moment.rep ?? workout.place.rep;
  const isInSet = moment.kind === 'reps' || rep > 1;
  const isTwoSided = later[0] !== undefined && isSameExercise(later[0], set);
  return {
    kind: 'repsLeft',
    exercise: set.exercise,
    side: set.side,
    reps: isInSet ? set.reps - rep + 1 : null,
    otherSideToo: isTwoSided,
    thenExercises: [
      ...new Set(later.filter((other) => other.round === set.round).map((other) => other.exercise)),
    ].filter((other) => other !== set.exercise),
    roundsAfter: workout.programme.rounds - set.round,
  };
}

function lastTime(progress: Progress): Remark {
  const { last } = progress.training;
  if (last === null) return neverTrained(progress);
  const timeZone = timeZoneOf(progress);
  const daysAgo = dayOf(progress.heardAt, timeZone) - dayOf(last.at, timeZone);
  return { kind: 'lastTime', daysAgo, level: last.level, complete: last.complete };
}

function neverTrained({ workout }: Progress): Remark {
  return { kind: 'neverTrained', isTraining: workout.kind === 'underWay' };
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
  if (training.workouts === 0) return neverTrained(progress);
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
        dose: doseOf(proposedNow(progress)),
      };
  }
}
