import type { VoiceTable } from '../lambda/speech/voiceTable';
import { checkedTable } from './checkedTable';
import { meanOf } from './mean';
import { PROBE_BREAK_MS, type Cost } from './probe';

/** Everything about a table but what was measured. */
export interface About {
  readonly voice: string;
  readonly locale: string;
  readonly source: VoiceTable['source'];
  readonly measured: string;
  readonly breakMs?: number;
}

/** A voice table of measured costs; throws a VoiceTableError where they are not good enough to pace by. */
export function makeTable(about: About, costs: readonly Cost[], file: string): VoiceTable {
  const table: VoiceTable = {
    format: 'tempo-voice/1',
    voice: about.voice,
    locale: about.locale,
    ratePercent: 100,
    source: about.source,
    measured: about.measured,
    breakMs: about.breakMs ?? PROBE_BREAK_MS,
    gapMs: 0,
    perPhraseFallback: fallback(costs),
    words: Object.fromEntries(
      costs.map(({ words, costMs, sdMs, n }) => [words.toLowerCase(), { costMs, sdMs, n }]),
    ),
  };
  return checkedTable(table, file);
}

/** A table as it is kept: a line for each run of words. */
export function tableText(table: VoiceTable): string {
  const { words, ...about } = table;
  const head = JSON.stringify(about, null, 2).replace(/\n\}$/, '');
  const lines = Object.entries(words).map(
    ([run, { costMs, sdMs, n }]) =>
      `    ${JSON.stringify(run)}: { "costMs": ${costMs}, "sdMs": ${sdMs}, "n": ${n} }`,
  );
  return `${head},\n  "words": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** The straight line through the costs over their number of letters, for words that were not measured. */
function fallback(costs: readonly Cost[]): VoiceTable['perPhraseFallback'] {
  const points = costs.map(({ words, costMs }) => ({ letters: lettersIn(words), costMs }));
  const letters = meanOf(points.map((point) => point.letters));
  const cost = meanOf(points.map((point) => point.costMs));
  const slope =
    meanOf(points.map((point) => (point.letters - letters) * (point.costMs - cost))) /
    Math.max(1, meanOf(points.map((point) => (point.letters - letters) ** 2)));
  const perLetterMs = Math.max(1, Math.round(slope));
  return { baseMs: Math.max(0, Math.round(cost - perLetterMs * letters)), perLetterMs };
}

function lettersIn(words: string): number {
  return words.replace(/[^\p{L}\p{N}]/gu, '').length;
}
