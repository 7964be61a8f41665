import { HOUSEHOLD, type ProgressKey } from '../storage/progressStore';
import { property } from '../storage/property';
import { personOf } from '../turn/session';
import { playerState } from './token';

/** The account and the recognised person of a request; the account is null in what Alexa never sends. */
export function whoSpeaks(envelope: unknown): { readonly account: string | null; readonly person: string } {
  const system = property(property(envelope, 'context'), 'System');
  const account = text(property(property(system, 'user'), 'userId'));
  const person = text(property(property(system, 'person'), 'personId'));
  return { account, person: person ?? HOUSEHOLD };
}

/**
 * Whose progress a request is about. The person a session began with stays its person, whoever is recognised later; and
 * what is said to a player, or by a voice that is not recognised while it plays, is about whoever it plays for.
 */
export function whose(envelope: unknown, attributes: unknown): ProgressKey {
  const { account, person } = whoSpeaks(envelope);
  const request = property(envelope, 'request');
  const name = property(property(request, 'intent'), 'name');
  const state = playerState(envelope);
  const isMeant = typeof name === 'string' || state?.isLive === true;
  const isToPlayer = typeof name === 'string' && TO_A_PLAYER.has(name);
  const playsFor =
    state !== null && isMeant && (person === HOUSEHOLD || isToPlayer) ? state.token.person : null;
  return { account: account ?? '', person: personOf(attributes) ?? playsFor ?? person };
}

/** What Alexa hears without a skill's name while it plays, and after. */
const TO_A_PLAYER: ReadonlySet<string> = new Set(
  ['Pause', 'Resume', 'Stop', 'Cancel', 'Next', 'Previous', 'Repeat', 'StartOver']
    .concat('LoopOn', 'LoopOff', 'ShuffleOn', 'ShuffleOff')
    .map((name) => `AMAZON.${name}Intent`),
);

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
