import { ask } from './ask';
import { withTimeZone } from './calendar';
import type { Situation } from './catchUp';
import type { Command } from './command';
import { onlyAsks, turn, type Turn } from './play';
import type { Progress } from './progress';
import type { Reminder } from './reminder';
import { remarks, type Remark } from './reply';
import { backToPlace } from './resume';

/** "Remind me Tuesdays and Fridays at seven": says what came of it, and goes back to the same place. */
export function remindMe(situation: Situation, command: Extract<Command, { kind: 'remindMe' }>): Turn {
  const { days, time, timeZone, outcome } = command;
  if (days.length === 0) return backToPlace(situation, [{ kind: 'reminderNotHeard', of: 'days' }]);
  if (time === null) return backToPlace(situation, [{ kind: 'reminderNotHeard', of: 'time' }]);
  const progress = { ...withTimeZone(situation.progress, timeZone), reminderOffered: true };
  switch (outcome) {
    case 'set':
      return done({ ...situation, progress }, { kind: 'reminderSet', reminder: { days, time } });
    case 'askConsent':
      // Alexa herself asks next; what was open stays open until she has told the answer.
      return turn(progress, remarks({ kind: 'reminderConsent' }), progress.question);
    default:
      return done({ ...situation, progress }, { kind: 'reminderTrouble', trouble: outcome ?? 'unsupported' });
  }
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

/** "Yes" to the offer. */
export function askReminderTimes(progress: Progress): Turn {
  const asked = remarks({ kind: 'askReminderTimes' });
  return turn(progress, asked, 'remind', onlyAsks(null, { kind: 'goodbye' }));
}

/** After the offer there is no place to go back to: the workout is over. */
function done(situation: Situation, said: Remark): Turn {
  const { progress } = situation;
  return progress.question === 'remind'
    ? turn(progress, remarks(said, { kind: 'goodbye' }), null)
    : backToPlace(situation, [said]);
}
