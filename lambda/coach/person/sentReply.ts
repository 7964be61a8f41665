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
}
