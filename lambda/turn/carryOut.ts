import type { Command } from '../coach/command';
import type { Errand } from '../coach/turn';
import type { Services } from './services';

/** Carries out an errand, and gives the command that tells what came of it. Without services there is nobody to ask. */
export async function carryOut(
  errand: Errand,
  command: Command,
  services: Services | null,
  erase: (whose: 'mine' | 'household') => Promise<boolean>,
): Promise<Command> {
  switch (errand.kind) {
    case 'askTimeZone':
      return told(command, 'launch', { timeZone: services === null ? null : await services.timeZone() });
    case 'setReminder': {
      const { reminder, timeZone } = errand;
      const result =
        services === null
          ? { outcome: 'unsupported' as const, timeZone }
          : await services.setReminder(reminder, timeZone);
      return told(command, 'remindMe', { result });
    }
    case 'findReminders':
      return { kind: 'listReminders', found: (await services?.findReminders()) ?? 'unsupported' };
    case 'deleteReminders':
      return { kind: 'cancelReminders', cancelled: (await services?.deleteReminders()) ?? 'unsupported' };
    case 'eraseAll': {
      const [isWhole, deleted] = await Promise.all([erase('household'), services?.deleteReminders()]);
      // Reminders that are out of reach are only spoken of where there can be any.
      const remindersLeft = typeof deleted === 'string' && deleted !== 'noConsent';
      return { kind: 'erased', whose: 'household', isWhole, remindersLeft };
    }
    case 'eraseMine':
      // The reminders are the household's: nobody knows whose.
      return { kind: 'erased', whose: 'mine', isWhole: await erase('mine'), remindersLeft: false };
  }
}

/** The command that sent on the errand, with the answer. */
function told<Kind extends Command['kind']>(
  command: Command,
  kind: Kind,
  answer: Partial<Extract<Command, { kind: Kind }>>,
): Command {
  if (command.kind !== kind)
    throw new RangeError(`Expected ${kind} to send on this errand, not ${command.kind}.`);
  return { ...command, ...answer };
}
