/** A word as it was said, and the key by which it is compared with other words. */
export interface Word {
  readonly text: string;
  readonly key: string;
}

export function startsWith(words: readonly Word[], keys: readonly string[]): boolean {
  return keys.every((key, index) => words[index]?.key === key);
}

export function keysOf(words: readonly Word[]): readonly string[] {
  return words.map((word) => word.key);
}
