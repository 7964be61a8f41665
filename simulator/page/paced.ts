import type { VoiceTable } from '../../lambda/speech/voiceTable';

/** A voice that takes so many times as long for its words as the one that the coach plans with. */
export function paced(voice: VoiceTable, pace: number): VoiceTable {
  const { baseMs, perLetterMs } = voice.perPhraseFallback;
  return {
    ...voice,
    words: Object.fromEntries(
      Object.entries(voice.words).map(([word, cost]) => [word, { ...cost, costMs: cost.costMs * pace }]),
    ),
    perPhraseFallback: { baseMs: baseMs * pace, perLetterMs: perLetterMs * pace },
  };
}
