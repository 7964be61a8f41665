import { skillHandler } from '../../lambda/alexa/skill';
import { voiceFor } from '../../lambda/speech/voices';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { SILENT } from '../../lambda/turn/operator';
import { createSpeaker } from '../../simulator/devices/speaker';
import { createEcho, type Echo } from '../../simulator/echo';
import type { Playing } from '../../simulator/devices/device';
import { loadHeard } from '../../simulator/hearing/loadHeard';
import { utteranceResolver } from '../../simulator/hearing/utterance';
import { NOON } from './smallSkill';

export const VOICE = { ...voiceFor('en-US'), source: 'engine' as const };
export const meaningOf = utteranceResolver(loadHeard('interactionModel', 'en-US'));

/** The skill on a speaker, with what it answers to the last of some lines, each said as the microphone opens. */
export async function replyTo(...lines: readonly string[]): Promise<Playing> {
  const echo = coachOnSpeaker();
  let at = NOON;
  for (const line of lines) {
    await echo.say(line, at);
    const { startsAt, reply } = playingOn(echo);
    at = startsAt + reply.speech.length;
  }
  return playingOn(echo);
}

function coachOnSpeaker(): Echo {
  let ids = 0;
  return createEcho({
    skill: skillHandler({ store: memoryProgressStore(), log: SILENT, voiceFor: () => VOICE }),
    device: createSpeaker(VOICE),
    meaningOf,
    identity: { locale: 'en-US', user: 'Ann', device: 'SPEAKER', person: null },
    newId: () => String((ids += 1)),
    onEvent: () => undefined,
  });
}

function playingOn(echo: Echo): Playing {
  const playing = echo.playing();
  if (playing === null) throw new Error('Expected a reply, but it is quiet.');
  return playing;
}
