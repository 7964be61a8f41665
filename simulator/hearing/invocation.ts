import type { Hearing } from './hearing';
import { trimmed } from './smallWords';
import { keysOf, startsWith, type Word } from './words';

export type Invocation =
  | { readonly kind: 'launch' }
  | { readonly kind: 'oneShot'; readonly words: readonly Word[] }
  | { readonly kind: 'exit' }
  | { readonly kind: 'none' };

/** What people say around the name of a skill. Each entry is the keys of one or more words. */
export interface InvocationPhrases {
  readonly polite: readonly Keys[];
  readonly openers: readonly Keys[];
  readonly closers: readonly Keys[];
  readonly beforeName: readonly Keys[];
  readonly articles: readonly Keys[];
  readonly skill: readonly Keys[];
  readonly afterName: readonly Keys[];
}

type Keys = readonly string[];

/** Finds the skill's name among words, and what is asked of it. */
export function invocationIn(words: readonly Word[], invocationName: string, hearing: Hearing): Invocation {
  const { polite, openers, closers, beforeName, articles, skill, afterName } = hearing.invocation;
  const name = keysOf(hearing.wordsOf(invocationName));
  const start = words.findIndex((_, index) => startsWith(words.slice(index), name));
  if (start < 0) {
    return { kind: 'none' };
  }
  const before = withoutLast(withoutFirst(bare(words.slice(0, start)), polite), articles);
  const after = withoutFirst(bare(words.slice(start + name.length)), skill);
  if (before.length === 0 || isOneOf(before, openers)) {
    const asked = bare(withoutFirst(after, afterName));
    return asked.length === 0 ? { kind: 'launch' } : { kind: 'oneShot', words: asked };
  }
  if (after.length > 0) {
    return { kind: 'none' };
  }
  const asked = withoutLast(before, beforeName);
  if (isOneOf(before, closers)) {
    return { kind: 'exit' };
  }
  return asked.length < before.length && asked.length > 0
    ? { kind: 'oneShot', words: asked }
    : { kind: 'none' };

  function bare(some: readonly Word[]): readonly Word[] {
    return trimmed(some, hearing.smallWords);
  }
}

function isOneOf(words: readonly Word[], candidates: readonly Keys[]): boolean {
  return candidates.some((keys) => keys.length === words.length && startsWith(words, keys));
}

function withoutFirst(words: readonly Word[], candidates: readonly Keys[]): readonly Word[] {
  const found = candidates.find((keys) => startsWith(words, keys));
  return found === undefined ? words : words.slice(found.length);
}

function withoutLast(words: readonly Word[], candidates: readonly Keys[]): readonly Word[] {
  const found = candidates.find((keys) => startsWith(words.slice(words.length - keys.length), keys));
  return found === undefined || found.length > words.length ? words : words.slice(0, -found.length);
}
