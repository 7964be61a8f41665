import { keysOf, startsWith, wordsOf, type Word } from './words';

export type Invocation =
  | { readonly kind: 'launch' }
  | { readonly kind: 'oneShot'; readonly words: readonly Word[] }
  | { readonly kind: 'exit' }
  | { readonly kind: 'none' };

// Source: developer.amazon.com/docs/custom-skills/understanding-how-users-invoke-custom-skills.html
const POLITE = phrases([
  'please',
  'can you',
  'could you',
  'would you',
  'will you',
  "let's",
  'i want to',
  'i wanna',
  "i'd like to",
  'i would like to',
]);
const OPENERS = phrases([
  'ask',
  'begin',
  'do',
  'go to',
  'launch',
  'load',
  'open',
  'play',
  'resume',
  'run',
  'speak to',
  'speak with',
  'start',
  'start up',
  'talk to',
  'talk with',
  'tell',
  'use',
]);
const CLOSERS = phrases(['exit', 'quit', 'close', 'leave']);
const AFTER_NAME = phrases(['to', 'for', 'and', 'about', 'that', 'if', 'whether']);
const BEFORE_NAME = phrases(['with', 'using', 'from', 'in', 'on', 'through', 'via', 'by', 'at', 'for', 'to']);
const ARTICLES = phrases(['the', 'my', 'our']);
const SKILL = phrases(['skill', 'app']);
const PLEASE = phrases(['please']);

/** Finds the skill's name among words, and what is asked of it. */
export function invocationIn(words: readonly Word[], invocationName: string): Invocation {
  const name = wordsOf(invocationName).map((word) => word.key);
  const start = words.findIndex((_, index) => startsWith(words.slice(index), name));
  if (start < 0) {
    return { kind: 'none' };
  }
  const before = withoutLast(withoutFirst(words.slice(0, start), POLITE), ARTICLES);
  const after = withoutLast(withoutFirst(words.slice(start + name.length), SKILL), PLEASE);
  if (before.length === 0 || isOneOf(before, OPENERS)) {
    const asked = withoutFirst(after, AFTER_NAME);
    return asked.length === 0 ? { kind: 'launch' } : { kind: 'oneShot', words: asked };
  }
  if (after.length > 0) {
    return { kind: 'none' };
  }
  const asked = withoutLast(before, BEFORE_NAME);
  if (isOneOf(before, CLOSERS)) {
    return { kind: 'exit' };
  }
  return asked.length < before.length && asked.length > 0
    ? { kind: 'oneShot', words: asked }
    : { kind: 'none' };
}

function phrases(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.map((text) => wordsOf(text).map((word) => word.key));
}

function isOneOf(words: readonly Word[], candidates: readonly (readonly string[])[]): boolean {
  return candidates.some((keys) => keys.join(' ') === keysOf(words));
}

function withoutFirst(words: readonly Word[], candidates: readonly (readonly string[])[]): readonly Word[] {
  const found = candidates.find((keys) => startsWith(words, keys));
  return found === undefined ? words : words.slice(found.length);
}

function withoutLast(words: readonly Word[], candidates: readonly (readonly string[])[]): readonly Word[] {
  const found = candidates.find((keys) => startsWith(words.slice(words.length - keys.length), keys));
  return found === undefined || found.length > words.length ? words : words.slice(0, -found.length);
}
