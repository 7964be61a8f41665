import { rowOf, type Clause } from './clauses';

/** Intents that are taken more carefully than others where somebody did not say one of their phrases and no more. */
export interface Care {
  /** Heard wherever it stands. */
  readonly first: readonly string[];
  /** What a wrong guess would do harm with: only the words themselves lead to these. */
  readonly harmful: readonly string[];
  /** Answers to a question: never guessed, and nothing where more is said. */
  readonly answers: readonly string[];
  /** What is as often the reason for a wish as a wish, and steps back behind whatever else is asked. */
  readonly remarks: readonly string[];
}

/** The phrase that matters most among others, or null where it would do harm to believe one. */
export function clauseMeant(
  clauses: readonly Clause[],
  length: number,
  is: (kind: keyof Care, clause: Clause) => boolean,
): Clause | null {
  const urgent = clauses.find((clause) => is('first', clause));
  if (urgent !== undefined) return urgent;
  const row = rowOf(clauses, length).filter(({ isAsked }) => !isAsked);
  if (row.some((clause) => is('harmful', clause))) return null;
  const meant = row.filter((clause) => !is('answers', clause));
  const asked = meant.filter((clause) => !is('remarks', clause));
  const [best = null] = (asked.length > 0 ? asked : meant).toSorted(meantFirst);
  return best;
}

/** After "so" comes what is meant, else it is what takes more words. */
function meantFirst(one: Clause, other: Clause): number {
  return Number(other.isOutcome) - Number(one.isOutcome) || other.to - other.from - (one.to - one.from);
}
