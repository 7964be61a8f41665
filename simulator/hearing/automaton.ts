import type { Pattern } from '../../interactionModel/pattern';
import type { SlotDefinition } from '../../interactionModel/readUtterances';
import { choiceFrom, type Choice } from './choice';
import type { Hearing } from './hearing';
import type { Word } from './words';

/** A point in a pattern that somebody may have reached. */
export type Point =
  | { readonly kind: 'word'; readonly key: string; readonly text: string; readonly next: Point }
  | { readonly kind: 'slot'; readonly name: string; readonly type: string; readonly next: Point }
  | { readonly kind: 'fork'; readonly ways: readonly Point[] }
  | { readonly kind: 'end'; readonly intent: number };

export type WordPoint = Extract<Point, { kind: 'word' }>;
export type SlotPoint = Extract<Point, { kind: 'slot' }>;

/** What can be said for an intent. */
export interface Sayable {
  readonly slots: readonly SlotDefinition[];
  readonly patterns: readonly Pattern[];
}

/** The patterns of all intents, joined at their start. */
export interface Automaton {
  readonly start: Point;
  readonly choiceAt: (point: Point) => Choice;
}

/**
 * Joins the patterns of each intent into one structure that follows an utterance word by word. It stays about as large
 * as the patterns, however many utterances these stand for, as whatever follows a choice is there once. What lies behind
 * a fork is built when somebody comes to it.
 */
export function automatonOf(intents: readonly Sayable[], { wordsOf }: Hearing): Automaton {
  const cut = new Map<string, readonly Word[]>();
  const built = new Map<Point, Map<Pattern, Point>>();
  const choices = new Map<Point, Choice>();
  // A slot of one name has one type, whatever its intent.
  const typeOf = new Map(intents.flatMap(({ slots }) => slots.map(({ name, type }) => [name, type])));
  // What several intents begin with, such as an opening, is there once before all of them.
  const behind = new Map<Pattern, Point[]>();
  intents.forEach(({ patterns }, intent) => {
    const end: Point = { kind: 'end', intent };
    for (const pattern of patterns.flatMap(choicesOf)) {
      const [first = pattern, ...rest] = pattern.kind === 'sequence' ? pattern.parts : [pattern];
      const point = rest.reduceRight<Point>((after, part) => pointBefore(after, part), end);
      behind.set(first, [...(behind.get(first) ?? []), point]);
    }
  });
  const ways = [...behind].map(([first, points]) => pointBefore({ kind: 'fork', ways: points }, first));
  return { start: { kind: 'fork', ways }, choiceAt };

  /** Built from the end to the start; a rule that stands twice before the same end is built once. */
  function pointBefore(next: Point, pattern: Pattern): Point {
    const before = built.get(next) ?? new Map<Pattern, Point>();
    built.set(next, before);
    const point = before.get(pattern) ?? newPoint(next, pattern);
    before.set(pattern, point);
    return point;
  }

  function newPoint(next: Point, pattern: Pattern): Point {
    switch (pattern.kind) {
      case 'word':
        return wordsIn(pattern.word).reduceRight<Point>(
          (after, { key, text }) => ({ kind: 'word', key, text, next: after }),
          next,
        );
      case 'slot':
        return { kind: 'slot', name: pattern.name, type: typeOf.get(pattern.name) ?? '', next };
      case 'sequence':
        return pattern.parts.reduceRight((after, part) => pointBefore(after, part), next);
      case 'oneOf':
        return forkBefore(next, pattern.choices);
    }
  }

  function forkBefore(next: Point, ways: readonly Pattern[]): Point {
    let built: readonly Point[] | undefined;
    return {
      kind: 'fork',
      get ways() {
        return (built ??= ways.map((way) => pointBefore(next, way)));
      },
    };
  }

  function wordsIn(text: string) {
    const words = cut.get(text) ?? wordsOf(text);
    cut.set(text, words);
    return words;
  }

  function choiceAt(point: Point): Choice {
    const choice = choices.get(point) ?? choiceFrom(point);
    choices.set(point, choice);
    return choice;
  }
}

function choicesOf(pattern: Pattern): readonly Pattern[] {
  return pattern.kind === 'oneOf' ? pattern.choices : [pattern];
}
