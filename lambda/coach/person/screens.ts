import { milliseconds, type Milliseconds } from '../../workout/milliseconds';
import type { Progress } from './progress';

/** What is remembered of a device with a screen. */
export interface Screen {
  /** Not its id, but enough to know it again by. */
  readonly name: string;
  /** How much longer than planned its voice takes for words, in thousandths; null until it was measured. */
  readonly pace: number | null;
  /** How often a session was lost in the middle of what it said, since it led a workout to its end. */
  readonly losses: number;
  /** Until when it is only spoken through, like a speaker. */
  readonly voiceUntil: Milliseconds;
  /** When a speech ended that was too short to have been heard; 0 once one was heard whole. */
  readonly cutShortAt: Milliseconds;
}

const MOST_SCREENS = 4;
const MOST_LOSSES = 2;
const VOICE_ONLY_MS = 7 * 24 * 3_600_000;
export const NEVER: Milliseconds = milliseconds(0);

/** What is remembered of the device of a name. */
export function screenNamed({ screens }: Progress, name: string): Screen {
  return screens.find((screen) => screen.name === name) ?? unknown(name);
}

/** The progress with what is known of a device now, which is the one that was spoken to last. */
export function withScreen(progress: Progress, screen: Screen): Progress {
  const others = progress.screens.filter(({ name }) => name !== screen.name);
  return { ...progress, screens: [screen, ...others].slice(0, MOST_SCREENS) };
}

/** The screens that either of two knows, each once. */
export function joinedScreens(one: readonly Screen[], other: readonly Screen[]): readonly Screen[] {
  const more = other.filter(({ name }) => one.every((screen) => screen.name !== name));
  return [...one, ...more].slice(0, MOST_SCREENS);
}

/** Whether a device is to say things from its screen at a time. */
export function isTrusted({ voiceUntil }: Screen, at: Milliseconds): boolean {
  return at >= voiceUntil;
}

/** A screen that lost its session once more: the second time it is only spoken through for a week. */
export function lost(screen: Screen, at: Milliseconds): Screen {
  const losses = screen.losses + 1;
  return losses < MOST_LOSSES ? { ...screen, losses } : givenUp(screen, at);
}

/** A screen that is only spoken through for a week. */
export function givenUp(screen: Screen, at: Milliseconds): Screen {
  return { ...screen, losses: 0, cutShortAt: NEVER, voiceUntil: milliseconds(at + VOICE_ONLY_MS) };
}

/** A screen that is trusted as if nothing had ever gone wrong with it. */
export function trustedAgain(screen: Screen): Screen {
  return { ...screen, losses: 0, cutShortAt: NEVER, voiceUntil: NEVER };
}

function unknown(name: string): Screen {
  return { name, pace: null, losses: 0, voiceUntil: NEVER, cutShortAt: NEVER };
}
