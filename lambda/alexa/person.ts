import { HOUSEHOLD } from '../storage/progressStore';
import { property } from '../storage/property';

/** The account and the recognised person of a request; the account is null in what Alexa never sends. */
export function whoSpeaks(envelope: unknown): { readonly account: string | null; readonly person: string } {
  const system = property(property(envelope, 'context'), 'System');
  const account = text(property(property(system, 'user'), 'userId'));
  const person = text(property(property(system, 'person'), 'personId'));
  return { account, person: person ?? HOUSEHOLD };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
