import type { BeatWord, Doing } from '../workout/cue';
import { seconds, type Milliseconds } from '../workout/milliseconds';
import type { PortionLimits } from '../workout/portions';

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

/** The most SSML characters any language may spend on a cue; the speech tests hold every language to it. */
export function mostCharactersOf(cue: Doing): number {
  switch (cue.kind) {
    case 'setUp':
      return 330;
    case 'changeSides':
    case 'nextUp':
    case 'fromRep':
    case 'workoutOver':
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

/** What one spoken response may hold. */
export const SSML_LIMITS: PortionLimits = {
  longest: LONGEST_SPEECH,
  // With a quarter to spare, for an unmeasured voice.
  longestShared: seconds(LONGEST_SPEECH / 1000 / SLOWEST_VOICE),
  mostSize: MOST_CHARACTERS,
  sizeOf: mostCharactersOf,
  remarks: { time: seconds(14), size: 900 },
};
