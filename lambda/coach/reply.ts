import type { ExerciseId, Side } from '../workout/exercises';
import type { Level } from '../workout/levels';
import type { Milliseconds } from '../workout/milliseconds';
import type { Place } from '../workout/place';
import { NO_PORTION, type Portion } from '../workout/portions';
import type { RestScale } from '../workout/rest';
import type { SetName } from '../workout/setName';
import type { LowerSeconds } from '../workout/tempo';
import type { Niggle, Topic } from './command';
import type { Question } from './person/question';
import type { Reminder, ReminderTrouble, Weekday } from './person/reminder';
import type { BridgePosition, Load, Settings } from './person/settings';
import type { Gap, Rating, Verdict } from './person/training';
import type { NotAlone } from './surface';

/** What help and a miss are about: the question that is open, or the set under way. */
export type About = Question | 'set' | 'nothing';

/** A level's figures, as they are said. */
export interface SaidDose {
  readonly level: Level;
  readonly rounds: number;
  readonly leastReps: number;
  readonly mostReps: number;
}

/** A day in the past, as it is spoken of. */
export type SaidDay = Weekday | 'today' | 'yesterday' | 'lastTime';

/** One thing to tell the person, as meaning. */
export type Remark =
  // Starting
  | { readonly kind: 'hello' }
  | { readonly kind: 'newVoice' }
  | { readonly kind: 'noVoice' }
  | { readonly kind: 'safety' }
  | { readonly kind: 'askLevel'; readonly fullMinutes: number; readonly buildUpMinutes: number }
  /** The first question once more, for a newcomer who says nothing. */
  | { readonly kind: 'sayBuildUp'; readonly minutes: number }
  /** For somebody who wants neither, or something that is not there yet. */
  | { readonly kind: 'sayWhichOrStop' }
  | { readonly kind: 'trainedToday' }
  /** `own` is the level before the gap. */
  | {
      readonly kind: 'afterGap';
      readonly gap: Gap;
      readonly days: number;
      readonly level: Level;
      readonly own: Level;
    }
  | { readonly kind: 'today'; readonly dose: SaidDose; readonly minutes: number }
  | { readonly kind: 'offerWeights' }
  | { readonly kind: 'begin'; readonly firstEver: boolean; readonly exercise: ExerciseId }
  /** Silence begins the workout. */
  | { readonly kind: 'beginsNow'; readonly level: Level }
  /** A workout that nobody goes on with: all of it, whole rounds, or else sets. */
  | {
      readonly kind: 'keptWorkout';
      readonly day: SaidDay;
      readonly rounds: number | null;
      readonly sets: number;
      /** The reps of the set it was left in. */
      readonly reps: number;
      readonly complete: boolean;
    }
  | { readonly kind: 'nothingKept'; readonly day: SaidDay }
  | { readonly kind: 'welcomeBack' }
  | { readonly kind: 'onlyIfWell' }
  | { readonly kind: 'unreadable' }
  /** What is kept cannot be asked for: it is as with somebody new, but where the device itself knows the place. */
  | { readonly kind: 'outOfReach'; readonly isPlaced: boolean }
  | { readonly kind: 'gotToTheEnd'; readonly set: SetName; readonly next: ExerciseId }
  | { readonly kind: 'gotToTheEndOfAll' }
  | { readonly kind: 'askFresh'; readonly place: Place; readonly rounds: number }
  // Moving through the workout
  | { readonly kind: 'place'; readonly place: Place; readonly rounds: number }
  /** For somebody who knows the count that went up. */
  | {
      readonly kind: 'countsDown';
      readonly example: { readonly exercise: ExerciseId; readonly lower: LowerSeconds } | null;
    }
  | { readonly kind: 'fromRep'; readonly rep: number }
  | { readonly kind: 'setDone'; readonly reps: number; readonly isWhole: boolean; readonly variety: number }
  | { readonly kind: 'changeSides'; readonly exercise: ExerciseId; readonly side: Side }
  | {
      readonly kind: 'nextUp';
      readonly exercise: ExerciseId;
      readonly side: Side;
      readonly newRound: number | null;
    }
  | { readonly kind: 'askReady'; readonly mayWait: boolean }
  /** Taught once: what comes of saying nothing. */
  | { readonly kind: 'silenceGoesOn' }
  /** For the silent, whom a screen leads on. */
  | { readonly kind: 'howToStop' }
  | { readonly kind: 'withoutScreen' }
  /** For the silent, before Alexa closes the session: with a place to come back to, and before there is one. */
  | { readonly kind: 'placeKept' }
  | { readonly kind: 'beginLater' }
  /** The same for somebody who knows it by now. */
  | { readonly kind: 'askReadyAgain'; readonly variety: number }
  | { readonly kind: 'askResume' }
  /** Where no microphone is open. */
  | { readonly kind: 'resumeByName' }
  | { readonly kind: 'skipped'; readonly exercise: ExerciseId }
  | { readonly kind: 'only'; readonly exercises: readonly ExerciseId[] }
  | { readonly kind: 'setSkipped' }
  | {
      readonly kind: 'leftOut';
      readonly exercises: readonly ExerciseId[];
      /** The exercise of which a part was done; null where there is none. */
      readonly restOf: ExerciseId | null;
      readonly thisRound: boolean;
    }
  | { readonly kind: 'worksBothSides'; readonly exercise: ExerciseId }
  | { readonly kind: 'again' }
  | { readonly kind: 'atTheStart' }
  | { readonly kind: 'whichExercise' }
  | { readonly kind: 'takeYourTime' }
  | { readonly kind: 'paused'; readonly place: Place }
  /** Where the count stopped, and what may be said now. */
  | { readonly kind: 'stoppedAt'; readonly place: Place }
  | { readonly kind: 'holding' }
  | { readonly kind: 'saved' }
  /** With a workout under way it is about the place, else about all that was told. */
  | { readonly kind: 'notSaved'; readonly isUnderWay: boolean }
  | { readonly kind: 'goodbye' }
  // Ending
  | { readonly kind: 'workoutDone'; readonly rounds: number; readonly complete: boolean }
  /** In other words where it is asked again. */
  | { readonly kind: 'askRating'; readonly again: boolean }
  /** For somebody who says other things in between. */
  | { readonly kind: 'askRatingShortly' }
  | { readonly kind: 'rateOrStop' }
  | { readonly kind: 'unrated' }
  | { readonly kind: 'oneMoreRound' }
  | { readonly kind: 'rated'; readonly rating: Rating; readonly verdict: Verdict; readonly level: Level }
  | { readonly kind: 'mayBeSore' }
  | { readonly kind: 'offerStandard'; readonly exercises: readonly ExerciseId[] }
  | { readonly kind: 'askWhyEnded' }
  | {
      readonly kind: 'ended';
      readonly reason: 'tough' | 'time';
      /** Whether anything was done that is kept. */
      readonly counts: boolean;
      readonly verdict: Verdict;
      readonly level: Level;
    }
  | { readonly kind: 'askStartOver' }
  | { readonly kind: 'keptGoing' }
  // Answering
  | {
      readonly kind: 'repsLeft';
      readonly exercise: ExerciseId;
      readonly side: Side;
      /** Null when the set has not begun. */
      readonly reps: number | null;
      readonly otherSideToo: boolean;
      readonly thenExercises: readonly ExerciseId[];
      readonly roundsAfter: number;
    }
  | { readonly kind: 'repsDone'; readonly reps: number; readonly exercise: ExerciseId; readonly side: Side }
  | { readonly kind: 'setsDone'; readonly sets: number; readonly of: number }
  | { readonly kind: 'corrected'; readonly reps: number; readonly exercise: ExerciseId; readonly side: Side }
  | { readonly kind: 'timeLeft'; readonly minutes: number }
  | { readonly kind: 'nothingStarted' }
  | { readonly kind: 'whatsNext'; readonly exercise: ExerciseId | null }
  | { readonly kind: 'howTo'; readonly exercise: ExerciseId; readonly bridgePosition: BridgePosition }
  | { readonly kind: 'explain'; readonly topic: Topic }
  | { readonly kind: 'askHurt' }
  | { readonly kind: 'emergency' }
  | { readonly kind: 'symptom'; readonly isUnderWay: boolean }
  | { readonly kind: 'effort' }
  | { readonly kind: 'niggle'; readonly of: Niggle }
  | { readonly kind: 'ratedInBetween'; readonly rating: Rating | null }
  | { readonly kind: 'help'; readonly about: About }
  | { readonly kind: 'helpOnScreen' }
  /** For somebody who does not know what to say. */
  | { readonly kind: 'couldSay'; readonly about: About }
  | { readonly kind: 'notUnderstood'; readonly about: About; readonly again: boolean }
  // Settings
  | { readonly kind: 'levelSet'; readonly level: Level; readonly minutes: number }
  | { readonly kind: 'noSuchLevel' }
  | { readonly kind: 'roundsSet'; readonly rounds: number; readonly minutes: number }
  /** What of a workout fits into the minutes that somebody has. */
  | {
      readonly kind: 'timeBudget';
      readonly asked: number;
      readonly fit: 'whole' | 'cut' | 'shortest';
      readonly dose: SaidDose;
      readonly minutes: number;
      readonly isBegun: boolean;
    }
  | { readonly kind: 'orderSet'; readonly order: Settings['order']; readonly fromNextTime: boolean }
  | { readonly kind: 'lowerSet'; readonly seconds: LowerSeconds; readonly asked: number | null }
  | { readonly kind: 'countTuned'; readonly change: 'slower' | 'faster'; readonly atLimit: boolean }
  | {
      readonly kind: 'loadSet';
      /** Null when all four are meant. */
      readonly exercise: ExerciseId | null;
      readonly load: Exclude<Load, 'standard'>;
      readonly bridgePosition: BridgePosition;
      readonly band: boolean;
    }
  /** Null when all four are meant. */
  | { readonly kind: 'standardAlready'; readonly exercise: ExerciseId | null }
  | {
      readonly kind: 'standardAgain';
      /** Null when all four are meant. */
      readonly exercise: ExerciseId | null;
      /** What else was the person's own. */
      readonly also: readonly ('reps' | 'sides' | 'rests')[];
    }
  | { readonly kind: 'bridgePositionSet'; readonly position: BridgePosition }
  /** Where one may lie, in an exercise that is the same with it. */
  | { readonly kind: 'cushion'; readonly exercise: Exclude<ExerciseId, 'bridge'> }
  | { readonly kind: 'bandSet'; readonly band: boolean; readonly today: boolean }
  | { readonly kind: 'talkSet'; readonly talk: Settings['talk'] }
  | { readonly kind: 'waitForMeSet'; readonly waitForMe: boolean }
  | { readonly kind: 'nonStopSet'; readonly nonStop: boolean }
  /** For somebody who goes non-stop elsewhere. */
  | { readonly kind: 'notNonStop'; readonly because: NotAlone }
  | { readonly kind: 'offerNonStop' }
  /** What is played alone has no other speed, and a workout no other order. */
  | { readonly kind: 'exactCount' }
  | { readonly kind: 'noLoop' }
  | { readonly kind: 'useScreenSet'; readonly useScreen: boolean }
  /** The exercises that begin on the right from now on; the others begin on the left. */
  | { readonly kind: 'firstSideSet'; readonly rightFirst: readonly ExerciseId[] }
  | {
      readonly kind: 'repsSet';
      /** Null when all four are meant. */
      readonly exercise: ExerciseId | null;
      /** Null for the level's own. */
      readonly reps: number | null;
      /** What was asked for, where that is not possible. */
      readonly asked: number | null;
    }
  | { readonly kind: 'restsSet'; readonly scale: RestScale; readonly atLimit: boolean }
  | { readonly kind: 'goalSet'; readonly perWeek: number }
  | { readonly kind: 'easyWeekSet'; readonly level: Level; readonly own: Level }
  | {
      readonly kind: 'numberNotHeard';
      readonly of:
        | 'level'
        | 'rounds'
        | 'seconds'
        | 'goal'
        | 'order'
        | 'rep'
        | 'done'
        | 'reps'
        | 'rests'
        | 'side'
        | 'minutes';
    }
  | {
      readonly kind: 'mySettings';
      readonly settings: Settings;
      readonly level: Level;
      /** Whether the voice of a screen was measured. */
      readonly isVoiceMeasured: boolean;
    }
  | {
      readonly kind: 'report';
      readonly thisWeek: { readonly thisWeek: number; readonly goal: number };
      readonly streak: number;
      readonly dose: SaidDose;
    }
  | { readonly kind: 'thisWeek'; readonly thisWeek: number; readonly goal: number }
  | { readonly kind: 'record'; readonly workouts: number; readonly longest: number }
  | { readonly kind: 'lastTime'; readonly daysAgo: number; readonly level: Level; readonly complete: boolean }
  | { readonly kind: 'neverTrained'; readonly isTraining: boolean }
  | { readonly kind: 'askDeleteData' }
  /** In fewer words where it is asked again. */
  | { readonly kind: 'askDeleteWhose'; readonly again: boolean }
  | { readonly kind: 'dataDeleted'; readonly whose: 'mine' | 'household' }
  | { readonly kind: 'dataLeft' }
  | { readonly kind: 'dataKept' }
  // Reminders
  | { readonly kind: 'offerReminder' }
  | { readonly kind: 'askReminderTimes'; readonly lacking: 'days' | 'time' | 'both' }
  | { readonly kind: 'reminderConsent' }
  | { readonly kind: 'reminderSet'; readonly reminder: Reminder }
  | { readonly kind: 'reminderTrouble'; readonly trouble: ReminderTrouble }
  | { readonly kind: 'reminderList'; readonly reminders: readonly Reminder[]; readonly others: number }
  | { readonly kind: 'remindersCancelled'; readonly cancelled: number }
  | { readonly kind: 'remindersLeft' };

