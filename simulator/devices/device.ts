import type { Context, Request, SupportedInterfaces } from 'ask-sdk-model';
import type { Heard } from './heard';
import type { Player } from './player';
import type { Reply } from './reply';
import type { RequestHead } from './requestHead';
import type { OnScreen } from './screen';

/** What carries a skill to somebody. It knows no skill; times are in milliseconds of the Unix epoch. */
export interface Device {
  /** What it tells of itself in a request that is sent at a time. */
  contextAt(at: number): DeviceContext;
  /**
   * Plays what a skill returned for a request of that time; null where it says and shows nothing, so that all goes on as
   * before. Throws with the reason if Alexa would refuse it.
   */
  play(returned: unknown, at: number): Playing | null;
  /** The reply that is being played, or null when it is quiet. */
  playing(): Playing | null;
  momentAt(at: number): Moment;
  /** What happens next if nobody says anything, or null when nothing does. */
  next(): OwnEvent | null;
  /** What plays streams on it; null where there is nothing that does. */
  readonly player: Player | null;
  /** The request that a touch on a button makes; null where there is no such button now. */
  touch(button: string, at: number): Asked | null;
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
  /** What is seen meanwhile; null where nothing is. */
  readonly screen: OnScreen | null;
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
  /** Nothing sounds and nobody listens, but the session is open under a picture. */
  | { readonly kind: 'showing' }
  | { readonly kind: 'over' };

/** What happens on a device without a word. */
export type OwnEvent =
  | {
      readonly kind: 'sessionOver';
      readonly at: number;
      /** Whether the skill had ended the session, or silence did. */
      readonly reason: 'skill' | 'EXCEEDED_MAX_REPROMPTS';
    }
  /** The device tells the skill something of itself. */
  | { readonly kind: 'tells'; readonly at: number; readonly asked: Asked };

/** A request, once it has its head. */
export type Asked = (head: RequestHead) => Request;

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
