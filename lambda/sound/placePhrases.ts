import type { Settings } from '../coach/person/settings';
import { formsOf } from '../language/formsOf';
import type { Phrases } from '../language/phrases';
import type { Timeline } from '../workout/cue';
import { lengthOf } from '../workout/timeline';
import { framesAt } from './frames';
import { STREAM_LEAD } from './streamLimits';
import { PAUSE_FRAMES, sentencesOf, type Unit, type VoicePack } from './voicePack';

/** The sound of a beat's words or of a sentence, and the frame of the stream that it begins at, its lead included. */
export interface Placed {
  readonly words: string;
  readonly unit: Unit;
  readonly start: number;
  /** Fewer than the unit has only where nothing shorter fits the time there is. */
  readonly frames: number;
}

/** The frames of a stream that plays a timeline of some length. */
export function framesOf(length: number): number {
  return STREAM_LEAD + framesAt(length);
}

/**
 * Where everything sounds that a timeline says: of each cue the fullest form with which this voice is done before what
 * is said next sets in, and which leaves the cue before it the time for its shortest. The beat is felt on its frame,
 * whatever is said before and after.
 */
export function placePhrases(
  timeline: Timeline,
  phrases: Phrases,
  settings: Settings,
  pack: VoicePack,
): readonly Placed[] {
  const said = timeline
    .map((cue): Said => ({
      beat: framesOf(cue.start),
      forms: soundsOf(formsOf(cue, phrases, settings), pack),
    }))
    .filter(({ forms }) => forms.length > 0);
  const placed: (readonly Placed[])[] = [];
  let until = framesOf(lengthOf(timeline));
  // From the end, for what is said next sets in before its beat.
  for (const [index, { beat, forms }] of [...said.entries()].reverse()) {
    const from = earliest(said[index - 1]);
    const fits = ({ lead, tail }: Sound): boolean => beat - lead >= from && beat + tail <= until;
    const sound = forms.find(fits) ?? shortestOf(forms);
    if (sound === undefined) continue;
    placed.push(laid(sound, beat, until));
    until = Math.max(0, beat - sound.lead);
  }
  return placed.toReversed().flat();
}

interface Said {
  readonly beat: number;
  readonly forms: readonly Sound[];
}

/** One form as this voice says it, in frames before and after its beat. */
interface Sound {
  readonly sentences: readonly (readonly [string, Unit])[];
  readonly lead: number;
  readonly tail: number;
}

function soundsOf(forms: readonly string[], pack: VoicePack): readonly Sound[] {
  return forms.flatMap((words) => soundOf(words, pack) ?? []);
}

/** Undefined where the voice cannot say it. */
function soundOf(words: string, { units }: VoicePack): Sound | undefined {
  const parts = units.has(words) ? [words] : sentencesOf(words);
  const sentences = parts.flatMap((sentence): Sound['sentences'] => {
    const unit = units.get(sentence);
    return unit === undefined ? [] : [[sentence, unit]];
  });
  const [first] = sentences;
  if (first === undefined || sentences.length < parts.length) return undefined;
  const frames = sentences.reduce((total, [, unit]) => total + unit.frames + PAUSE_FRAMES, -PAUSE_FRAMES);
  const [, { lead }] = first;
  return { sentences, lead, tail: frames - lead };
}

/** The frame from which on there is room after the shortest that can be said before. */
function earliest(before: Said | undefined): number {
  return before === undefined ? 0 : before.beat + (shortestOf(before.forms)?.tail ?? 0);
}

function shortestOf(sounds: readonly Sound[]): Sound | undefined {
  return sounds.reduce<Sound | undefined>(
    (shortest, sound) => (shortest === undefined || sound.tail < shortest.tail ? sound : shortest),
    undefined,
  );
}

function laid({ sentences, lead }: Sound, beat: number, until: number): readonly Placed[] {
  let next = Math.max(0, beat - lead);
  return sentences.flatMap(([words, unit]) => {
    const start = next;
    next += unit.frames + PAUSE_FRAMES;
    const frames = Math.min(unit.frames, until - start);
    return frames > 0 ? [{ words, unit, start, frames }] : [];
  });
}
