import { milliseconds, type Milliseconds } from '../workout/milliseconds';

/** A piece of speech: words, or silence. */
export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'silence'; readonly length: Milliseconds };

/** The longest a single `<break>` may be (https://developer.amazon.com/docs/custom-skills/speech-synthesis-markup-language-ssml-reference.html). */
export const LONGEST_BREAK: Milliseconds = milliseconds(10_000);

/** The SSML of some pieces, without the `<speak>` around it. The only place that writes tags and escapes words. */
export function toSsml(pieces: readonly Piece[]): string {
  let ssml = '';
  for (const piece of pieces) ssml += piece.kind === 'words' ? escaped(piece.words) : breaks(piece.length);
  return ssml.trim();
}

function breaks(length: number): string {
  if (length <= 0) return '';
  const part = Math.min(length, LONGEST_BREAK);
  return `<break time="${part}ms"/>${breaks(length - part)}`;
}

/** Words as they stand in SSML. */
export function escaped(words: string): string {
  if (!/[&<>"]/.test(words)) return words;
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
