import type { VoiceTable } from './voiceTable';

/**
 * The voice as a device speaks it, whose words take some thousandths longer than the table says. As it was measured
 * there, it is no estimate any more.
 */
export function tuned(voice: VoiceTable, pace: number | null): VoiceTable {
  if (pace === null) return voice;
  const known = TUNED.get(voice) ?? new Map<number, VoiceTable>();
  TUNED.set(voice, known);
  const before = known.get(pace);
  if (before !== undefined) return before;
  const made = atPace(voice, pace);
  known.set(pace, made);
  return made;
}

/** Most turns are at the pace of the one before, and the lengths of words are kept by table. */
const TUNED = new WeakMap<VoiceTable, Map<number, VoiceTable>>();

function atPace(voice: VoiceTable, pace: number): VoiceTable {
  const longer = (length: number): number => Math.round(length * (1 + pace / 1000));
  const { baseMs, perLetterMs } = voice.perPhraseFallback;
  return {
    ...voice,
    source: 'engine',
    perPhraseFallback: { baseMs: longer(baseMs), perLetterMs: perLetterMs * (1 + pace / 1000) },
    words: Object.fromEntries(
      Object.entries(voice.words).map(([run, cost]) => [run, { ...cost, costMs: longer(cost.costMs) }]),
    ),
  };
}
