/** How long a voice takes to say things, in the format `tempo-voice/1`: one file a voice and locale. */
export interface VoiceTable {
  readonly format: 'tempo-voice/1';
  readonly voice: string;
  readonly locale: string;
  readonly ratePercent: number;
  /** Where the figures come from; `estimate` means that no real voice was measured. */
  readonly source: string;
  readonly measured: string;
  /** Milliseconds this voice adds to every break, beyond what the word costs hold already. */
  readonly gapMs: number;
  readonly perPhraseFallback: { readonly baseMs: number; readonly perLetterMs: number };
  readonly words: Readonly<Record<string, { readonly costMs: number }>>;
}
