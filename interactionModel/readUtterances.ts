import { optional, parsePattern, PatternError, allWays, type Pattern } from './pattern';

export interface SlotDefinition {
  readonly name: string;
  readonly type: string;
}

/** A pattern of an intent; `isWhole` where every way to say it belongs into the model, and not only enough of them. */
export interface Utterance {
  readonly pattern: Pattern;
  readonly isWhole: boolean;
}

export interface IntentUtterances {
  readonly name: string;
  readonly slots: readonly SlotDefinition[];
  readonly utterances: readonly Utterance[];
  /** All of them in one, with what may be said before and after them; null where nobody needs to say anything. */
  readonly said: Pattern | null;
}

export interface SlotValue {
  readonly id: string;
  /** Every way to say it, the first of which names it. */
  readonly names: readonly string[];
}

export interface SlotType {
  readonly name: string;
  readonly values: readonly SlotValue[];
}

/** All that people say in a language. */
export interface Utterances {
  readonly intents: readonly IntentUtterances[];
  readonly types: readonly SlotType[];
}

/** A file of utterances that cannot be read; the message names the file, the line, what was expected and what came. */
export class UtterancesError extends Error {
  override readonly name = 'UtterancesError';
}

type Rules = Map<string, Pattern>;

interface Line extends Utterance {
  /** Said without an opening or a closing. */
  readonly isBare: boolean;
}

interface Intent {
  readonly name: string;
  readonly slots: readonly SlotDefinition[];
  readonly lines: Line[];
}

/**
 * Reads a file of utterances: rules (`<name> = …`), slot types (`type NAME`, then a line `id: ways | to say it` each)
 * and intents (`NameIntent {slot: TYPE}`, then patterns). Every pattern may be said behind the rule `opening` and
 * before the rule `closing`, unless `=` begins its line; `!` asks for every way to say it in the model. What stands in the files before it is there already, and an
 * intent or a type of the same name gets more of it.
 */
export function readUtterances(
  ...files: readonly { readonly name: string; readonly text: string }[]
): Utterances {
  const rules: Rules = new Map();
  const types = new Map<string, SlotValue[]>();
  const intents = new Map<string, Intent>();
  let take: (line: string) => void;

  for (const { name, text } of files) {
    take = refuse;
    text.split(/\r?\n/).forEach((raw, index) => {
      const line = raw.replace(/(^|\s)#.*$/, '').trimEnd();
      if (line !== '')
        at(`${name}:${index + 1}`, () => {
          read(line);
        });
    });
  }
  const around = { opening: ruleOrNothing('opening'), closing: ruleOrNothing('closing') };
  return {
    types: [...types].map(([name, values]) => ({ name, values })),
    intents: [...intents.values()].map((intent) => intentOf(intent, around)),
  };

  function ruleOrNothing(name: string): Pattern {
    return optional(rules.get(name) ?? { kind: 'sequence', parts: [] });
  }

  function read(line: string): void {
    const [, rule, pattern] = /^<(\w+)> = (.+)$/.exec(line) ?? [];
    const type = /^type (\w+)$/.exec(line)?.[1];
    const [, intent, slots] = /^([A-Za-z.]+Intent)((?: \{\w+: [\w.]+\})*)$/.exec(line) ?? [];
    if (rule !== undefined && pattern !== undefined) {
      rules.set(rule, parsePattern(pattern, rules));
      take = refuse;
    } else if (type !== undefined) {
      const values = types.get(type) ?? [];
      types.set(type, values);
      take = (value) => values.push(valueIn(value, rules));
    } else if (intent !== undefined) {
      const lines: Line[] = intents.get(intent)?.lines ?? [];
      if (!intents.has(intent)) intents.set(intent, { name: intent, slots: slotsIn(slots ?? ''), lines });
      take = (patterns) => lines.push(...linesIn(patterns, rules));
    } else if (line.startsWith('  ')) {
      take(line.trim());
    } else {
      refuse(line);
    }
  }
}

function refuse(line: string): void {
  throw new PatternError('a rule, a type, an intent, or an indented line below one of these', line);
}

function at(place: string, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw new UtterancesError(`${place}: expected ${error.expected}, but got "${error.came}".`);
  }
}

function slotsIn(text: string): readonly SlotDefinition[] {
  return [...text.matchAll(/\{(\w+): ([\w.]+)\}/g)].map(([, name = '', type = '']) => ({ name, type }));
}

function valueIn(line: string, rules: Rules): SlotValue {
  const [, id, ways] = /^([\w]+): (.+)$/.exec(line) ?? [];
  if (id === undefined || ways === undefined) throw new PatternError('"id: ways | to say it"', line);
  return { id, names: allWays(parsePattern(ways, rules)) };
}

function linesIn(line: string, rules: Rules): readonly Line[] {
  const [, mark = '', text = ''] = /^([!=]?)\s*(.*)$/.exec(line) ?? [];
  const pattern = parsePattern(text, rules);
  const patterns = pattern.kind === 'oneOf' ? pattern.choices : [pattern];
  return patterns.map((one) => ({ pattern: one, isWhole: mark === '!', isBare: mark === '=' }));
}

/** What may stand before and behind a pattern. */
interface Around {
  readonly opening: Pattern;
  readonly closing: Pattern;
}

function intentOf({ name, slots, lines }: Intent, { opening, closing }: Around): IntentUtterances {
  const bare = lines.filter(({ isBare }) => isBare).map(({ pattern }) => pattern);
  const others = lines.filter(({ isBare }) => !isBare).map(({ pattern }) => pattern);
  const surrounded: Pattern = {
    kind: 'sequence',
    parts: [opening, { kind: 'oneOf', choices: others }, closing],
  };
  const choices = others.length === 0 ? bare : [...bare, surrounded];
  return {
    name,
    slots,
    utterances: lines.map(({ pattern, isWhole }) => ({ pattern, isWhole })),
    said: choices.length === 0 ? null : { kind: 'oneOf', choices },
  };
}
