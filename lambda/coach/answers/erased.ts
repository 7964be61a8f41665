import { newcomer } from '../person/progress';
import { remarks, type Remark } from '../reply';
import type { Command } from '../command';
import type { Situation } from '../situation';
import { turn, type Turn } from '../turn';

/** What was erased is known no more, and what could not be is spoken of, with what to do about it. */
export function erased(
  { progress }: Situation,
  { whose, isWhole, remindersLeft }: Extract<Command, { kind: 'erased' }>,
): Turn {
  const left: readonly Remark[] = remindersLeft ? [{ kind: 'remindersLeft' }] : [];
  return turn(
    newcomer(progress.heardAt),
    remarks(isWhole ? { kind: 'dataDeleted', whose } : { kind: 'dataLeft' }, ...left),
    null,
  );
}
