import { answerTo } from '../../lambda/sound/answer';
import { FRAME_BYTES, FRAME_MS, framesAt } from '../../lambda/sound/frames';
import type { VoicePack } from '../../lambda/sound/voicePack';
import { committedPack } from '../../voice/packFiles';
import type { Track } from '../devices/device';
import type { StretchHeard } from '../devices/player';
import type { EchoEvent } from '../echoEvent';
import { UsageError } from '../usageError';
import { openFrameFile, type FrameFile } from './frameFile';
import { sayingAnything, type Say } from './phrases';
import { spoken } from './spoken';

/** Writes into a file what is heard of a device. */
export interface Recording {
  onEvent(event: EchoEvent): void;
  /** Ends it at a time, with the silence up to then. */
  close(at: number): void;
}

/** Begins a recording at a time; throws a UsageError where its file cannot be written. */
export type Recorder = (startsAt: number) => Recording;

/** Opens what records into a file in the language of a locale; throws a UsageError where no voice speaks it. */
export async function openRecorder(file: string, locale: string): Promise<Recorder> {
  const pack = committedPack(locale.replace(/-.*/, ''));
  const say = pack && (await sayingAnything(pack.language));
  if (pack === null || say === null) {
    throw new UsageError(`Nothing can be recorded in ${locale}: no voice here speaks it.`);
  }
  return (startsAt) => recordingOf(openFrameFile(file, framesAt(startsAt)), pack, say);
}

function recordingOf(written: FrameFile, pack: VoicePack, say: Say): Recording {
  const packs = new Map([[pack.language, pack]]);
  let stream: { readonly track: Track; readonly url: string } | null = null;

  return {
    onEvent(event) {
      switch (event.kind) {
        case 'quiet':
          event.playing.tracks.forEach((track) => {
            speak(track, event.at);
          });
          return;
        case 'streaming':
          stream = event;
          return;
        case 'streamQuiet':
          if (stream !== null) play(stream, event.heard);
          return;
        default:
          return;
      }
    },
    close(at) {
      written.reach(framesAt(at));
      written.close();
    },
  };

  function speak(track: Track, until: number): void {
    if (track.startsAt >= until) return;
    const end = framesAt(until);
    for (const { at, frames } of spoken(track, say)) {
      if (at < end) written.write(at, frames.subarray(0, (end - at) * FRAME_BYTES));
    }
  }

  /** The very bytes of a stream, as far as it was played. */
  function play({ track, url }: { readonly track: Track; readonly url: string }, heard: StretchHeard): void {
    const { pathname } = new URL(url);
    const { body } = answerTo({ method: 'GET', path: pathname, range: undefined }, packs);
    const [from, to] = [Math.floor(heard.fromMs / FRAME_MS), Math.round(heard.toMs / FRAME_MS)];
    written.write(framesAt(track.startsAt) + from, body.subarray(from * FRAME_BYTES, to * FRAME_BYTES));
  }
}
