import * as v from 'valibot';
import { FRAME_BYTES } from './frames';

/** Where the sound of a phrase lies in a pack, counted in frames of `FRAME_BYTES` bytes. */
export interface Unit {
  /** Its first frame in the bytes of the pack. */
  readonly at: number;
  readonly frames: number;
  /** The frames before the one that begins with the beat. */
  readonly lead: number;
}

/** Everything that one voice says in a language, ready to be laid end to end. */
export interface VoicePack {
  readonly language: string;
  readonly voice: string;
  /** Tells this pack from any other. */
  readonly hash: string;
  /** By the words as the language has them: what a beat says, or one sentence of a longer text. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly bytes: Uint8Array;
}

/** A pack that cannot be used; the message says what was expected and what came. */
export class VoicePackError extends Error {
  override readonly name = 'VoicePackError';
}

const text = v.pipe(v.string(), v.nonEmpty('some text'));
const whole = v.pipe(v.number(), v.safeInteger('a whole number'), v.minValue(0, '0 or more'));

const schema = v.strictObject({
  format: v.literal('voice-pack/1'),
  language: text,
  voice: text,
  licence: text,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits')),
  /** First frame, number of frames, lead. */
  units: v.record(text, v.strictTuple([whole, whole, whole])),
});

/** The index of a pack as it is kept beside its bytes. */
export type PackIndex = v.InferOutput<typeof schema>;

/** Opens a pack; throws a VoicePackError where the index is none or points outside the bytes. */
export function parsePack(index: unknown, bytes: Uint8Array): VoicePack {
  const parsed = v.safeParse(schema, index);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw wrong(v.getDotPath(issue) ?? 'the index', expectedBy(issue), issue.input);
  }
  if (bytes.length % FRAME_BYTES !== 0) {
    throw wrong('the length of the sound', `a multiple of ${FRAME_BYTES} bytes`, bytes.length);
  }
  const { language, voice, hash, units } = parsed.output;
  return { language, voice, hash, units: unitsWithin(bytes.length / FRAME_BYTES, units), bytes };
}

/** The silence between two sentences of one text. */
export const PAUSE_FRAMES = 12;

/** The sentences of a text, each with its full stop or question mark. */
export function sentencesOf(words: string): readonly string[] {
  return words.split(/(?<=[.?!])\s+|(?<=[。？！])/u).filter((sentence) => sentence !== '');
}

function unitsWithin(frames: number, units: PackIndex['units']): VoicePack['units'] {
  return new Map(
    Object.entries(units).map(([phrase, [at, length, lead]]) => {
      if (at + length > frames) {
        throw wrong(`the end of "${phrase}"`, `at most frame ${frames}, the end of the sound`, at + length);
      }
      if (lead >= length) {
        throw wrong(`the lead of "${phrase}"`, `less than its ${length} frames`, lead);
      }
      return [phrase, { at, frames: length, lead }];
    }),
  );
}

function expectedBy(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  return issue.input === undefined ? 'there' : (issue.expected ?? issue.message);
}

function wrong(what: string, expected: string, came: unknown): VoicePackError {
  const is = came === undefined ? 'is missing' : `is ${JSON.stringify(came)}`;
  return new VoicePackError(`Voice pack: ${what} should be ${expected}, but ${is}.`);
}
