import type { Context, SupportedInterfaces } from 'ask-sdk-model';
import type { Heard } from './heard';
import type { Player } from './player';
import type { Reply } from './reply';

/** What carries a skill to somebody. It knows no skill; times are in milliseconds of the Unix epoch. */
export interface Device {
  /** What it tells of itself in a request that is sent at a time. */
  contextAt(at: number): DeviceContext;
  /** Plays what a skill returned for a request of that time; throws with the reason if Alexa would refuse it. */
  play(returned: unknown, at: number): Playing;
  /** The reply that is being played, or null when it is quiet. */
  playing(): Playing | null;
  momentAt(at: number): Moment;
  /** What happens next if nobody says anything, or null when nothing does. */
  next(): OwnEvent | null;
  /** What plays streams on it; null where there is nothing that does. */
  readonly player: Player | null;
  /** Goes quiet; tells how much of its reply was heard, or null where it was quiet already. */
  hush(at: number): Hushed | null;
}

/** The interfaces a device has, and what it reports of each. */
export interface DeviceContext extends Omit<Context, 'System'> {
  readonly supportedInterfaces: SupportedInterfaces;
}

/** A reply on its way to the ear. */
export interface Playing {
  readonly reply: Reply;
  readonly startsAt: number;
  /** Everything that will sound of it if nobody says anything, in order. */
  readonly tracks: readonly Track[];
}

/** Something that sounds from a time on. */
export interface Track {
  readonly startsAt: number;
  readonly heard: Heard;
}

/** What a device is doing at a time. */
export type Moment =
  | { readonly kind: 'thinking' }
  | { readonly kind: 'speaking'; readonly heardMs: number }
  | { readonly kind: 'listening'; readonly leftMs: number }
  | { readonly kind: 'reprompting'; readonly heardMs: number }
  | { readonly kind: 'streaming' }
  | { readonly kind: 'over' };

/** What happens on a device without a word. */
export interface OwnEvent {
  readonly kind: 'sessionOver';
  readonly at: number;
  /** Whether the skill had ended the session, or silence did. */
  readonly reason: 'skill' | 'EXCEEDED_MAX_REPROMPTS';
}

/** A reply of which nothing more will be heard. */
export interface Hushed {
  readonly playing: Playing;
  readonly played: Played;
  /** True where something was still to be heard. */
  readonly cut: boolean;
}

/** How much of a reply was heard. */
export interface Played {
  readonly speechMs: number;
  readonly repromptMs: number;
}
