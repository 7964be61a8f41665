import * as v from 'valibot';
import { property } from '../storage/property';

/** What names a stream on a device: whose it is, of which run, and which one of that. It is never part of an address. */
export interface Token {
  readonly person: string;
  readonly run: string;
  readonly index: number;
}

/** The token as a device keeps it; Alexa takes 1,024 characters. */
export function tokenOf({ person, run, index }: Token): string {
  return Buffer.from(JSON.stringify([VERSION, index, run, person])).toString('base64url');
}

/** The token of a device, or null where it is none of ours. */
export function tokenFrom(text: unknown): Token | null {
  if (typeof text !== 'string' || text.length > LONGEST) return null;
  const parsed = v.safeParse(schema, jsonIn(text));
  if (!parsed.success) return null;
  const [, index, run, person] = parsed.output;
  return { person, run, index };
}

/** What the device of a request tells of its player. */
export interface PlayerState {
  readonly token: Token;
  readonly offsetMs: number;
  /** Whether it plays, or would go on once nothing else is heard. */
  readonly isLive: boolean;
  readonly isFinished: boolean;
}

/** What a device plays of ours, or played last; null where that is nothing of ours. */
export function playerState(envelope: unknown): PlayerState | null {
  const player = property(property(envelope, 'context'), 'AudioPlayer');
  const token = tokenFrom(property(player, 'token'));
  if (token === null) return null;
  const activity = property(player, 'playerActivity');
  return {
    token,
    offsetMs: offsetIn(player),
    isLive: activity === 'PLAYING' || activity === 'PAUSED' || activity === 'BUFFER_UNDERRUN',
    isFinished: activity === 'FINISHED',
  };
}

/** The offset in something of the player's; what makes no sense is the start. */
export function offsetIn(player: unknown): number {
  const offset = property(player, 'offsetInMilliseconds');
  return typeof offset === 'number' && Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}

const VERSION = 1;
const LONGEST = 1024;
/** More than any workout has. */
const MOST_PORTIONS = 999;

const schema = v.strictTuple([
  v.literal(VERSION),
  v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_PORTIONS)),
  v.string(),
  v.pipe(v.string(), v.nonEmpty()),
]);

function jsonIn(encoded: string): unknown {
  try {
    return JSON.parse(Buffer.from(encoded, 'base64url').toString());
  } catch {
    return undefined;
  }
}
