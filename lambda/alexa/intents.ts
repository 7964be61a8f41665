import type { Command, Rating } from '../coach/command';
import { EXERCISE_IDS, type ExerciseId } from '../workout/exercises';
import { ORDERS } from '../workout/programme';
import { property } from './property';
import { slotId, slotNumber } from './slots';
import { slotWhen } from './slotsOfTime';

/** The command an intent stands for; one that is not in the table was not understood. */
export function intentToCommand(intent: unknown): Command {
  const name = property(intent, 'name');
  const command = typeof name === 'string' ? TABLE.get(name) : undefined;
  return command?.(property(intent, 'slots')) ?? { kind: 'notUnderstood' };
}

const RATINGS: readonly Rating[] = ['easy', 'good', 'hard'];

const INTENTS: Readonly<Record<string, (slots: unknown) => Command>> = {
  'AMAZON.HelpIntent': () => ({ kind: 'help' }),
  'AMAZON.StopIntent': () => ({ kind: 'stop' }),
  'AMAZON.CancelIntent': () => ({ kind: 'stop' }),
  'AMAZON.FallbackIntent': () => ({ kind: 'notUnderstood' }),
  'AMAZON.NavigateHomeIntent': () => ({ kind: 'home' }),
  'AMAZON.PauseIntent': () => ({ kind: 'pause' }),
  'AMAZON.ResumeIntent': () => ({ kind: 'resume' }),
  'AMAZON.NextIntent': () => ({ kind: 'next' }),
  'AMAZON.PreviousIntent': () => ({ kind: 'back' }),
  'AMAZON.RepeatIntent': () => ({ kind: 'repeat' }),
  'AMAZON.StartOverIntent': () => ({ kind: 'startOver' }),
  'AMAZON.YesIntent': () => ({ kind: 'yes' }),
  'AMAZON.NoIntent': () => ({ kind: 'no' }),

  FullWorkoutIntent: () => ({ kind: 'fullWorkout' }),
  BuildUpIntent: () => ({ kind: 'buildUp' }),
  SetLevelIntent: (slots) => ({ kind: 'setLevel', level: slotNumber(slots, 'level') }),
  SetRoundsIntent: (slots) => ({ kind: 'setRounds', rounds: slotNumber(slots, 'rounds') }),
  ShortIntent: () => ({ kind: 'setRounds', rounds: 1 }),
  SetOrderIntent: (slots) => ({ kind: 'setOrder', order: slotId(slots, 'order', ORDERS) }),

  ReadyIntent: () => ({ kind: 'ready' }),
  DoneIntent: () => ({ kind: 'next' }),
  SkipExerciseIntent: (slots) =>
    isUnknownExercise(slots)
      ? { kind: 'notUnderstood' }
      : { kind: 'skipExercise', exercise: exerciseIn(slots) },
  SkipSetIntent: () => ({ kind: 'skipSet' }),
  OtherSideIntent: () => ({ kind: 'otherSide' }),
  GoToExerciseIntent: (slots) => ({ kind: 'goTo', exercise: exerciseIn(slots) }),
  GoToRepIntent: (slots) => ({ kind: 'goToRep', rep: slotNumber(slots, 'rep') }),
  StartSetAgainIntent: () => ({ kind: 'startSetAgain' }),
  WaitIntent: () => ({ kind: 'wait' }),
  EndWorkoutIntent: () => ({ kind: 'endWorkout' }),

  WhereAmIIntent: () => ({ kind: 'whereAmI' }),
  HowManyLeftIntent: () => ({ kind: 'howManyLeft' }),
  HowLongIntent: () => ({ kind: 'howLong' }),

  RateIntent: (slots) => ({ kind: 'rate', rating: slotId(slots, 'rating', RATINGS) }),
  EndedBecauseIntent: (slots) => ({
    kind: 'endedBecause',
    reason: slotId(slots, 'reason', ['tough', 'time']),
  }),

  LowerForIntent: (slots) => ({ kind: 'lowerFor', seconds: slotNumber(slots, 'seconds') }),
  LowerSlowerIntent: () => ({ kind: 'lowerSlower' }),
  LowerFasterIntent: () => ({ kind: 'lowerFaster' }),
  CountSlowerIntent: () => ({ kind: 'countSlower' }),
  CountFasterIntent: () => ({ kind: 'countFaster' }),

  LighterIntent: (slots) => ({ kind: 'load', load: 'lighter', exercise: exerciseIn(slots) }),
  StrongerIntent: (slots) => ({ kind: 'load', load: 'stronger', exercise: exerciseIn(slots) }),
  StandardIntent: (slots) => ({ kind: 'load', load: 'standard', exercise: exerciseIn(slots) }),
  PillowIntent: () => ({ kind: 'bridgePosition', position: 'pillow' }),
  KneelingIntent: () => ({ kind: 'bridgePosition', position: 'kneeling' }),
  FlatIntent: () => ({ kind: 'bridgePosition', position: 'flat' }),
  NoBandIntent: () => ({ kind: 'band', band: false }),
  WithBandIntent: () => ({ kind: 'band', band: true }),

  LessTalkingIntent: () => ({ kind: 'talk', talk: 'less' }),
  MoreCoachingIntent: () => ({ kind: 'talk', talk: 'more' }),
  WaitForMeIntent: () => ({ kind: 'waitForMe', waitForMe: true }),
  GoOnByYourselfIntent: () => ({ kind: 'waitForMe', waitForMe: false }),

  HowToIntent: (slots) => ({ kind: 'howTo', exercise: exerciseIn(slots) }),
  WhatsNextIntent: () => ({ kind: 'whatsNext' }),
  WhySlowIntent: () => ({ kind: 'explain', topic: 'whySlow' }),
  IsThisSafeIntent: () => ({ kind: 'explain', topic: 'pregnancy' }),
  WhatDoINeedIntent: () => ({ kind: 'explain', topic: 'equipment' }),
  CountOrLowerIntent: () => ({ kind: 'explain', topic: 'countOrLower' }),
  SymptomIntent: () => ({ kind: 'symptom' }),

  TodayIntent: () => ({ kind: 'today' }),
  MySettingsIntent: () => ({ kind: 'mySettings' }),
  ReportIntent: () => ({ kind: 'report' }),
  LastTimeIntent: () => ({ kind: 'lastTime' }),
  ThisWeekIntent: () => ({ kind: 'thisWeek' }),
  RecordIntent: () => ({ kind: 'record' }),
  SetGoalIntent: (slots) => ({
    kind: 'setGoal',
    perWeek: slotNumber(slots, 'perWeek') ?? timesIn(slots),
  }),
  EasyWeekIntent: () => ({ kind: 'easyWeek' }),
  DeleteDataIntent: () => ({ kind: 'deleteData' }),

  RemindMeIntent: (slots) => remindMe(slots, false),
  ReminderAnswerIntent: (slots) => remindMe(slots, true),
  ListRemindersIntent: () => ({ kind: 'listReminders', found: null }),
  CancelRemindersIntent: () => ({ kind: 'cancelReminders', cancelled: null }),
};

// A map, so that an intent named "constructor" finds nothing.
const TABLE = new Map(Object.entries(INTENTS));

export const INTENT_NAMES: readonly string[] = [...TABLE.keys()];

function exerciseIn(slots: unknown): ExerciseId | null {
  return slotId(slots, 'exercise', EXERCISE_IDS);
}

function remindMe(slots: unknown, isAnswer: boolean): Command {
  return { kind: 'remindMe', ...slotWhen(slots), timeZone: null, outcome: null, isAnswer };
}

/** "Twice a week" has no number in it; the ids of the slot type are numbers. */
function timesIn(slots: unknown): number | null {
  const times = slotId(slots, 'times', ['1', '2', '3']);
  return times === null ? null : Number(times);
}

/** "I hate Mondays" must not skip anything: something was named, and it is none of the four. */
function isUnknownExercise(slots: unknown): boolean {
  return property(property(slots, 'exercise'), 'value') !== undefined && exerciseIn(slots) === null;
}
