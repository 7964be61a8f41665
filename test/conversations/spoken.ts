import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Place } from '../../lambda/workout/place';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import { heardSsml, type Sound } from '../../simulator/devices/heard';

/** The word that opens a rep, alone between two silences. */
const OPENERS = { lunge: 'press', clamshell: 'lift', squat: 'lower', bridge: 'lift' } as const;

/** When each rep begins, from the SSML alone: in the speech, then after some listening in the reprompt. */
export function repsHeard(
  { response }: ResponseEnvelope,
  exercise: Place['exercise'],
  voice: VoiceTable,
  listening: number,
): readonly number[] {
  const speech = heard(response.outputSpeech, voice);
  const reprompt = heard(response.reprompt?.outputSpeech, voice);
  const opens = repsIn(speech.sounds, OPENERS[exercise]);
  const later = repsIn(reprompt.sounds, OPENERS[exercise]).map((at) => at + speech.length + listening);
  return [...opens, ...later];
}

function heard(output: unknown, voice: VoiceTable) {
  return heardSsml((output as { readonly ssml?: string } | undefined)?.ssml ?? '', voice);
}

function repsIn(sounds: readonly Sound[], opener: string): readonly number[] {
  return sounds.flatMap((sound, index) => {
    const isAlone = sounds[index - 1]?.kind !== 'word' && sounds[index + 1]?.kind !== 'word';
    return sound.kind === 'word' && isAlone && sound.text === opener ? [sound.start] : [];
  });
}
