import type { Locale } from '../lambda/language/locales';
import type { VoiceTable } from '../lambda/speech/voiceTable';
import type { Lengths } from './engines';
import { makeTable } from './makeTable';
import { meanOf, spreadOf } from './mean';

/** The table of a voice that was never measured: what other voices take on average. */
export function estimateFrom(
  lengths: readonly Lengths[],
  voice: string,
  locale: Locale,
  file: string,
): VoiceTable {
  const runs = [...(lengths[0]?.keys() ?? [])];
  const costs = runs.map((words) => {
    const all = lengths.map((one) => one.get(words) ?? 0);
    return { words, costMs: Math.round(meanOf(all)), sdMs: Math.round(spreadOf(all)), n: all.length };
  });
  return makeTable({ voice, locale, source: 'estimate', measured: '', breakMs: 0 }, costs, file);
}
