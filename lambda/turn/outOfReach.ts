import type { Command } from '../coach/command';
import type { Remark } from '../coach/reply';
import type { Told } from '../coach/told';
import type { Session } from './session';

/** Whether nothing is known of somebody because the store did not answer. */
export function isOutOfReach({ progress, revision }: Session): boolean {
  return progress === null && revision === 'unknown';
}

/** Whether a command stops or resumes a workout whose place the device alone can tell now. */
export function isHeldByDevice(session: Session, { kind }: Command, told: Told | null): boolean {
  const holds = kind === 'pause' || kind === 'stop' || kind === 'cancel' || kind === 'goOn';
  return holds && told !== null && isOutOfReach(session);
}

/** What is said first about what is kept of somebody and could not be read; null where all is well. */
export function troubleWith(session: Session, command: Command, told: Told | null): Remark | null {
  if (!session.isWhole) return { kind: 'unreadable' };
  if (!isOutOfReach(session)) return null;
  return { kind: 'outOfReach', isPlaced: isHeldByDevice(session, command, told) };
}
