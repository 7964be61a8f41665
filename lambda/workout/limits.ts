import type { BeatWord, Doing } from './cue';
import { seconds, type Milliseconds } from './milliseconds';

/**
 * The longest one spoken response may be by our own estimate. Alexa plays at most 240 s of audio in a response
 * (https://developer.amazon.com/en-US/blogs/alexa/alexa-skills-kit/2021/02/trim-and-repeat-audio-of-variable-length-in-APLA);
 * the rest is room for a voice that runs slower than planned.
 */
export const LONGEST_SPEECH: Milliseconds = seconds(200);

/**
 * The most SSML characters in one response. Alexa refuses more than 8,000
 * (https://developer.amazon.com/en-US/docs/alexa/custom-skills/best-practice-text-response.html).
 */
export const MOST_CHARACTERS = 7000;

/** How many times its planned length an unmeasured voice may take. */
export const SLOWEST_VOICE = 1.25;

/** The longest that two sides may last together and still share one response, with a quarter to spare. */
export const LONGEST_SHARED: Milliseconds = seconds(LONGEST_SPEECH / 1000 / SLOWEST_VOICE);

/** The most SSML characters any language may spend on a cue; the speech tests hold every language to it. */
export function mostCharactersOf(cue: Doing): number {
  switch (cue.kind) {
    case 'setUp':
      return 330;
    case 'changeSides':
    case 'rest':
      // A break holds at most 10 s, so a minute of rest takes several.
      return 200;
    case 'countIn':
      return 31;
    case 'beat':
      return BEAT_CHARACTERS[cue.word.kind];
  }
}

const BEAT_CHARACTERS: Readonly<Record<BeatWord['kind'], number>> = {
  phase: 31,
  count: 31,
  bottom: 31,
  rep: 44,
  breathe: 44,
  formCue: 44,
  halfway: 44,
  toGo: 44,
  // A silent beat only makes the break before it longer.
  silent: 3,
};

/** Kept free in every response for what is said before and after the cues. */
export const REMARK_CHARACTERS = 900;
export const REMARK_TIME: Milliseconds = seconds(14);
