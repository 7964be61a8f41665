import enUS from './voices/en-US.json';
import type { VoiceTable } from './voiceTable';

const DEFAULT_TABLE = enUS as VoiceTable;
const TABLES: readonly VoiceTable[] = [DEFAULT_TABLE];

/** The voice that speaks in a locale: its own table, another of its language, or the default one. */
export function voiceFor(locale: string): VoiceTable {
  const [language = ''] = locale.split('-');
  return (
    TABLES.find((table) => table.locale === locale) ??
    TABLES.find((table) => table.locale.startsWith(`${language}-`)) ??
    DEFAULT_TABLE
  );
}
