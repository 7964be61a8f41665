import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../lambda/language/locales';
import { committedFolder, joinPack, readPack, type PackFiles } from '../voice/packFiles';
import { bundleSettings } from './bundle';
import { pull } from './levers/lever';

const root = join(__dirname, '..');

/** Where `npm run voice -- --polly NAME` puts its packs. */
export const POLLY_PACKS = join(root, 'dist/voice');

/** What renders streams, as it was built. */
export interface BuiltStream {
  /** Stands for all that decides how a plan sounds; part of every address. */
  readonly pack: string;
  readonly voices: readonly { readonly language: string; readonly voice: string; readonly bytes: number }[];
}

/** Bundles what renders streams into `folder`, with a voice for each language beside it: one among `spoken`, if any. */
export async function buildStream(folder: string, spoken: string): Promise<BuiltStream> {
  const outfile = join(folder, 'index.mjs');
  rmSync(folder, { recursive: true, force: true });
  await build(bundleSettings(join(root, 'lambda/stream.ts'), outfile, pull([])));
  const packs = packsToPlay(spoken).map((pack) => ({ ...joinPack(pack), voice: pack.voice }));
  // A plan sounds as it does by the words and times in the program as much as by the voice.
  const hash = createHash('sha256').update(readFileSync(outfile));
  for (const { index } of packs) hash.update(index.hash);
  const pack = hash.digest('hex').slice(0, 16);
  mkdirSync(join(folder, 'packs'));
  for (const { index, bytes } of packs) {
    const file = join(folder, 'packs', index.language);
    writeFileSync(`${file}.json`, JSON.stringify({ ...index, hash: pack }));
    writeFileSync(`${file}.mp3`, bytes);
  }
  const voices = packs.map(({ index: { language, voice }, bytes }) => ({
    language,
    voice,
    bytes: bytes.length,
  }));
  return { pack, voices };
}

function packsToPlay(spoken: string): readonly PackFiles[] {
  const languages = [...new Set(LOCALES.map((locale) => locale.slice(0, 2)))];
  return languages.flatMap((language) => readPack(folderOf(language, spoken)) ?? []);
}

function folderOf(language: string, spoken: string): string {
  const named = existsSync(spoken) ? readdirSync(spoken) : [];
  const [folder, another] = named.filter((name) => name.startsWith(`${language}-`));
  if (another !== undefined) {
    throw new Error(
      `${spoken} should hold one voice for ${language}, but holds ${folder ?? ''} and ${another}. Take away what is not to be played.`,
    );
  }
  return folder === undefined ? committedFolder(language) : join(spoken, folder);
}
