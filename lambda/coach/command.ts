import type { ExerciseId } from '../workout/exercises';
import type { Order } from '../workout/programme';
import type { Reminder, ReminderTrouble, TimeOfDay, Weekday } from './person/reminder';
import type { BridgePosition, Load } from './person/settings';
import type { Rating } from './person/training';

/** What can be explained. */
export type Topic =
  | 'whySlow'
  | 'pregnancy'
  | 'equipment'
  | 'bandWhen'
  | 'countOrLower'
  | 'fullOrBuildUp'
  | 'skipRound'
  | 'soreness'
  | 'howOften'
  | 'calories'
  | 'volume'
  | 'whoAreYou'
  | 'greeting'
  | 'thanks'
  | 'encouragement';

/** What may be nothing, and may be shaken out. */
export type Niggle = 'cramp' | 'click';

/** Somebody without progress where others of the account have some: a new voice, or one that was not recognised. */
export type Stranger = 'newVoice' | 'noVoice';

/** What becomes of the rests. */
export type RestChange = 'longer' | 'shorter' | 'standard';

/** What the person asked, free of Alexa. A number is null when it was not understood. */
export type Command =
  /** With the device's time zone once it was asked for; null where it could not be had. */
  | { readonly kind: 'launch'; readonly timeZone?: string | null; readonly stranger: Stranger | null }
  /** "Ready", "resume"; or a device that has played its portion to the end and tells so, where `played` is true. */
  | { readonly kind: 'goOn'; readonly played: boolean }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  /** "Done" or "next": this set is over. */
  | { readonly kind: 'next' }
  | { readonly kind: 'back' }
  | { readonly kind: 'repeat' }
  /** "Again": one more round of a workout that is over, anywhere else what was said or done last. */
  | { readonly kind: 'again' }
  /** "Pardon?": what was said last, once more. */
  | { readonly kind: 'sayAgain' }
  | { readonly kind: 'startSetAgain' }
  | { readonly kind: 'skipSet' }
  | { readonly kind: 'skipExercise'; readonly exercise: ExerciseId | null }
  | { readonly kind: 'otherSide' }
  /** "Only squats", or several; none where something else was named. */
  | { readonly kind: 'only'; readonly exercises: readonly ExerciseId[] }
  | { readonly kind: 'goTo'; readonly exercise: ExerciseId | null }
  /** "From rep three", in the set under way. */
  | { readonly kind: 'goToRep'; readonly rep: number | null }
  | { readonly kind: 'startOver' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'home' }
  | { readonly kind: 'endWorkout' }
  | { readonly kind: 'whereAmI' }
  | { readonly kind: 'howManyLeft' }
  /** "How many have I done?" of reps, and of sets. */
  | { readonly kind: 'howManyDone' }
  | { readonly kind: 'setsDone' }
  /** "I only did twelve." */
  | { readonly kind: 'onlyDid'; readonly reps: number | null }
  | { readonly kind: 'howLong' }
  | { readonly kind: 'fullWorkout' }
  | { readonly kind: 'buildUp' }
  | { readonly kind: 'setLevel'; readonly level: number | null }
  | { readonly kind: 'setRounds'; readonly rounds: number | null }
  /** "I have twenty minutes." */
  | { readonly kind: 'timeBudget'; readonly minutes: number | null }
  | { readonly kind: 'moveLevel'; readonly by: 1 | -1 }
  | { readonly kind: 'moveRounds'; readonly by: 1 | -1 }
  /** "The first one", of the two things that were offered; "either" leaves it to the coach. */
  | { readonly kind: 'choose'; readonly choice: 'first' | 'second' | 'either' }
  | { readonly kind: 'setOrder'; readonly order: Order | null }
  | { readonly kind: 'rate'; readonly rating: Rating | null }
  /** "Three left in me." */
  | { readonly kind: 'repsInMe'; readonly reps: number | null }
  | { readonly kind: 'endedBecause'; readonly reason: 'tough' | 'time' | null }
  | { readonly kind: 'lowerFor'; readonly seconds: number | null }
  | { readonly kind: 'lowerSlower' }
  | { readonly kind: 'lowerFaster' }
  | { readonly kind: 'countSlower' }
  | { readonly kind: 'countFaster' }
  | { readonly kind: 'load'; readonly load: Load; readonly exercise: ExerciseId | null }
  | { readonly kind: 'bridgePosition'; readonly position: Exclude<BridgePosition, 'pillow'> }
  /** "I need a cushion": for the exercise that was named or is in hand. */
  | { readonly kind: 'cushion'; readonly exercise: ExerciseId | null }
  | { readonly kind: 'band'; readonly band: boolean }
  /** "I can't find my band." */
  | { readonly kind: 'bandMissing' }
  | { readonly kind: 'talk'; readonly talk: 'less' | 'more' }
  | { readonly kind: 'waitForMe'; readonly waitForMe: boolean }
  /** "Play it through", "ask between sets". */
  | { readonly kind: 'nonStop'; readonly nonStop: boolean }
  /** "Loop", "shuffle", and neither any more: what Alexa offers wherever something is played. */
  | { readonly kind: 'loopOrShuffle' }
  /** "Use the screen", or "just talk to me". */
  | { readonly kind: 'useScreen'; readonly useScreen: boolean }
  /** "Right leg first": the leg that works, or the side that a set is named for. */
  | {
      readonly kind: 'firstSide';
      readonly side: 'left' | 'right' | null;
      readonly of: 'leg' | 'side';
    }
  /** Without an exercise the one in hand is meant. */
  | {
      readonly kind: 'reps';
      readonly reps: number | 'standard' | null;
      readonly exercise: ExerciseId | null;
    }
  | { readonly kind: 'rests'; readonly change: RestChange | null }
  | { readonly kind: 'howTo'; readonly exercise: ExerciseId | null }
  | { readonly kind: 'whatsNext' }
  | { readonly kind: 'explain'; readonly topic: Topic }
  /** "I fell", "something popped": it may be harmless. */
  | { readonly kind: 'mishap' }
  /** "Call nine one one." */
  | { readonly kind: 'emergency' }
  | { readonly kind: 'symptom' }
  /** "It burns", "my legs are shaking". */
  | { readonly kind: 'effort' }
  /** A cramp, or a joint that clicks, of which nobody says that it hurts. */
  | { readonly kind: 'niggle'; readonly of: Niggle }
  | { readonly kind: 'today' }
  | { readonly kind: 'mySettings' }
  | { readonly kind: 'report' }
  | { readonly kind: 'lastTime' }
  | { readonly kind: 'thisWeek' }
  | { readonly kind: 'record' }
  | { readonly kind: 'setGoal'; readonly perWeek: number | null }
  | { readonly kind: 'easyWeek' }
  /** By a voice that was recognised, or by anybody of the household. */
  | { readonly kind: 'deleteData'; readonly isRecognised?: boolean }
  /** Whose data is to be erased. */
  | { readonly kind: 'whose'; readonly whose: 'mine' | 'household' | null }
  /** "All of it", of whatever was offered. */
  | { readonly kind: 'everything' }
  | {
      readonly kind: 'remindMe';
      readonly days: readonly Weekday[];
      readonly time: TimeOfDay | null;
      /** True for a bare day or time, which only says something where it was asked for. */
      readonly isAnswer: boolean;
      /** What the person has just said when Alexa asked whether the skill may set reminders; null before. */
      readonly consent: 'given' | 'refused' | null;
      /** What came of it, once it was tried. */
      readonly result?: { readonly outcome: 'set' | ReminderTrouble; readonly timeZone: string | null };
    }
  /** These two with what Alexa's reminders answered, once they were asked; a reminder beyond our reading is null. */
  | { readonly kind: 'listReminders'; readonly found?: readonly (Reminder | null)[] | ReminderTrouble }
  | { readonly kind: 'cancelReminders'; readonly cancelled?: number | ReminderTrouble }
  /** What came of erasing the account, as was said "yes" to: whether all of it is gone, and reminders are left at Alexa. */
  | {
      readonly kind: 'erased';
      readonly whose: 'mine' | 'household';
      readonly isWhole: boolean;
      readonly remindersLeft: boolean;
    }
  | { readonly kind: 'help' }
  /** Words that no intent knows. */
  | { readonly kind: 'notUnderstood' }
  /** Alexa closed the session, after silence or for another reason; nobody hears an answer. */
  | { readonly kind: 'sessionEnded'; readonly afterSilence: boolean };
