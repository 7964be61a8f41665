import type { Pattern } from '../../interactionModel/pattern';
import type { Hearing } from './hearing';
import { keysOf } from './words';

/** The key of every word that stands in a pattern, once each. */
export function wordsInPatterns(patterns: readonly Pattern[], { wordsOf }: Hearing): ReadonlySet<string> {
  // A rule stands in many patterns.
  const seen = new Set<Pattern>();
  const words = new Set<string>();
  patterns.forEach(visit);
  return new Set([...words].flatMap((word) => keysOf(wordsOf(word))));

  function visit(pattern: Pattern): void {
    if (seen.has(pattern)) return;
    seen.add(pattern);
    switch (pattern.kind) {
      case 'word':
        words.add(pattern.word);
        return;
      case 'slot':
        return;
      case 'sequence':
        pattern.parts.forEach(visit);
        return;
      case 'oneOf':
        pattern.choices.forEach(visit);
    }
  }
}
