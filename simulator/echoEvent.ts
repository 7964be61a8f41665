import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Played, Playing, Track } from './devices/device';
import type { StretchHeard } from './devices/player';
import type { Card } from './devices/stream';
import type { RepRun } from '../lambda/workout/portions';
import type { Meaning } from './hearing/utterance';

/** One thing said, or one request that Alexa sent by herself, with its answer and how much of that was heard. */
export interface Exchange {
  readonly at: number;
  readonly said: string | null;
  readonly request: RequestEnvelope | null;
  readonly response: ResponseEnvelope | null;
  readonly played: Played;
}

/** What happens between somebody, the device and the skill, in order. */
export type EchoEvent =
  | { readonly kind: 'said'; readonly at: number; readonly text: string; readonly meaning: Meaning }
  | { readonly kind: 'touched'; readonly at: number; readonly button: string }
  | { readonly kind: 'alexaHerself'; readonly at: number }
  | { readonly kind: 'replied'; readonly playing: Playing }
  /** Nothing more of the last reply will be heard after this time. */
  | { readonly kind: 'quiet'; readonly at: number; readonly playing: Playing; readonly cut: boolean }
  /** A stream begins to sound, or goes on. */
  | {
      readonly kind: 'streaming';
      readonly at: number;
      readonly track: Track;
      readonly runs: readonly RepRun[];
      readonly url: string;
      readonly card: Card;
    }
  /** It does not sound any more, for now or for good. */
  | { readonly kind: 'streamQuiet'; readonly at: number; readonly heard: StretchHeard }
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'sessionOver'; readonly at: number; readonly reason: SessionEnd }
  | { readonly kind: 'problem'; readonly at: number; readonly reason: string };

export type SessionEnd = 'skill' | 'USER_INITIATED' | 'EXCEEDED_MAX_REPROMPTS' | 'ERROR';
