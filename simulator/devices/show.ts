import { SOUND_STARTS } from '../../lambda/coach/person/pace';
import type { Showing } from '../../lambda/screen/showing';
import { SPEAKER } from '../../lambda/speech/speaker';
import { SPEAKING_SCREEN } from '../../lambda/speech/speakingScreen';
import { tuned } from '../../lambda/speech/tuned';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import { property } from '../../lambda/storage/property';
import type { Asked, Device, Moment, Playing } from './device';
import { heardSsml } from './heard';
import type { Player } from './player';
import { endOf, momentOf, playedOf, tracksOf } from './playback';
import { readReply, type Reply } from './reply';
import { screenIn, touchable, type OnScreen } from './screen';
import type { Shape } from './shapes';

/** With the microphone shut and nothing said, a session lasts this long under a picture. */
const IDLE_MS = 30_000;

interface Shown extends Playing {
  readonly screen: OnScreen | null;
  /** What the same words would take in the voice as planned. */
  readonly plannedMs: number;
}

/**
 * An Echo with a screen: as a speaker, but what its screen says opens no microphone, and it tells as soon as it has said
 * it. Its voice takes `speed` times as long for words, not for silences.
 */
export function createShow(
  voice: VoiceTable,
  shape: Shape,
  speed: number,
  player: Player | null = null,
): Device {
  const spoken = tuned(voice, paceOf(speed));
  let shown: Shown | null = null;
  /** When it fell silent with the session open. */
  let idleFrom: number | null = null;

  return {
    player,
    contextAt(at) {
      const AudioPlayer = player?.stateAt(at);
      return {
        supportedInterfaces: {
          'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } },
          ...(player === null ? {} : { AudioPlayer: {} }),
        },
        Viewport: shape.viewport,
        ...(AudioPlayer === undefined ? {} : { AudioPlayer }),
      };
    },
    play(returned, at) {
      const read = readReply(returned, spoken);
      const screen = screenIn(read.response);
      if (
        screen === null &&
        read.speech.length === 0 &&
        read.response.response.shouldEndSession === undefined
      ) {
        idleFrom = shown === null ? at : null;
        return null;
      }
      const reply = { ...read, ...spokenByScreen(screen), ends: endsOn(screen, read) };
      const startsAt = at + (isSaid(screen) ? SPEAKING_SCREEN : SPEAKER).startLatency;
      const plannedMs = isSaid(screen) ? heardSsml(screen.ssml, voice).length : reply.speech.length;
      shown = { reply, startsAt, tracks: tracksOf(reply, startsAt), screen, plannedMs };
      idleFrom = null;
      return shown;
    },
    playing: () => shown,
    momentAt,
    next() {
      if (shown === null) {
        return idleFrom === null
          ? null
          : { kind: 'sessionOver', at: idleFrom + IDLE_MS, reason: 'EXCEEDED_MAX_REPROMPTS' };
      }
      const { reply, startsAt, screen } = shown;
      const spokenAt = startsAt + reply.speech.length;
      if (isSaid(screen)) {
        return { kind: 'tells', at: spokenAt, asked: told(screen.showing, reply) };
      }
      const reason = reply.ends ? 'skill' : 'EXCEEDED_MAX_REPROMPTS';
      return { kind: 'sessionOver', at: startsAt + endOf(reply), reason };
    },
    touch(button, at) {
      if (shown?.screen == null || !touchable(shown.screen.showing).includes(button)) {
        return null;
      }
      const { portion } = shown.screen.showing;
      return userEvent('touched', button, portion, Math.max(0, at - shown.startsAt + SOUND_STARTS));
    },
    hush(at) {
      idleFrom = null;
      if (shown === null) {
        return null;
      }
      const { plannedMs, reply } = shown;
      const played = playedOf(reply, at - shown.startsAt);
      // A share of the speech is told as that share of the plan, which is what the skill counts by.
      const speechMs = reply.speech.length === 0 ? 0 : (played.speechMs * plannedMs) / reply.speech.length;
      const { kind } = momentAt(at);
      const cut = kind === 'thinking' || kind === 'speaking' || kind === 'reprompting';
      const hushed = { playing: shown, played: { ...played, speechMs: Math.round(speechMs) }, cut };
      shown = null;
      return hushed;
    },
  };

  function momentAt(at: number): Moment {
    if (shown === null) {
      return { kind: idleFrom === null ? 'over' : 'showing' };
    }
    const elapsed = at - shown.startsAt;
    const isSilent = isSaid(shown.screen) && elapsed >= shown.reply.speech.length;
    return isSilent ? { kind: 'showing' } : momentOf(shown.reply, elapsed);
  }

  function spokenByScreen(screen: OnScreen | null): Partial<Reply> {
    return isSaid(screen) ? { speech: heardSsml(screen.ssml, spoken), reprompt: null } : {};
  }
}

/** How much longer than planned a voice takes for words, in thousandths. */
export function paceOf(speed: number): number {
  return Math.round((speed - 1) * 1000);
}

function isSaid(screen: OnScreen | null): screen is OnScreen {
  return screen !== null && screen.showing.goesOn;
}

/** Without a word on its end a session stays open under a picture. */
function endsOn(screen: OnScreen | null, { ends, response }: Reply): boolean {
  const shouldEnd: unknown = property(response.response, 'shouldEndSession');
  return screen !== null && shouldEnd === undefined ? false : ends;
}

function told({ portion }: Showing, { speech }: Reply): Asked {
  return userEvent('spoken', portion, speech.length + SOUND_STARTS);
}

function userEvent(...told: readonly (string | number)[]): Asked {
  return (head) => ({ type: 'Alexa.Presentation.APL.UserEvent', ...head, arguments: [...told] });
}
