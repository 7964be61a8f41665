import type { Track } from '../devices/device';
import type { Sound } from '../devices/heard';

/** Something to be written at a time. */
export interface Piece {
  readonly kind: Sound['kind'] | 'silence';
  readonly at: number;
  readonly text: string;
}

/** Shorter pauses are the rhythm of the speech; longer ones are shown. */
const PAUSE_SHOWN_MS = 1500;

/** What is to be written of tracks by a time. */
export function piecesBy(at: number, tracks: readonly Track[]): readonly Piece[] {
  return tracks.flatMap((track, index) => piecesOf(at, track, tracks[index - 1]));
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
