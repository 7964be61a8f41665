import type { Command } from '../coach/command';
import type { Rating } from '../coach/person/training';
import { EXERCISE_IDS, type ExerciseId } from '../workout/exercises';
import { ORDERS } from '../workout/programme';
import { property } from '../storage/property';
import { slotId, slotNumber } from './slots';
import { slotWhen } from './slotsOfTime';

/** The command an intent stands for; one that is not in the table was not understood. */
export function intentToCommand(intent: unknown): Command {
  const name = property(intent, 'name');
  const command = typeof name === 'string' ? TABLE.get(name) : undefined;
  return command?.(property(intent, 'slots')) ?? { kind: 'notUnderstood' };
}

const SIDES = ['left', 'right'] as const;
const ONLY_SLOTS = ['exercise', 'second', 'third'];
const RATINGS: readonly Rating[] = ['easy', 'good', 'hard'];

const INTENTS: Readonly<Record<string, (slots: unknown) => Command>> = {
  'AMAZON.HelpIntent': () => ({ kind: 'help' }),
  'AMAZON.StopIntent': () => ({ kind: 'stop' }),
  'AMAZON.CancelIntent': () => ({ kind: 'cancel' }),
  'AMAZON.FallbackIntent': () => ({ kind: 'notUnderstood' }),
  'AMAZON.NavigateHomeIntent': () => ({ kind: 'home' }),
  'AMAZON.PauseIntent': () => ({ kind: 'pause' }),
  'AMAZON.ResumeIntent': () => ({ kind: 'goOn', played: false }),
  'AMAZON.NextIntent': () => ({ kind: 'next' }),
  'AMAZON.PreviousIntent': () => ({ kind: 'back' }),
  'AMAZON.RepeatIntent': () => ({ kind: 'repeat' }),
  'AMAZON.StartOverIntent': () => ({ kind: 'startOver' }),
  'AMAZON.LoopOnIntent': () => ({ kind: 'loopOrShuffle' }),
  'AMAZON.LoopOffIntent': () => ({ kind: 'loopOrShuffle' }),
  'AMAZON.ShuffleOnIntent': () => ({ kind: 'loopOrShuffle' }),
  'AMAZON.ShuffleOffIntent': () => ({ kind: 'loopOrShuffle' }),
  'AMAZON.YesIntent': () => ({ kind: 'yes' }),
  'AMAZON.NoIntent': () => ({ kind: 'no' }),

  FullWorkoutIntent: () => ({ kind: 'fullWorkout' }),
  BuildUpIntent: () => ({ kind: 'buildUp' }),
  FirstChoiceIntent: () => ({ kind: 'choose', choice: 'first' }),
  SecondChoiceIntent: () => ({ kind: 'choose', choice: 'second' }),
  EitherChoiceIntent: () => ({ kind: 'choose', choice: 'either' }),
  SetLevelIntent: (slots) => ({ kind: 'setLevel', level: slotNumber(slots, 'level') }),
  TimeBudgetIntent: (slots) => {
    const span = slotId(slots, 'span', ['10', '15', '20', '25', '30', '35', '45', '60']);
    return { kind: 'timeBudget', minutes: span === null ? slotNumber(slots, 'minutes') : Number(span) };
  },
  LevelUpIntent: () => ({ kind: 'moveLevel', by: 1 }),
  LevelDownIntent: () => ({ kind: 'moveLevel', by: -1 }),
  SetRoundsIntent: (slots) => ({ kind: 'setRounds', rounds: slotNumber(slots, 'rounds') }),
  MoreRoundsIntent: () => ({ kind: 'moveRounds', by: 1 }),
  FewerRoundsIntent: () => ({ kind: 'moveRounds', by: -1 }),
  SkipRoundIntent: () => ({ kind: 'explain', topic: 'skipRound' }),
  ShortIntent: () => ({ kind: 'setRounds', rounds: 1 }),
  SetOrderIntent: (slots) => {
    const order = slotId(slots, 'order', ORDERS);
    return order === null && wasNamed(slots, 'order')
      ? { kind: 'notUnderstood' }
      : { kind: 'setOrder', order };
  },

  AgainIntent: () => ({ kind: 'again' }),
  SayAgainIntent: () => ({ kind: 'sayAgain' }),
  ReadyIntent: () => ({ kind: 'goOn', played: false }),
  DoneIntent: () => ({ kind: 'next' }),
  SkipExerciseIntent: (slots) => ofExercise(slots, (exercise) => ({ kind: 'skipExercise', exercise })),
  SkipSetIntent: () => ({ kind: 'skipSet' }),
  OtherSideIntent: () => ({ kind: 'otherSide' }),
  OnlyExerciseIntent: only,
  GoToExerciseIntent: (slots) => ({ kind: 'goTo', exercise: exerciseIn(slots) }),
  GoToRepIntent: (slots) => ({ kind: 'goToRep', rep: slotNumber(slots, 'rep') }),
  StartSetAgainIntent: () => ({ kind: 'startSetAgain' }),
  WaitIntent: () => ({ kind: 'wait' }),
  EndWorkoutIntent: () => ({ kind: 'endWorkout' }),

  WhereAmIIntent: () => ({ kind: 'whereAmI' }),
  HowManyLeftIntent: () => ({ kind: 'howManyLeft' }),
  HowManyDoneIntent: () => ({ kind: 'howManyDone' }),
  SetsDoneIntent: () => ({ kind: 'setsDone' }),
  OnlyDidIntent: (slots) => ({ kind: 'onlyDid', reps: slotNumber(slots, 'reps') }),
  HowLongIntent: () => ({ kind: 'howLong' }),

  RateIntent: (slots) => ({ kind: 'rate', rating: slotId(slots, 'rating', RATINGS) }),
  RepsInMeIntent: (slots) => ({ kind: 'repsInMe', reps: slotNumber(slots, 'reps') }),
  EndedBecauseIntent: (slots) => ({
    kind: 'endedBecause',
    reason: slotId(slots, 'reason', ['tough', 'time']),
  }),

  LowerForIntent: (slots) => ({ kind: 'lowerFor', seconds: slotNumber(slots, 'seconds') }),
  LowerSlowerIntent: () => ({ kind: 'lowerSlower' }),
  LowerFasterIntent: () => ({ kind: 'lowerFaster' }),
  CountSlowerIntent: () => ({ kind: 'countSlower' }),
  CountFasterIntent: () => ({ kind: 'countFaster' }),

  LighterIntent: (slots) => ofExercise(slots, (exercise) => ({ kind: 'load', load: 'lighter', exercise })),
  StrongerIntent: (slots) => ofExercise(slots, (exercise) => ({ kind: 'load', load: 'stronger', exercise })),
  StandardIntent: (slots) => ofExercise(slots, (exercise) => ({ kind: 'load', load: 'standard', exercise })),
  PillowIntent: (slots) => ofExercise(slots, (exercise) => ({ kind: 'cushion', exercise })),
  KneelingIntent: () => ({ kind: 'bridgePosition', position: 'kneeling' }),
  FlatIntent: () => ({ kind: 'bridgePosition', position: 'flat' }),
  NoBandIntent: () => ({ kind: 'band', band: false }),
  BandMissingIntent: () => ({ kind: 'bandMissing' }),
  WithBandIntent: () => ({ kind: 'band', band: true }),

  LessTalkingIntent: () => ({ kind: 'talk', talk: 'less' }),
  MoreCoachingIntent: () => ({ kind: 'talk', talk: 'more' }),
  WaitForMeIntent: () => ({ kind: 'waitForMe', waitForMe: true }),
  GoOnByYourselfIntent: () => ({ kind: 'waitForMe', waitForMe: false }),

  NonStopIntent: () => ({ kind: 'nonStop', nonStop: true }),
  AskBetweenSetsIntent: () => ({ kind: 'nonStop', nonStop: false }),
  UseScreenIntent: () => ({ kind: 'useScreen', useScreen: true }),
  JustTalkIntent: () => ({ kind: 'useScreen', useScreen: false }),

  FirstSideIntent: (slots) => {
    const leg = slotId(slots, 'leg', SIDES);
    const side = leg ?? slotId(slots, 'side', SIDES);
    return { kind: 'firstSide', side, of: leg === null ? 'side' : 'leg' };
  },
  RepsIntent: (slots) =>
    ofExercise(slots, (exercise) => ({ kind: 'reps', reps: slotNumber(slots, 'reps'), exercise })),
  StandardRepsIntent: (slots) =>
    ofExercise(slots, (exercise) => ({ kind: 'reps', reps: 'standard', exercise })),
  RestsIntent: (slots) => ({
    kind: 'rests',
    change: slotId(slots, 'length', ['longer', 'shorter', 'standard']),
  }),

  HowToIntent: (slots) => ofExercise(slots, (exercise) => ({ kind: 'howTo', exercise })),
  WhatsNextIntent: () => ({ kind: 'whatsNext' }),
  WhySlowIntent: () => ({ kind: 'explain', topic: 'whySlow' }),
  IsThisSafeIntent: () => ({ kind: 'explain', topic: 'pregnancy' }),
  WhatDoINeedIntent: () => ({ kind: 'explain', topic: 'equipment' }),
  BandWhenIntent: () => ({ kind: 'explain', topic: 'bandWhen' }),
  CountOrLowerIntent: () => ({ kind: 'explain', topic: 'countOrLower' }),
  FullOrBuildUpIntent: () => ({ kind: 'explain', topic: 'fullOrBuildUp' }),
  MishapIntent: () => ({ kind: 'mishap' }),
  EmergencyIntent: () => ({ kind: 'emergency' }),
  SymptomIntent: () => ({ kind: 'symptom' }),
  CrampIntent: cramp,
  ClickIntent: () => ({ kind: 'niggle', of: 'click' }),
  EffortIntent: () => ({ kind: 'effort' }),
  SorenessIntent: () => ({ kind: 'explain', topic: 'soreness' }),
  HowOftenIntent: () => ({ kind: 'explain', topic: 'howOften' }),
  CaloriesIntent: () => ({ kind: 'explain', topic: 'calories' }),
  VolumeIntent: () => ({ kind: 'explain', topic: 'volume' }),
  WhoAreYouIntent: () => ({ kind: 'explain', topic: 'whoAreYou' }),
  GreetingIntent: () => ({ kind: 'explain', topic: 'greeting' }),
  ThanksIntent: () => ({ kind: 'explain', topic: 'thanks' }),
  EncourageIntent: () => ({ kind: 'explain', topic: 'encouragement' }),

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
  DeleteWhoseIntent: (slots) => ({ kind: 'whose', whose: slotId(slots, 'whose', ['mine', 'household']) }),
  EverythingIntent: () => ({ kind: 'everything' }),
  DeleteDataIntent: () => ({ kind: 'deleteData' }),

  RemindMeIntent: (slots) => remindMe(slots, false),
  ReminderAnswerIntent: (slots) => remindMe(slots, true),
  ListRemindersIntent: () => ({ kind: 'listReminders' }),
  CancelRemindersIntent: () => ({ kind: 'cancelReminders' }),
};

