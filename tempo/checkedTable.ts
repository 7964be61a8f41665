import { phrasesFor } from '../lambda/language/languages';
import { parseVoiceTable, type VoiceTable } from '../lambda/speech/voiceTable';
import { loweringOf } from './vocabulary';

/** A voice table, checked for the language of its locale; throws a VoiceTableError where it cannot be used. */
export function checkedTable(value: unknown, file: string): VoiceTable {
  return parseVoiceTable(value, file, (locale) => loweringOf(phrasesFor(locale)));
}
