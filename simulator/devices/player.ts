import type { Directive, interfaces } from 'ask-sdk-model';
import { FRAME_MS } from '../../lambda/sound/frames';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import type { RepRun } from '../../lambda/workout/portions';
import type { Track } from './device';
import { NOTHING_HEARD } from './heard';
import { streamOf, type Card, type Stream } from './stream';

type AudioPlayerState = interfaces.audioplayer.AudioPlayerState;

/** What a player tells by itself, without the head that every request has. */
export interface PlayerTells {
  readonly type: Mark | 'AudioPlayer.PlaybackStopped' | 'AudioPlayer.PlaybackFailed';
  readonly token: string;
  readonly offsetInMilliseconds?: number;
  readonly error?: { readonly type: string; readonly message: string };
  readonly currentPlaybackState?: AudioPlayerState;
}

/** A stretch of a stream as it was heard: from one offset to another. */
export interface StretchHeard {
  readonly runs: readonly RepRun[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly isWhole: boolean;
}

/** Something that happens to a player at a time, by itself or because it was told to. */
export type PlayerHappening =
  | { readonly kind: 'tells'; readonly at: number; readonly request: PlayerTells }
  | {
      readonly kind: 'sounds';
      readonly at: number;
      readonly track: Track;
      readonly runs: readonly RepRun[];
      readonly url: string;
      readonly card: Card;
    }
  | { readonly kind: 'quiet'; readonly at: number; readonly heard: StretchHeard };

/** How a player behaves where nobody knows how a real one does. */
export interface PlayerManner {
  /** When it tells that a stream is nearly over: so long after its start, or, less than 0, so long before its end. */
  readonly nearlyFinishedMs: number;
  /** Between two streams. */
  readonly gapMs: number;
}

/** An Echo of the first kind tells so at once (github.com/alexa/skill-sample-nodejs-audio-player/issues/104). */
export const USUAL_PLAYER: PlayerManner = { nearlyFinishedMs: 130, gapMs: 0 };

/** An audio player with a queue. What is said to the device, and what it says itself, holds it. */
export interface Player {
  /** What it reports in a request; undefined before it has ever played. */
  stateAt(at: number): AudioPlayerState | undefined;
  /** Whether it plays, or would if nothing else were heard. */
  isLive(): boolean;
  /** What happens next if nobody does anything. */
  nextAt(): number | null;
  /** Lets that happen. */
  happen(): readonly PlayerHappening[];
  /** Something else is to be heard. */
  hold(at: number): readonly PlayerHappening[];
  /** Nothing else is heard any more. */
  release(at: number): readonly PlayerHappening[];
  /** Throws with the reason where Alexa would refuse a directive. */
  obey(directives: readonly Directive[], at: number): readonly PlayerHappening[];
}

type Mark =
  'AudioPlayer.PlaybackStarted' | 'AudioPlayer.PlaybackNearlyFinished' | 'AudioPlayer.PlaybackFinished';

/** The stream that is played, or was played last. */
interface Current {
  readonly stream: Stream;
  /** What is still to be told of it, by its offset. */
  marks: readonly { readonly offset: number; readonly type: Mark }[];
  activity: 'PLAYING' | 'PAUSED' | 'STOPPED' | 'FINISHED';
  /** Up to where it was heard when it began to sound last, and when that was. */
  offset: number;
  since: number;
}

export function createPlayer(voice: VoiceTable, manner: PlayerManner = USUAL_PLAYER): Player {
  let current: Current | null = null;
  let queue: Stream[] = [];
  /** When the next of the queue begins. */
  let startsAt: number | null = null;
  let isHeld = false;
  let untold: { readonly at: number; readonly request: PlayerTells }[] = [];

  return {
    stateAt(at) {
      return (
        (current && {
          token: current.stream.token,
          offsetInMilliseconds: offsetAt(current, at),
          playerActivity: current.activity,
        }) ??
        undefined
      );
    },
    isLive: () => isLive() || startsAt !== null,
    nextAt() {
      const [mark] = current?.activity === 'PLAYING' ? current.marks : [];
      const markAt =
        current === null || mark === undefined ? null : current.since + mark.offset - current.offset;
      const times = [untold[0]?.at ?? null, isHeld ? null : startsAt, markAt].filter((at) => at !== null);
      return times.length === 0 ? null : Math.min(...times);
    },
    happen() {
      const at = this.nextAt();
      if (at === null) return [];
      const [told] = untold;
      if (told !== undefined && told.at <= at) {
        untold = untold.slice(1);
        return [{ kind: 'tells', ...told }];
      }
      if (!isHeld && startsAt !== null && startsAt <= at) return start(at);
      return current === null ? [] : passMark(current, at);
    },
    hold(at) {
      isHeld = true;
      // What was to follow words that are cut short is never begun (AVS, "Interaction model").
      if (startsAt !== null && queue[0]?.after === null) {
        queue = [];
        startsAt = null;
      }
      return current?.activity === 'PLAYING' ? pause(current, at, 'PAUSED') : [];
    },
    release(at) {
      isHeld = false;
      if (startsAt !== null) startsAt = Math.max(startsAt, at);
      return current?.activity === 'PAUSED' ? resume(current, at) : [];
    },
    obey(directives, at) {
      const plays = directives.filter(({ type }) => type === 'AudioPlayer.Play');
      if (plays.length > 1) throw new TypeError('The response has more than one AudioPlayer.Play.');
      return directives.flatMap((directive) => {
        switch (directive.type) {
          case 'AudioPlayer.Stop':
            return stop(at);
          case 'AudioPlayer.ClearQueue':
            if (directive.clearBehavior === 'CLEAR_ALL') return stop(at);
            queue = [];
            startsAt = null;
            return [];
          case 'AudioPlayer.Play':
            return play(streamOf(directive, voice), at);
          default:
            return [];
        }
      });
    },
  };

  function isLive(): boolean {
    return current?.activity === 'PLAYING' || current?.activity === 'PAUSED';
  }

  function play(stream: Stream, at: number): readonly PlayerHappening[] {
    if (stream.after === null) {
      const stopped = stop(at);
      queue = [stream];
      startsAt = at;
      return stopped;
    }
    const last = queue.at(-1) ?? current?.stream;
    // A stream that is not expected is ignored (AVS, "Play directive").
    if (last?.token !== stream.after) return [];
    queue = [...queue, stream];
    if (!isLive() && startsAt === null) startsAt = at + manner.gapMs;
    return [];
  }

  function stop(at: number): readonly PlayerHappening[] {
    queue = [];
    startsAt = null;
    if (current === null || !isLive()) return [];
    const quiet = current.activity === 'PLAYING' ? pause(current, at, 'STOPPED') : [];
    current.activity = 'STOPPED';
    current.marks = [];
    const { token } = current.stream;
    untold = [
      ...untold,
      {
        at,
        request: { type: 'AudioPlayer.PlaybackStopped', token, offsetInMilliseconds: current.offset },
      },
    ];
    return quiet;
  }

  function start(at: number): readonly PlayerHappening[] {
    const [stream, ...later] = queue;
    queue = later;
    startsAt = null;
    if (stream === undefined) return [];
    if (stream.sound === null) return [{ kind: 'tells', at, request: failed(stream, at) }];
    const { length } = stream.sound.heard;
    const nearly = manner.nearlyFinishedMs < 0 ? length + manner.nearlyFinishedMs : manner.nearlyFinishedMs;
    current = {
      stream,
      marks: [
        { offset: stream.fromMs, type: 'AudioPlayer.PlaybackStarted' },
        {
          offset: Math.min(Math.max(nearly, stream.fromMs), length),
          type: 'AudioPlayer.PlaybackNearlyFinished',
        },
        { offset: length, type: 'AudioPlayer.PlaybackFinished' },
      ],
      activity: 'PLAYING',
      offset: stream.fromMs,
      since: soundsAt(at, stream.fromMs),
    };
    return [sounds(current, at)];
  }

  function passMark(playing: Current, at: number): readonly PlayerHappening[] {
    const [mark, ...later] = playing.marks;
    if (mark === undefined) return [];
    playing.marks = later;
    const { token } = playing.stream;
    const request: PlayerTells = { type: mark.type, token, offsetInMilliseconds: Math.round(mark.offset) };
    const quiet = mark.type === 'AudioPlayer.PlaybackFinished' ? pause(playing, at, 'FINISHED') : [];
    if (quiet.length > 0 && queue.length > 0) startsAt = at + manner.gapMs;
    return [...quiet, { kind: 'tells', at, request }];
  }

  function pause(playing: Current, at: number, activity: Current['activity']): readonly PlayerHappening[] {
    const fromMs = playing.offset;
    playing.offset = offsetAt(playing, at);
    playing.activity = activity;
    const { runs = [], heard } = playing.stream.sound ?? {};
    const isWhole = playing.offset >= (heard?.length ?? 0);
    return [{ kind: 'quiet', at, heard: { runs, fromMs, toMs: playing.offset, isWhole } }];
  }

  function resume(playing: Current, at: number): readonly PlayerHappening[] {
    playing.activity = 'PLAYING';
    playing.since = soundsAt(at, playing.offset);
    return [sounds(playing, at)];
  }

  function failed({ token, url }: Stream, at: number): PlayerTells {
    return {
      type: 'AudioPlayer.PlaybackFailed',
      token,
      error: { type: 'MEDIA_ERROR_INVALID_REQUEST', message: `Nothing is found at ${url}.` },
      ...(current && {
        currentPlaybackState: {
          token: current.stream.token,
          offsetInMilliseconds: offsetAt(current, at),
          playerActivity: current.activity,
        },
      }),
    };
  }
}

function offsetAt({ stream, activity, offset, since }: Current, at: number): number {
  const length = stream.sound?.heard.length ?? 0;
  if (activity !== 'PLAYING') return offset;
  return Math.min(Math.round(offset + Math.max(0, at - since)), Math.round(length));
}

/** When a stream is heard from an offset on: its frames lie on those of the device's clock, so that they can be recorded. */
function soundsAt(at: number, offset: number): number {
  return Math.ceil((at - offset) / FRAME_MS) * FRAME_MS + offset;
}

function sounds({ stream, offset, since }: Current, at: number): PlayerHappening {
  const { heard = NOTHING_HEARD, runs = [] } = stream.sound ?? {};
  const { url, card } = stream;
  return { kind: 'sounds', at, track: { startsAt: since - offset, heard }, runs, url, card };
}
