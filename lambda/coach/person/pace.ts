import { seconds, type Milliseconds } from '../../workout/milliseconds';
import type { SentReply } from './sentReply';
import type { Screen } from './screens';

/** How far a voice may be from the planned one, in thousandths of the length of its words. */
export const MOST_PACE = 250;

/** From the start of a speech on a screen until it sounds; a guess, which is off by less than a third of a beat. */
export const SOUND_STARTS: Milliseconds = seconds(0.3);

/** In fewer words than take this long a pause of the device itself would weigh too much. */
const LEAST_WORDS = seconds(12);
/** A speech that took another time than this many times the planned one was not heard whole, or not at once. */
const SHORTEST = 0.8;
const LONGEST = 1.3;
/** Of what is measured after the first time only a part is believed. */
const BELIEVED = 0.5;

/**
 * A screen with the pace of its voice, as a speech shows that was heard to its end and took a time. Only words count:
 * silences are as long as they are asked to be.
 */
export function measured(screen: Screen, { speech, words }: SentReply, took: Milliseconds): Screen {
  if (words < LEAST_WORDS || took < speech * SHORTEST || took > speech * LONGEST) return screen;
  const off = (took - SOUND_STARTS - speech) / words;
  const before = 1 + (screen.pace ?? 0) / 1000;
  const now = before * (1 + (screen.pace === null ? off : off * BELIEVED));
  const pace = Math.round((now - 1) * 1000);
  return { ...screen, pace: Math.min(MOST_PACE, Math.max(-MOST_PACE, pace)) };
}
