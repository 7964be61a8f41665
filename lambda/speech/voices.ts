import { DEFAULT_LOCALE, LOCALES, localeOf, type Locale } from '../language/locales';
import voiceOfLocale from './voiceOfLocale.json';
import type { VoiceTable } from './voiceTable';

/** The table of each locale, by the name of its file. */
const FILES: Readonly<Record<Locale, string>> = voiceOfLocale;
const TABLES: ReadonlyMap<string, VoiceTable> = new Map(
  LOCALES.map((locale) => FILES[locale]).map((file) => [file, tableIn(file)]),
);

/** The table that is spoken by where no voice was measured. */
export const DEFAULT_VOICE: VoiceTable = voiceFor(DEFAULT_LOCALE);

/** The voice that answers a request. */
export function voiceFor(asked: string): VoiceTable {
  const file = FILES[localeOf(asked)];
  return TABLES.get(file) ?? tableIn(file);
}

function tableIn(file: string): VoiceTable {
  // A table is added as data: the bundler takes every file of the folder that this could name. The tests check each of
  // them; checking them again would cost every cold start.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(`./voices/${file}.json`) as VoiceTable;
}
