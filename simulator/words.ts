import { wordsOfNumber } from './numbers';

/**
 * A word as it was typed, and the key by which it is compared: small letters, no apostrophes, numbers as words, and one
 * way to write "okay".
 */
export interface Word {
  readonly text: string;
  readonly key: string;
}

const WAKE_WORDS = [['alexa'], ['hey', 'alexa'], ['okay', 'alexa']];

/** The words of a text, its punctuation left out. */
export function wordsOf(text: string): readonly Word[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`]/gu, "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ');
  return plain.split(' ').flatMap((raw) => {
    const word = raw.replace(/^'+|'+$/gu, '');
    if (/^\d+$/.test(word)) {
      return wordsOfNumber(Number(word)).map((part) => ({ text: part, key: part }));
    }
    const key = word.replaceAll("'", '');
    return key === '' ? [] : [{ text: word, key: key === 'ok' ? 'okay' : key }];
  });
}

/** The words without a leading "Alexa". */
export function withoutWakeWord(words: readonly Word[]): readonly Word[] {
  const wakeWord = WAKE_WORDS.find((keys) => startsWith(words, keys));
  return wakeWord === undefined ? words : words.slice(wakeWord.length);
}

export function startsWith(words: readonly Word[], keys: readonly string[]): boolean {
  return keys.every((key, index) => words[index]?.key === key);
}

export function keysOf(words: readonly Word[]): string {
  return words.map((word) => word.key).join(' ');
}
