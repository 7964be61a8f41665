import voiceOfLocale from './voiceOfLocale.json';
import type { VoiceTable } from './voiceTable';

const FILES: Readonly<Record<string, string>> = voiceOfLocale;
const TABLES: ReadonlyMap<string, VoiceTable> = new Map(
  Object.entries(FILES).map(([locale, file]) => [locale, tableIn(file)]),
);

/** The table every voice falls back on, and the one that is spoken by where no voice was measured. */
export const DEFAULT_VOICE: VoiceTable = tableIn(voiceOfLocale.en);

/** The voice that speaks in a locale: its own table, that of its language, or the default one. */
export function voiceFor(locale: string): VoiceTable {
  const [language = ''] = locale.split('-');
  return TABLES.get(locale) ?? TABLES.get(language) ?? DEFAULT_VOICE;
}

function tableIn(file: string): VoiceTable {
  // A table is added as data: the bundler takes every file of the folder that this could name. The tests check each of
  // them; checking them again would cost every cold start.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(`./voices/${file}.json`) as VoiceTable;
}
