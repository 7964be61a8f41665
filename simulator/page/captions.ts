import type { Track } from '../devices/device';
import type { Sound } from '../devices/heard';
import type { Caption, Phrase } from './messages';

type Word = Caption['words'][number];

/** Words that are said in one go, with the time that each has. */
export interface SpokenPhrase {
  readonly at: number;
  readonly length: number;
  /** The time until something else is said. */
  readonly room: number;
  readonly words: readonly Word[];
}

/** After the last words of a reply nothing else is said. */
const LAST_ROOM_MS = 2_000;

/** The phrases of tracks in order, in milliseconds from a time on. */
export function phrasesOf(tracks: readonly Track[], startsAt: number): readonly SpokenPhrase[] {
  const phrases = tracks.flatMap((track) =>
    runsOfWords(track.heard.sounds).map((words) => phraseOf(words, track.startsAt - startsAt)),
  );
  return phrases.map((phrase, index) => {
    const next = phrases[index + 1];
    return { ...phrase, room: next === undefined ? phrase.length + LAST_ROOM_MS : next.at - phrase.at };
  });
}

/** A phrase as it is to be said. */
export function saidPhrase({ at, length, room, words }: SpokenPhrase): Phrase {
  return { at, length, room, text: words.map(([, word]) => word).join(' ') };
}

type SaidWord = Extract<Sound, { kind: 'word' }>;

/** Words between pauses. */
function runsOfWords(sounds: readonly Sound[]): readonly (readonly SaidWord[])[] {
  const runs: SaidWord[][] = [];
  let isOpen = false;
  for (const sound of sounds) {
    if (sound.kind === 'word' && isOpen) runs.at(-1)?.push(sound);
    else if (sound.kind === 'word') runs.push([sound]);
    isOpen = sound.kind === 'word';
  }
  return runs;
}

function phraseOf(words: readonly SaidWord[], offset: number) {
  const at = offset + (words[0]?.start ?? 0);
  return {
    at,
    length: words.reduce((sum, { length }) => sum + length, 0),
    words: words.map(({ start, text }): Word => [offset + start, text]),
  };
}

const MANY_WORDS = 7;
const MOST_WORDS = 14;

/** A phrase in parts that an eye takes in at once: its sentences, and long ones cut at a comma. */
export function captionsOf({ at, length, words }: SpokenPhrase): readonly Caption[] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    const part = parts.at(-1);
    if (part === undefined || isFull(part)) parts.push([word]);
    else part.push(word);
  }
  return parts.map((part, index) => ({
    at: part[0]?.[0] ?? at,
    end: parts[index + 1]?.[0]?.[0] ?? at + length,
    words: part,
  }));
}

function isFull(words: readonly Word[]): boolean {
  const last = words.at(-1)?.[1] ?? '';
  return (
    /[.?!]$/.test(last) || (/[,:;]$/.test(last) && words.length >= MANY_WORDS) || words.length >= MOST_WORDS
  );
}
