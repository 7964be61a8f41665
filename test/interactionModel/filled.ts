import type { Pattern } from '../../interactionModel/pattern';

/**
 * A pattern with something for each of its slots. What stands in it twice does so after as well, and what has no slot
 * stays the same in every pattern, such as what everything may begin with.
 */
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
        return changed(pattern.parts, (parts) => ({ kind: 'sequence', parts }));
      case 'oneOf':
        return changed(pattern.choices, (choices) => ({ kind: 'oneOf', choices }));
    }
  }

  function changed(inside: readonly Pattern[], made: (inside: readonly Pattern[]) => Pattern): Pattern {
    const after = inside.map((one) => filled(one, inSlot, known));
    return after.every((one, index) => one === inside[index]) ? pattern : made(after);
  }
}
