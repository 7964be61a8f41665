import type { Milliseconds } from '../../workout/milliseconds';
import type { RepRun } from '../../workout/portions';
import type { Question } from './question';

/** The reply that was sent last, as far as it takes to tell what is being heard at any later time. */
export interface SentReply {
  /** The timestamp of the request it answers. */
  readonly at: Milliseconds;
  /** From there until it began to sound. */
  readonly startLatency: Milliseconds;
  /** The planned length of the speech, of the listening after it, and of what silence plays. */
  readonly speech: Milliseconds;
  readonly listening: Milliseconds;
  readonly reprompt: Milliseconds;
  /** The runs of reps in all of it, timed from the start of the speech; the listening counts too. */
  readonly runs: readonly RepRun[];
  /** What is asked after the reprompt. */
  readonly repromptQuestion: Question | null;
  /** Whether the person knows the position for what follows, after the speech and after the reprompt. */
  readonly inPosition: readonly [afterSpeech: boolean, afterReprompt: boolean];
  /** How many times its planned length the voice may take: 1 for a measured voice. */
  readonly slowest: number;
  /** Which portion is played alone; null for what is spoken. */
  readonly stream: SentStream | null;
  /** How long the words of the speech take alone, where the device tells as soon as it has said them; otherwise 0. */
  readonly words: Milliseconds;
}

/** A portion that is played alone, one of a run in which each follows the one before by itself. */
export interface SentStream {
  /** The run is named for the request that began it. */
  readonly run: string;
  /** Which one of the run, from 0. */
  readonly index: number;
  /** Up to where it was heard, where it does not play: not yet, or not any more. Null while it plays, as far as is told. */
  readonly stoppedAt: Milliseconds | null;
  /** Whether it was begun because one before could not be played. */
  readonly isRetry: boolean;
}
