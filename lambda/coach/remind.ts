import { ask } from './ask';
import { withTimeZone } from './calendar';
import type { Situation } from './catchUp';
import type { Command } from './command';
import { turn, type Turn } from './play';
import type { Progress } from './progress';
import type { HalfReminder, Reminder } from './reminder';
import { remarks, type Remark } from './reply';
import { backToPlace, notUnderstood } from './resume';

export type RemindMe = Extract<Command, { kind: 'remindMe' }>;

/** "Remind me Tuesdays and Fridays at seven": asks for what is missing, or says what came of it and goes back. */
export function remindMe(situation: Situation, said: RemindMe): Turn {
  const { progress, question } = situation;
  if (said.isAnswer && question !== 'remind' && question !== 'remindWhen') return notUnderstood(situation);
  const { days, time, timeZone, outcome } = withHalf(said, progress.halfReminder);
  const backTo = progress.halfReminder === null ? question : progress.halfReminder.backTo;
  if (days.length === 0 || time === null) return askReminderTimes(progress, { days, time, backTo });
  const known = { ...withTimeZone(progress, timeZone), question: backTo, reminderOffered: true };
  const whole: Situation = { ...situation, progress: known, question: backTo };
  switch (outcome) {
    case 'set':
      return done(whole, { kind: 'reminderSet', reminder: { days, time } });
    case 'askConsent':
      // Alexa herself asks next; what was open stays open until she has told the answer.
      return turn(known, remarks({ kind: 'reminderConsent' }), backTo);
    default:
      return done(whole, { kind: 'reminderTrouble', trouble: outcome ?? 'unsupported' });
  }
}

/** What was said, with what was said before it; what is said again is meant as it is said now. */
export function withHalf(said: RemindMe, half: HalfReminder | null): RemindMe {
  if (half === null) return said;
  return {
    ...said,
    days: said.days.length > 0 ? said.days : half.days,
    time: said.time ?? half.time,
  };
}

/** "What are my reminders?" */
export function listReminders(
  situation: Situation,
  { found }: Extract<Command, { kind: 'listReminders' }>,
): Turn {
  if (found === null || typeof found === 'string') {
    return done(situation, { kind: 'reminderTrouble', trouble: found ?? 'unsupported' });
  }
  const reminders = found.filter((reminder): reminder is Reminder => reminder !== null);
  return done(situation, { kind: 'reminderList', reminders, others: found.length - reminders.length });
}

/** "Cancel my reminders." */
export function cancelReminders(
  situation: Situation,
  { cancelled }: Extract<Command, { kind: 'cancelReminders' }>,
): Turn {
  if (cancelled === null || typeof cancelled === 'string') {
    return done(situation, { kind: 'reminderTrouble', trouble: cancelled ?? 'unsupported' });
  }
  return done(situation, { kind: 'remindersCancelled', cancelled });
}

/** Offers a reminder, once and never again. */
export function offerReminder(progress: Progress, opening: readonly Remark[]): Turn {
  return ask({ ...progress, reminderOffered: true }, 'remind', opening);
}

/** Asks for what a reminder still lacks. */
export function askReminderTimes(progress: Progress, halfReminder: HalfReminder): Turn {
  return ask({ ...progress, halfReminder }, 'remindWhen', []);
}

/** After the offer there is no place to go back to: the workout is over. */
export function isAfterOffer({ question, halfReminder }: Progress): boolean {
  return question === 'remind' || (question === 'remindWhen' && halfReminder?.backTo === 'remind');
}

function done(situation: Situation, said: Remark): Turn {
  const { progress } = situation;
  return isAfterOffer(progress)
    ? turn(progress, remarks(said, { kind: 'goodbye' }), null)
    : backToPlace(situation, [said]);
}
