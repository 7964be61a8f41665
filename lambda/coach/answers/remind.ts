import type { Command } from '../command';
import { ask } from '../lead/ask';
import { backToPlace, notUnderstood } from '../lead/resume';
import type { Progress } from '../person/progress';
import type { HalfReminder, Reminder, ReminderTrouble } from '../person/reminder';
import { withTimeZone } from '../person/timeZone';
import { remarks, type Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import { also, turn, type Decision, type Turn } from '../turn';

type RemindMe = Extract<Command, { kind: 'remindMe' }>;

/** "Remind me Tuesdays and Fridays at seven": asks for what is missing, has it set, or says what came of it. */
export function remindMe(situation: Situation, said: RemindMe): Decision {
  const { progress, question } = situation;
  if (said.isAnswer && question !== 'remind' && question !== 'remindWhen') return notUnderstood(situation);
  const { days, time } = withHalf(said, progress.halfReminder);
  const backTo = progress.halfReminder === null ? question : progress.halfReminder.backTo;
  if (days.length === 0 || time === null) return askReminderTimes(situation, { days, time, backTo });
  const reminder = { days, time };
  if (said.consent === 'refused') return set(knownFrom(situation, backTo, null), said, reminder, 'noConsent');
  if (said.result === undefined) return { kind: 'setReminder', reminder, timeZone: progress.timeZone };
  const { outcome, timeZone } = said.result;
  return set(knownFrom(situation, backTo, timeZone), said, reminder, outcome);
}

/** "What are my reminders?" */
export function listReminders(
  situation: Situation,
  { found }: Extract<Command, { kind: 'listReminders' }>,
): Decision {
  if (found === undefined) return { kind: 'findReminders' };
  if (typeof found === 'string') return troubled(situation, found);
  const reminders = found.filter((reminder): reminder is Reminder => reminder !== null);
  return done(situation, { kind: 'reminderList', reminders, others: found.length - reminders.length });
}

/** "Cancel my reminders." */
export function cancelReminders(
  situation: Situation,
  { cancelled }: Extract<Command, { kind: 'cancelReminders' }>,
): Decision {
  if (cancelled === undefined) return { kind: 'deleteReminders' };
  if (typeof cancelled === 'string') return troubled(situation, cancelled);
  return done(situation, { kind: 'remindersCancelled', cancelled });
}

/** Offers a reminder, once and never again. */
export function offerReminder(situation: Situation, opening: readonly Remark[]): Turn {
  return ask(knowing(situation, { reminderOffered: true }), 'remind', opening);
}

/** Asks for what a reminder still lacks. */
export function askReminderTimes(situation: Situation, halfReminder: HalfReminder): Turn {
  return ask(knowing(situation, { halfReminder }), 'remindWhen', []);
}

/** After the offer there is no place to go back to: the workout is over. */
export function isAfterOffer({ question, halfReminder }: Progress): boolean {
  return question === 'remind' || (question === 'remindWhen' && halfReminder?.backTo === 'remind');
}

/** What was said, with what was said before it; what is said again is meant as it is said now. */
function withHalf({ days, time }: RemindMe, half: HalfReminder | null): Pick<RemindMe, 'days' | 'time'> {
  if (half === null) return { days, time };
  return { days: days.length > 0 ? days : half.days, time: time ?? half.time };
}

/** Back at what was asked before the reminder, which need not be offered any more. */
function knownFrom(situation: Situation, backTo: HalfReminder['backTo'], timeZone: string | null): Situation {
  const progress = withTimeZone(situation.progress, timeZone);
  return {
    ...knowing({ ...situation, progress }, { question: backTo, reminderOffered: true }),
    question: backTo,
  };
}

function set(
  situation: Situation,
  { consent }: RemindMe,
  reminder: Reminder,
  outcome: 'set' | ReminderTrouble,
): Turn {
  if (outcome === 'set') return done(situation, { kind: 'reminderSet', reminder });
  // Alexa asks for consent once; who has just answered her is not asked again.
  if (outcome !== 'noConsent' || consent !== null) return troubled(situation, outcome);
  // What was open stays open until she has told the answer.
  const { progress, question } = situation;
  const asking = turn(progress, remarks({ kind: 'reminderConsent' }), question);
  return also(asking, { kind: 'askForConsent', reminder });
}

function troubled(situation: Situation, trouble: ReminderTrouble): Turn {
  const told = done(situation, { kind: 'reminderTrouble', trouble });
  return trouble === 'noConsent' ? also(told, { kind: 'showConsentCard' }) : told;
}

function done(situation: Situation, said: Remark): Turn {
  const { progress } = situation;
  return isAfterOffer(progress)
    ? turn(progress, remarks(said, { kind: 'goodbye' }), null)
    : backToPlace(situation, [said]);
}
