import type { Word } from '../words';
import { wordsOfNumber } from './numbers';
import { spelledOut } from './spelledOut';

/**
 * The words of an English text, its punctuation left out. Words are compared in small letters, without apostrophes,
 * with numbers as words and what is short for something spelled out.
 */
export function englishWords(text: string): readonly Word[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`]/gu, "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ');
  return plain.split(' ').flatMap((raw) => {
    const word = shortened(raw.replace(/^'+|'+$/gu, ''));
    const parts = /^\d+$/.test(word) ? wordsOfNumber(Number(word)) : spelledOut(word);
    return parts
      .map((part) => ({ text: part, key: part.replaceAll("'", '') }))
      .filter(({ key }) => key !== '');
  });
}

/** Each text as the keys of its words. */
export function keysOfEach(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.map((text) => englishWords(text).map(({ key }) => key));
}

const WITH_TWO = [
  'all',
  'feel',
  'good',
  'hell',
  'keep',
  'knee',
  'need',
  'off',
  'shh',
  'three',
  'too',
  'well',
  'hmm',
];

/** What is drawn out has one of its letters more than twice: "noooo". */
function shortened(word: string): string {
  const two = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  return WITH_TWO.includes(two) ? two : word.replace(/(\p{L})\1{2,}/gu, '$1');
}
