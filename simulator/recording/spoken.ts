import { FRAME_BYTES, FRAME_MS, framesAt } from '../../lambda/sound/frames';
import { sentencesOf } from '../../lambda/sound/voicePack';
import type { Encoded } from '../../voice/encode';
import type { Track } from '../devices/device';
import type { Heard } from '../devices/heard';
import type { Say } from './phrases';

/** Frames and the frame, counted from the epoch, that they begin at. */
export interface Stretch {
  readonly at: number;
  readonly frames: Uint8Array;
}

/**
 * A track as a voice of another pace says it: the words after each break are felt to begin when they are planned to, and
 * are said faster where they would run into what is said next. What then still does is cut off there.
 */
export function spoken({ startsAt, heard }: Track, say: Say): readonly Stretch[] {
  let until = framesAt(startsAt + heard.length);
  return runsOf(heard)
    .toReversed()
    .flatMap(({ text, start, length }) => {
      const beat = framesAt(startsAt + start);
      const afterMs = startsAt + start - beat * FRAME_MS;
      const room = until - beat;
      const said = saidWithin(text, { room, planned: framesAt(length), afterMs }, say);
      const laid = said.flatMap(({ after, bytes }): readonly Stretch[] => {
        const at = beat + after;
        const frames = bytes.subarray(0, Math.max(0, until - at) * FRAME_BYTES);
        return frames.length > 0 ? [{ at, frames }] : [];
      });
      until = laid[0]?.at ?? until;
      return laid.toReversed();
    })
    .toReversed();
}

/** A sentence of a run, and how many frames after the run's beat it begins: before it, by its lead, where it is the first. */
interface Sentence {
  readonly after: number;
  readonly bytes: Uint8Array;
}

interface Room {
  /** Frames from the beat to what is said next. */
  readonly room: number;
  /** Frames that the run is planned to last. */
  readonly planned: number;
  /** From the beginning of the beat's frame to the beat. */
  readonly afterMs: number;
}

/** In percent of the usual length; faster speech is hard to follow. */
const PACES = [100, 90, 80, 70];

function saidWithin(text: string, room: Room, say: Say): readonly Sentence[] {
  let said: readonly Sentence[] = [];
  for (const percent of PACES) {
    const sounds = sentencesOf(text).flatMap((sentence, index) => {
      return say(sentence, { percent, afterMs: index === 0 ? room.afterMs : 0 }) ?? [];
    });
    said = laidOut(sounds, room.planned);
    const last = said.at(-1);
    if (last === undefined || last.after + framesIn(last.bytes) <= room.room) return said;
  }
  return said;
}

const LEAST_GAP = 5;
const MOST_GAP = 21;

/** Sentence after sentence, with gaps that let the last one end when it is planned to. */
function laidOut(sounds: readonly Encoded[], planned: number): readonly Sentence[] {
  const [first] = sounds;
  if (first === undefined) return [];
  const all = sounds.reduce((sum, { bytes }) => sum + framesIn(bytes), -first.lead);
  const spare = Math.floor((planned - all) / Math.max(1, sounds.length - 1));
  const gap = Math.min(MOST_GAP, Math.max(LEAST_GAP, spare));
  let next = -first.lead;
  return sounds.map(({ bytes }) => {
    const after = next;
    next += framesIn(bytes) + gap;
    return { after, bytes };
  });
}

function framesIn(bytes: Uint8Array): number {
  return bytes.length / FRAME_BYTES;
}

interface Run {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

/** The words between two breaks, in one piece. */
function runsOf({ sounds }: Heard): readonly Run[] {
  const runs: Run[] = [];
  let isOpen = false;
  for (const sound of sounds) {
    const last = runs.at(-1);
    if (sound.kind === 'pause') {
      isOpen = false;
    } else if (isOpen && last !== undefined) {
      const length = sound.start + sound.length - last.start;
      runs[runs.length - 1] = { ...last, text: `${last.text} ${sound.text}`, length };
    } else {
      runs.push(sound);
      isOpen = true;
    }
  }
  return runs;
}
