import type { FiledWorkout } from './person/filing';
import { settingsNow, type Progress } from './person/progress';
import type { Question } from './person/question';
import type { Reminder } from './person/reminder';
import type { Passage, Reply } from './reply';

/** What a turn comes to: the new progress, the reply, and what is to be done besides. */
export interface Turn {
  readonly kind: 'turn';
  readonly progress: Progress;
  readonly reply: Reply;
  readonly effects: readonly Effect[];
}

/** Something to be done beside saving and answering. */
export type Effect =
  /** A workout that ended is filed away. */
  | { readonly kind: 'file'; readonly workout: FiledWorkout }
  /** Alexa herself is to ask whether the skill may set reminders, and then this one is set. */
  | { readonly kind: 'askForConsent'; readonly reminder: Reminder }
  /** A card in the Alexa app, where the permission that was lacking can be given. */
  | { readonly kind: 'showConsentCard' };

/**
 * Something that has to be done, or found out, before there is an answer. Whoever carries it out asks again with what
 * came of it in the command.
 */
export type Errand =
  | { readonly kind: 'askTimeZone' }
  | { readonly kind: 'setReminder'; readonly reminder: Reminder; readonly timeZone: string | null }
  | { readonly kind: 'findReminders' }
  | { readonly kind: 'deleteReminders' }
  /** Erases everything that is stored of the account, and its reminders where they can be reached. */
  | { readonly kind: 'eraseAll' }
  /** Erases what is stored of the person who speaks. */
  | { readonly kind: 'eraseMine' };

/** What a command comes to: a turn, an errand first, or nothing at all, which is neither answered nor kept. */
export type Decision = Turn | Errand | { readonly kind: 'nothing' };

/** A turn that says something and waits for an answer to a question, or ends the session where there is none. */
export function turn(
  progress: Progress,
  speech: Passage,
  question: Question | null,
  onSilence: Reply['onSilence'] = null,
): Turn {
  const reply = { speech, question, goesOn: false, onSilence, alone: null, settings: settingsNow(progress) };
  const halfReminder = question === 'remindWhen' ? progress.halfReminder : null;
  return { kind: 'turn', progress: { ...progress, question, halfReminder }, reply, effects: [] };
}

/** A turn that also files a workout, if one ended. */
export function filing(turn: Turn, workout: FiledWorkout | null): Turn {
  return workout === null ? turn : also(turn, { kind: 'file', workout });
}

/** A turn with one more thing to do. */
export function also(turn: Turn, effect: Effect): Turn {
  return { ...turn, effects: [...turn.effects, effect] };
}

/** The workouts that a turn files. */
export function filedBy({ effects }: Turn): readonly FiledWorkout[] {
  return effects.flatMap((effect) => (effect.kind === 'file' ? [effect.workout] : []));
}
