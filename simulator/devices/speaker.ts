import { SPEAKER } from '../../lambda/speech/speaker';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import type { Device, Moment, Playing } from './device';
import { endOf, momentOf, playedOf, tracksOf } from './playback';
import type { Player } from './player';
import { readReply } from './reply';

/** A speaker without a screen: it speaks, listens, speaks once more, listens again and lets the session go. */
export function createSpeaker(voice: VoiceTable, player: Player | null = null): Device {
  let playing: Playing | null = null;

  return {
    player,
    contextAt(at) {
      const AudioPlayer = player?.stateAt(at);
      return {
        supportedInterfaces: player === null ? {} : { AudioPlayer: {} },
        ...(AudioPlayer === undefined ? {} : { AudioPlayer }),
      };
    },
    play(returned, at) {
      const reply = readReply(returned, voice);
      const startsAt = at + SPEAKER.startLatency;
      playing = { reply, startsAt, tracks: tracksOf(reply, startsAt), screen: null };
      return playing;
    },
    playing: () => playing,
    momentAt,
    next() {
      if (playing === null) {
        return null;
      }
      const { reply, startsAt } = playing;
      const reason = reply.ends ? 'skill' : 'EXCEEDED_MAX_REPROMPTS';
      return { kind: 'sessionOver', at: startsAt + endOf(reply), reason };
    },
    touch: () => null,
    hush(at) {
      if (playing === null) {
        return null;
      }
      const played = playedOf(playing.reply, at - playing.startsAt);
      const hushed = { playing, played, cut: isSounding(momentAt(at)) };
      playing = null;
      return hushed;
    },
  };

  function momentAt(at: number): Moment {
    return playing === null ? { kind: 'over' } : momentOf(playing.reply, at - playing.startsAt);
  }
}

/** A reply that has not begun to sound is cut as well. */
function isSounding({ kind }: Moment): boolean {
  return kind === 'thinking' || kind === 'speaking' || kind === 'reprompting';
}
