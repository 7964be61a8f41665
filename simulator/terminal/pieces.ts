import type { Playing, Track } from '../devices/device';
import type { Sound } from '../devices/heard';
import { linesOf, type OnScreen } from '../devices/screen';

/** Something to be written at a time: of what is heard, a silence, or what is on the screen. */
export interface Piece {
  readonly kind: Sound['kind'] | 'silence' | 'screen';
  readonly at: number;
  readonly text: string;
}

/** Shorter pauses are the rhythm of the speech; longer ones are shown. */
const PAUSE_SHOWN_MS = 1500;

/** What is to be written by a time of what is played. */
export function piecesBy(
  at: number,
  { tracks, screen, startsAt }: Pick<Playing, 'tracks' | 'screen' | 'startsAt'>,
): readonly Piece[] {
  const heard = tracks.flatMap((track, index) => piecesOf(at, track, tracks[index - 1]));
  const seen = screen === null ? [] : seenBy(at, startsAt, screen);
  // What is seen is written before what is heard at the same time.
  return seen.length === 0 ? heard : [...seen, ...heard].toSorted((one, other) => one.at - other.at);
}

function seenBy(at: number, startsAt: number, { showing }: OnScreen): readonly Piece[] {
  return linesOf(showing)
    .map(({ start, text }) => ({ kind: 'screen' as const, at: startsAt + start, text: `[screen] ${text}` }))
    .filter((line) => line.at <= at);
}

/** What a track gives by a time, with the silence that went before it. */
function piecesOf(at: number, { startsAt, heard }: Track, before: Track | undefined): readonly Piece[] {
  const heardMs = Math.min(at - startsAt, heard.length);
  if (heardMs <= 0) {
    return [];
  }
  const pieces = heard.sounds
    .filter((sound) => sound.start < heardMs)
    .filter((sound) => sound.kind === 'word' || sound.length >= PAUSE_SHOWN_MS)
    .map((sound) => ({ kind: sound.kind, at: startsAt + sound.start, text: textOf(sound) }));
  return before === undefined ? pieces : [silenceBetween(before, startsAt), ...pieces];
}

function silenceBetween(before: Track, until: number): Piece {
  const at = before.startsAt + before.heard.length;
  return { kind: 'silence', at, text: `(${secondsIn(until - at)} seconds of silence)` };
}

function textOf(sound: Sound): string {
  return sound.kind === 'word' ? sound.text : `[${secondsIn(sound.length)}]`;
}

function secondsIn(ms: number): string {
  return String(Math.round(ms / 1000));
}
