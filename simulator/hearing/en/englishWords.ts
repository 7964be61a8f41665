import type { Word } from '../words';
import { wordsOfNumber } from './numbers';

/**
 * The words of an English text, its punctuation left out. Words are compared in small letters, without apostrophes,
 * with numbers as words and "ok" as "okay".
 */
export function englishWords(text: string): readonly Word[] {
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

/** Each text as the keys of its words. */
export function keysOfEach(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.map((text) => englishWords(text).map(({ key }) => key));
}
