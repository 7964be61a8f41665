import { EXIT_UTTERANCES } from './builtInUtterances';
import type { LanguageModel } from './interactionModel';
import { invocationIn } from './invocation';
import { intentResolver, type ResolvedIntent } from './resolveIntent';
import { keysOf, withoutWakeWord, wordsOf } from './words';

/** What an utterance asks of the device. */
export type Meaning =
  /** No words at all, or the wake word alone. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'launch' }
  /** The skill is named and asked in one breath. */
  | { readonly kind: 'oneShot'; readonly intent: ResolvedIntent }
  /** Something for the skill whose session is open. */
  | { readonly kind: 'intent'; readonly intent: ResolvedIntent }
  | { readonly kind: 'exit' };

/** Takes a model and gives a function that finds out what somebody means; it takes any text at all. */
export function utteranceResolver(model: LanguageModel): (text: string) => Meaning {
  const resolveIntent = intentResolver(model);

  return (text) => {
    const words = withoutWakeWord(wordsOf(text));
    if (words.length === 0) {
      return { kind: 'nothing' };
    }
    const invocation = invocationIn(words, model.invocationName);
    switch (invocation.kind) {
      case 'launch':
      case 'exit':
        return invocation;
      case 'oneShot':
        return { kind: 'oneShot', intent: resolveIntent(invocation.words) };
      case 'none': {
        const intent = resolveIntent(words);
        return !intent.understood && EXIT_UTTERANCES.includes(keysOf(words))
          ? { kind: 'exit' }
          : { kind: 'intent', intent };
      }
    }
  };
}

/** Whether the skill, or Alexa on its behalf, knows what is meant. */
export function isUnderstood(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'nothing':
      return false;
    case 'launch':
    case 'exit':
      return true;
    case 'oneShot':
    case 'intent':
      return meaning.intent.understood;
  }
}
