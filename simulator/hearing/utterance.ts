import type { Utterances } from '../../interactionModel/readUtterances';
import type { Hearing } from './hearing';
import { invocationIn } from './invocation';
import { intentResolver, type ResolvedIntent } from './resolveIntent';
import { trimmed } from './smallWords';
import { keysOf, startsWith, type Word } from './words';

/** What an utterance asks of the device. */
export type Meaning =
  /** No words at all, or the wake word alone. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'launch' }
  /** The skill is named and asked in one breath. */
  | { readonly kind: 'oneShot'; readonly intent: ResolvedIntent }
  /** Something for the skill whose session is open. */
  | { readonly kind: 'intent'; readonly intent: ResolvedIntent }
  | { readonly kind: 'exit' }
  /** No words: a button of the remote is pressed. */
  | { readonly kind: 'button'; readonly button: 'Play' | 'Pause' | 'Next' | 'Previous' };

/** A skill as Alexa hears it in a locale. */
export interface Heard {
  readonly invocationName: string;
  readonly utterances: Utterances;
  readonly hearing: Hearing;
}

/** Gives a function that finds out what somebody means; it takes any text at all. */
export function utteranceResolver({ invocationName, utterances, hearing }: Heard): (text: string) => Meaning {
  const resolveIntent = intentResolver(utterances, hearing);
  const exits = hearing.exitUtterances.map((text) => keysOf(hearing.wordsOf(text)));
  const wakeWords = hearing.wakeWords.map((text) => keysOf(hearing.wordsOf(text)));

  return (text) => {
    const words = withoutWakeWord(hearing.wordsOf(text));
    if (words.length === 0) {
      return { kind: 'nothing' };
    }
    const invocation = invocationIn(words, invocationName, hearing);
    switch (invocation.kind) {
      case 'launch':
      case 'exit':
        return invocation;
      case 'oneShot':
        return { kind: 'oneShot', intent: resolveIntent(invocation.words) };
      case 'none': {
        const intent = resolveIntent(words);
        const isSure = intent.understood && intent.heardAs === null;
        return !isSure && isExit(words) ? { kind: 'exit' } : { kind: 'intent', intent };
      }
    }
  };

  /** People call her before what they want, and some behind it: "stop, Alexa". */
  function withoutWakeWord(words: readonly Word[]): readonly Word[] {
    const first = wakeWords.find((keys) => startsWith(words, keys)) ?? [];
    const rest = words.slice(first.length);
    const last = wakeWords.find(
      (keys) => keys.length <= rest.length && startsWith(rest.slice(-keys.length), keys),
    );
    return last === undefined ? rest : rest.slice(0, -last.length);
  }

  function isExit(words: readonly Word[]): boolean {
    const bare = trimmed(words, hearing.smallWords);
    return exits.some((keys) => keys.length === bare.length && startsWith(bare, keys));
  }
}

/** Whether the skill, or Alexa on its behalf, knows what is meant. */
export function isUnderstood(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'nothing':
      return false;
    case 'launch':
    case 'exit':
    case 'button':
      return true;
    case 'oneShot':
    case 'intent':
      return meaning.intent.understood;
  }
}

/** The phrase that words were taken for, where they are not quite that phrase. */
export function heardAsOf(meaning: Meaning): string | null {
  return meaning.kind === 'oneShot' || meaning.kind === 'intent' ? meaning.intent.heardAs : null;
}
