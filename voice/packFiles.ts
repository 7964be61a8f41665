import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { FRAME_BYTES } from '../lambda/sound/frames';
import { parsePack, VoicePackError, type PackIndex, type VoicePack } from '../lambda/sound/voicePack';
import type { Recording } from './makePack';

/** A pack as it is kept: one MP3 a phrase, so that new words change one file, and an index of them. */
export interface PackFiles {
  readonly language: string;
  readonly voice: string;
  readonly licence: string;
  readonly phrases: ReadonlyMap<string, Recording>;
}

const INDEX = 'index.json';

const text = v.pipe(v.string(), v.nonEmpty());
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const schema = v.strictObject({
  ...{ language: text, voice: text, licence: text },
  phrases: v.record(text, v.strictObject({ file: text, lead: whole, percent: whole })),
});

/** The folder of the pack that is committed for a language. */
export function committedFolder(language: string): string {
  return join(__dirname, '../lambda/sound/packs', language);
}

/** The folder of a pack that Polly spoke, which is not committed. */
export function pollyFolder(language: string, name: string): string {
  return join(__dirname, '../dist/voice', `${language}-${name.toLowerCase()}`);
}

/** Reads a pack from its folder, as far as its files are there; null where no pack is. */
export function readPack(folder: string): PackFiles | null {
  const file = join(folder, INDEX);
  if (!existsSync(file)) return null;
  const parsed = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new VoicePackError(`${file}: ${v.getDotPath(issue) ?? 'the index'}: ${issue.message}.`);
  }
  const { phrases, ...about } = parsed.output;
  const recordings = Object.entries(phrases).flatMap(([phrase, { file: name, ...rest }]) => {
    const sound = join(folder, name);
    return existsSync(sound) ? [[phrase, { ...rest, bytes: readFileSync(sound) }] as const] : [];
  });
  return { ...about, phrases: new Map(recordings) };
}

/** Writes a pack into its folder, and takes away what no longer belongs to it. */
export function writePack(folder: string, { phrases, ...about }: PackFiles): void {
  mkdirSync(folder, { recursive: true });
  const sorted = [...phrases].sort(([one], [other]) => (one < other ? -1 : 1));
  const files = new Set(sorted.map(([phrase]) => fileOf(phrase)));
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.mp3') && !files.has(name)) rmSync(join(folder, name));
  }
  for (const [phrase, { bytes }] of sorted) writeFileSync(join(folder, fileOf(phrase)), bytes);
  const lines = sorted.map(([phrase, { lead, percent }]) => {
    const entry = JSON.stringify({ file: fileOf(phrase), lead, percent });
    return `    ${JSON.stringify(phrase)}: ${entry}`;
  });
  const head = JSON.stringify(about, null, 2).replace(/\n}$/, '');
  writeFileSync(join(folder, INDEX), `${head},\n  "phrases": {\n${lines.join(',\n')}\n  }\n}\n`);
}

/** A pack as the stream reads it: all its sound in one piece, and where each phrase lies in it. */
export function joinPack({ phrases, ...about }: PackFiles): {
  readonly index: PackIndex;
  readonly bytes: Uint8Array;
} {
  const units: PackIndex['units'] = {};
  let at = 0;
  for (const [phrase, { bytes, lead }] of phrases) {
    const frames = bytes.length / FRAME_BYTES;
    units[phrase] = [at, frames, lead];
    at += frames;
  }
  const bytes = Buffer.concat([...phrases.values()].map((recording) => recording.bytes));
  const hash = createHash('sha256').update(JSON.stringify(units)).update(bytes).digest('hex').slice(0, 16);
  return { index: { format: 'voice-pack/1', ...about, hash, units }, bytes };
}

/** The pack that is committed for a language, as the stream reads it; null where there is none. */
export function committedPack(language: string): VoicePack | null {
  const files = readPack(committedFolder(language));
  if (files === null) return null;
  const { index, bytes } = joinPack(files);
  return parsePack(index, bytes);
}

const LONGEST_NAME = 40;

/** "front-heel-heavy.mp3"; words that a name cannot hold whole get a few digits that tell them apart. */
export function fileOf(phrase: string): string {
  const name = phrase.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  if (name.replaceAll('-', ' ') === phrase && name.length <= LONGEST_NAME) return `${name}.mp3`;
  const digits = createHash('sha256').update(phrase).digest('hex').slice(0, 6);
  return `${name.slice(0, LONGEST_NAME).replace(/^-|-$/g, '')}-${digits}.mp3`;
}
