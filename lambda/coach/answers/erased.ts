import { newcomer } from '../person/progress';
import { remarks, type Remark } from '../reply';
import type { Command } from '../command';
import type { Situation } from '../situation';
import { turn, type Turn } from '../turn';

/** Everything is erased, and this is all that is known of the person now; reminders out of reach are spoken of. */
export function erased(
  { progress }: Situation,
  { remindersLeft }: Extract<Command, { kind: 'erased' }>,
): Turn {
  const left: readonly Remark[] = remindersLeft ? [{ kind: 'remindersLeft' }] : [];
  return turn(newcomer(progress.heardAt), remarks({ kind: 'dataDeleted' }, ...left), null);
}