// A map, so that an intent named "constructor" finds nothing.
const TABLE = new Map(Object.entries(INTENTS));

export const INTENT_NAMES: readonly string[] = [...TABLE.keys()];

function exerciseIn(slots: unknown): ExerciseId | null {
  return slotId(slots, 'exercise', EXERCISE_IDS);
}

function remindMe(slots: unknown, isAnswer: boolean): Command {
  return { kind: 'remindMe', ...slotWhen(slots), isAnswer, consent: null };
}

/** "Twice a week" has no number in it; the ids of the slot type are numbers. */
function timesIn(slots: unknown): number | null {
  const times = slotId(slots, 'times', ['1', '2', '3']);
  return times === null ? null : Number(times);
}

/** "Only squats and bananas" is neither the one nor the other. */
function only(slots: unknown): Command {
  const named = ONLY_SLOTS.filter((name) => wasNamed(slots, name));
  const ids = named.map((name) => slotId(slots, name, EXERCISE_IDS));
  return { kind: 'only', exercises: ids.includes(null) ? [] : EXERCISE_IDS.filter((id) => ids.includes(id)) };
}

/** A cramp that may not be a muscle's, in the belly or the back, is a symptom. */
function cramp(slots: unknown): Command {
  const isElsewhere = wasNamed(slots, 'part') && slotId(slots, 'part', ['foot']) === null;
  return isElsewhere ? { kind: 'symptom' } : { kind: 'niggle', of: 'cramp' };
}

/** "I hate Mondays" must not skip anything: something was named, and it is none of the four. */
function ofExercise(slots: unknown, command: (exercise: ExerciseId | null) => Command): Command {
  const exercise = exerciseIn(slots);
  return exercise === null && wasNamed(slots, 'exercise') ? { kind: 'notUnderstood' } : command(exercise);
}

function wasNamed(slots: unknown, name: string): boolean {
  return property(property(slots, name), 'value') !== undefined;
}
