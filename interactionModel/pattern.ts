/** What can be said, as a tree: a word, a slot, parts in a row, or one of several; an optional part is one of it and nothing. */
export type Pattern =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'oneOf'; readonly choices: readonly Pattern[] };

/** What is wrong with a pattern: what was expected, and what came. */
export class PatternError extends Error {
  override readonly name = 'PatternError';

  constructor(
    readonly expected: string,
    readonly came: string,
  ) {
    super(`Expected ${expected}, but got "${came}".`);
  }
}

/** Reads a pattern: `(a|b)` is one of, `[a]` optional, `<rule>` one of the rules, `{slot}` a slot. */
export function parsePattern(text: string, rules: ReadonlyMap<string, Pattern>): Pattern {
  const tokens = tokensOf(text);
  let next = 0;
  const pattern = alternatives();
  if (next < tokens.length) throw new PatternError('the end of the pattern', tokens[next] ?? '');
  return pattern;

  function alternatives(): Pattern {
    const choices = [sequence()];
    while (tokens[next] === '|') {
      next += 1;
      choices.push(sequence());
    }
    const [only] = choices;
    return choices.length === 1 && only !== undefined ? only : { kind: 'oneOf', choices };
  }

  function sequence(): Pattern {
    const parts: Pattern[] = [];
    for (let token = tokens[next]; token !== undefined && !')]|'.includes(token); token = tokens[next]) {
      next += 1;
      parts.push(partOf(token));
    }
    const [only] = parts;
    if (only === undefined) throw new PatternError('something to say', tokens[next] ?? 'the end of the line');
    return parts.length === 1 ? only : { kind: 'sequence', parts };
  }

  function partOf(token: string): Pattern {
    if (token === '(') return closed(')');
    if (token === '[') return optional(closed(']'));
    if (token.startsWith('{')) return { kind: 'slot', name: token.slice(1, -1) };
    if (!token.startsWith('<')) return { kind: 'word', word: token };
    const rule = rules.get(token.slice(1, -1));
    if (rule === undefined) throw new PatternError('a rule that was defined above', token);
    return rule;
  }

  function closed(end: ')' | ']'): Pattern {
    const inner = alternatives();
    if (tokens[next] !== end) throw new PatternError(`"${end}"`, tokens[next] ?? 'the end of the line');
    next += 1;
    return inner;
  }
}

/** A pattern that may also be left out. */
export function optional(pattern: Pattern): Pattern {
  const choices = pattern.kind === 'oneOf' ? pattern.choices : [pattern];
  return { kind: 'oneOf', choices: [...choices, { kind: 'sequence', parts: [] }] };
}

const TOKEN = /\s*(\(|\)|\[|\]|\||<\w+>|\{\w+\}|\p{L}[\p{L}\p{M}'.-]*(?![^\s()[\]|<>{}]))/uy;

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new PatternError('words, (a|b), [a], <rule> or {slot}', text.slice(from));
    tokens.push(token);
  }
  return tokens;
}

/** Every way to say a pattern, each once, in the order of the pattern. */
export function allWays(pattern: Pattern): readonly string[] {
  return [...new Set(ways(pattern))];
}

function ways(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'word':
      return [pattern.word];
    case 'slot':
      return [`{${pattern.name}}`];
    case 'oneOf':
      return pattern.choices.flatMap(ways);
    case 'sequence':
      return pattern.parts
        .map(ways)
        .reduce<readonly string[]>(
          (before, after) => before.flatMap((start) => after.map((way) => `${start} ${way}`.trim())),
          [''],
        );
  }
}
