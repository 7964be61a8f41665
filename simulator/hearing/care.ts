/** Intents that are taken more carefully than others where somebody did not say one of their phrases and no more. */
export interface Care {
  /** Heard wherever it stands. */
  readonly first: readonly string[];
  /** What a wrong guess would do harm with: only the words themselves lead to these. */
  readonly harmful: readonly string[];
  /** Answers to a question: never guessed, and nothing where more is said. */
  readonly answers: readonly string[];
  /** What asks for nothing, and steps back behind whatever does. */
  readonly remarks: readonly string[];
}
