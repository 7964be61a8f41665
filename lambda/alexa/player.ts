import type { interfaces } from 'ask-sdk-model';
import type { Settings } from '../coach/person/settings';
import type { Alone } from '../coach/reply';
import type { Surface } from '../coach/surface';
import type { Told } from '../coach/told';
import { phrasesFor } from '../language/languages';
import { FRAME_MS } from '../sound/frames';
import { STREAM_LEAD, STREAM_LIMITS } from '../sound/streamLimits';
import { CURRENT_PACK, pathOf, planOf, type StreamPlan } from '../sound/streamPlan';
import { SPEAKER } from '../speech/speaker';
import { property } from '../storage/property';
import { milliseconds } from '../workout/milliseconds';
import { playerState, tokenOf, type Token } from './token';

/** What carries the coach to whoever sent a request: a speaker, and its player where there is one and there is sound. */
export function surfaceOf(envelope: unknown, streamUrl: string | undefined): Surface {
  if (!hasPlayer(envelope)) return SPEAKER;
  return { ...SPEAKER, alone: streamUrl === undefined ? 'notYet' : STREAM_LIMITS };
}

/** What a request tells of what is played alone; null where that is nothing of ours. */
export function toldBy(envelope: unknown): Told | null {
  const state = playerState(envelope);
  return state === null ? null : toldOf(state.token, state.isFinished ? 'all' : state.offsetMs);
}

/** What a device tells by a token and an offset. Every stream begins with some silence, before its first beat. */
export function toldOf({ run, index }: Token, offsetMs: number | 'all'): Told {
  const heard = offsetMs === 'all' ? offsetMs : milliseconds(Math.max(0, offsetMs - STREAM_LEAD * FRAME_MS));
  return { portion: run, index, heard };
}

/** A portion on its way to a device's player. */
export interface Playable {
  readonly alone: Alone;
  readonly settings: Settings;
  readonly token: Token;
  /** What it is to follow; null where it replaces whatever is played. */
  readonly after: string | null;
}

/** Has a device play a portion; null where it holds nothing. */
export function playDirective(
  { alone, settings, token, after }: Playable,
  streamUrl: string,
  locale: string,
  streamPack: string = CURRENT_PACK,
): interfaces.audioplayer.PlayDirective | null {
  const plan = planOf(alone.portion, settings, locale.slice(0, 2));
  if (plan === null) return null;
  const stream = {
    url: `${streamUrl}${pathOf(plan, streamPack)}`,
    token: tokenOf(token),
    offsetInMilliseconds: 0,
  };
  const metadata = metadataOf(plan, locale);
  // Alexa refuses a token to follow where everything is replaced, and the lack of one where it is not.
  return after === null
    ? { type: 'AudioPlayer.Play', playBehavior: 'REPLACE_ALL', audioItem: { stream, metadata } }
    : {
        type: 'AudioPlayer.Play',
        playBehavior: 'ENQUEUE',
        audioItem: { stream: { ...stream, expectedPreviousToken: after }, metadata },
      };
}

/** What the player of a device with a screen shows; both sides may share a stream. */
function metadataOf({ ahead }: StreamPlan, locale: string): interfaces.audioplayer.AudioItemMetadata {
  const { screen } = phrasesFor(locale);
  const [set] = ahead.sets;
  if (set === undefined) return {};
  return { title: screen.exercises[set.exercise], subtitle: screen.round(set.round) };
}

export const STOP: interfaces.audioplayer.StopDirective = { type: 'AudioPlayer.Stop' };
export const CLEAR: interfaces.audioplayer.ClearQueueDirective = {
  type: 'AudioPlayer.ClearQueue',
  clearBehavior: 'CLEAR_ALL',
};

function hasPlayer(envelope: unknown): boolean {
  const system = property(property(envelope, 'context'), 'System');
  const interfacesOf = property(property(system, 'device'), 'supportedInterfaces');
  const player = property(interfacesOf, 'AudioPlayer');
  return typeof player === 'object' && player !== null;
}
