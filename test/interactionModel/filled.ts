import type { Pattern } from '../../interactionModel/pattern';

/** A pattern with something for each of its slots; what stands in it twice does so after as well. */
export function filled(
  pattern: Pattern,
  inSlot: ReadonlyMap<string, Pattern>,
  known = new Map<Pattern, Pattern>(),
): Pattern {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const after = fill();
  known.set(pattern, after);
  return after;

  function fill(): Pattern {
    switch (pattern.kind) {
      case 'word':
        return pattern;
      case 'slot':
        return inSlot.get(pattern.name) ?? pattern;
      case 'sequence':
        return { kind: 'sequence', parts: pattern.parts.map((part) => filled(part, inSlot, known)) };
      case 'oneOf':
        return { kind: 'oneOf', choices: pattern.choices.map((choice) => filled(choice, inSlot, known)) };
    }
  }
}
