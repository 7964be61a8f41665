import type { ResponseEnvelope } from 'ask-sdk-model';
import { check } from 'ssml-check-core';
import { voiceFor } from '../../lambda/speech/voices';
import { LONGEST_SPEECH, MOST_CHARACTERS } from '../../lambda/speech/limits';
import { heardSsml } from '../../simulator/devices/heard';

/** Two breaths, and a few words that lead back to the open question. */
const MOST_WORDS = 50;

/** What Alexa, or our own limits, would find wrong with a response; empty when nothing is. */
export async function responseFaults({ response }: ResponseEnvelope): Promise<readonly string[]> {
  const spoken = [response.outputSpeech, response.reprompt?.outputSpeech];
  const faults = await Promise.all(
    spoken.map(async (output) => (output?.type === 'SSML' ? await ssmlFaults(output.ssml) : [])),
  );
  const isSilent = response.shouldEndSession === false && response.outputSpeech === undefined;
  return [...faults.flat(), ...(isSilent ? ['an open session without a word'] : [])];
}

async function ssmlFaults(ssml: string): Promise<readonly string[]> {
  const errors = (await check(ssml, { platform: 'amazon' })) ?? [];
  const { length } = heardSsml(ssml, voiceFor('en-US'));
  // What is counted, and how to get into position, has silences in it.
  const isPrompt = !ssml.includes('<break');
  return [
    ...errors.map((error) => `SSML: ${JSON.stringify(error)}`),
    ...(ssml.length > MOST_CHARACTERS ? [`${ssml.length} characters of SSML`] : []),
    ...(length > LONGEST_SPEECH ? [`${length} ms of speech`] : []),
    ...(isPrompt && ssml.split(/\s+/).length > MOST_WORDS ? [`more than two breaths: ${ssml}`] : []),
    ...(ssml.includes('!') ? ['an exclamation mark'] : []),
  ];
}