/** A stretch of speech: remarks, then what the coach counts, then remarks. */
export interface Passage {
  readonly opening: readonly Remark[];
  readonly portion: Portion;
  readonly closing: readonly Remark[];
  /** Whether the person, after this, is in position for what follows; null where it changes nothing. */
  readonly inPosition: boolean | null;
}

/** A portion that is played alone, and whether the person is in position for what follows it. */
export type Alone = Pick<Passage, 'portion' | 'inPosition'>;

/** What to tell the person, as meaning. */
export interface Reply {
  readonly speech: Passage;
  /** What the open microphone waits for. Without one the session ends, or the workout goes on. */
  readonly question: Question | null;
  /** True when nothing is asked and the workout goes on as soon as the surface tells that this was played. */
  readonly goesOn: boolean;
  /** What silence plays, and what is asked after it. */
  readonly onSilence: { readonly passage: Passage; readonly question: Question | null } | null;
  /**
   * What is played alone after the speech, in place of whatever was: a portion, nothing, or all the same what was being
   * played.
   */
  readonly alone: Alone | 'sameAsBefore' | null;
  /** The choices that the wording depends on. */
  readonly settings: Settings;
}

/** A passage that only says something. */
export function remarks(...opening: readonly Remark[]): Passage {
  return { opening, portion: NO_PORTION, closing: [], inPosition: null };
}

/** Whether a reply is the last one of its session. */
export function endsSession({ question, goesOn }: Reply): boolean {
  return question === null && !goesOn;
}

/** A reply that says something more before what is counted, or first of all. */
export function alsoSaying(reply: Reply, where: 'first' | 'last', remark: Remark): Reply {
  const { speech } = reply;
  const opening = where === 'first' ? [remark, ...speech.opening] : [...speech.opening, remark];
  return { ...reply, speech: { ...speech, opening } };
}

/** How long the parts of a reply take in the voice that says them, in milliseconds. */
export interface SpokenLengths {
  /** From the start of the speech to its portion, and its whole length. */
  readonly speechOpening: Milliseconds;
  readonly speech: Milliseconds;
  /** The words alone of the speech, without the silences in it. */
  readonly words: Milliseconds;
  readonly repromptOpening: Milliseconds;
  readonly reprompt: Milliseconds;
  /** How many times these lengths the voice may take. */
  readonly slowest: number;
}
