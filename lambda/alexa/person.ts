import type { ProgressKey } from '../storage/progressStore';
import { property } from './property';

/** Whoever speaks when nobody was recognised. */
export const HOUSEHOLD = 'household';

/** The account and the recognised person of a request; null without an account, as in no request Alexa makes. */
export function whoSpeaks(envelope: unknown): ProgressKey | null {
  const system = property(property(envelope, 'context'), 'System');
  const account = text(property(property(system, 'user'), 'userId'));
  const person = text(property(property(system, 'person'), 'personId'));
  return account === null ? null : { account, person: person ?? HOUSEHOLD };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
