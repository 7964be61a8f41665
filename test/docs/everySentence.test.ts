import { readFileSync } from 'node:fs';
import { PHRASES } from '../../lambda/language/languages';
import { DEFAULT_LOCALE } from '../../lambda/language/locales';
import { everySentence, sentencesPage } from '../../docs/everySentence';

/** Two breaths. */
const MOST_WORDS = 45;

const phrases = PHRASES[DEFAULT_LOCALE];
const spoken = [...everySentence(phrases)].filter(([name]) => name !== 'card');
const prompts = spoken.filter(([name]) => !name.startsWith('set-up') && !name.startsWith('while counting'));

function words(sentence: string): number {
  return sentence.split(/\s+/).length;
}

it('docs/sentences.md is up to date; run "npm run sentences" to write it anew', () => {
  expect(readFileSync('docs/sentences.md', 'utf8')).toBe(sentencesPage(phrases));
});

it.each(prompts)('%s takes at most two breaths', (_, sentences) => {
  expect(sentences.filter((sentence) => words(sentence) > MOST_WORDS)).toEqual([]);
});

it.each(spoken)(
  '%s reads well aloud: no exclamation marks, digits, dashes or doubled spaces',
  (_, sentences) => {
    expect(sentences.filter((sentence) => /[!\d—–&<>]| {2}|\s$|\.\./.test(sentence))).toEqual([]);
  },
);

it.each(prompts)('%s is made of whole sentences', (_, sentences) => {
  expect(sentences.filter((sentence) => !/^[A-Z].*[.?]$/s.test(sentence))).toEqual([]);
});

it('cues in a set have at most six syllables, counted as groups of vowels', () => {
  const cues = spoken
    .filter(([name]) => name.startsWith('while counting'))
    .flatMap(([, sentences]) => sentences);
  const syllables = (cue: string): number =>
    cue
      .split(' ')
      .reduce((sum, word) => sum + Math.max(1, word.replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 0), 0);
  expect(cues.filter((cue) => syllables(cue) > 6)).toEqual([]);
});
