import type { ResponseEnvelope } from 'ask-sdk-model';
import { check } from 'ssml-check-core';
import { phrasesFor } from '../../lambda/language/languages';
import { LONGEST_SPEECH, MOST_CHARACTERS, SLOWEST_VOICE } from '../../lambda/speech/limits';
import { voiceFor } from '../../lambda/speech/voices';
import { heardSsml } from '../../simulator/devices/heard';

// developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html
const MOST_BYTES = 120 * 1024;
/** Two breaths, which no sentence exceeds, and the words that lead back to the open question. */
const MOST_WORDS = 45 + 20;

/** What Alexa, certification or our own limits would have against an answer that a person is to hear. */
export async function faultsOf(answer: unknown, locale = 'en-US'): Promise<readonly string[]> {
  const { version, response, sessionAttributes } = answer as Partial<ResponseEnvelope>;
  if (version !== '1.0' || response === undefined) return ['is no response envelope'];
  const { outputSpeech, reprompt, shouldEndSession } = response;
  const isOpen = shouldEndSession === false;
  return [
    ...(await faultsOfSpeech('speech', outputSpeech, locale)),
    ...(reprompt === undefined ? [] : await faultsOfSpeech('reprompt', reprompt.outputSpeech, locale)),
    ...when(isOpen && reprompt === undefined, 'opens the microphone and has no reprompt'),
    ...when(isOpen && sessionAttributes === undefined, 'goes on without session attributes'),
    ...when(!isOpen && reprompt !== undefined, 'ends the session and has a reprompt'),
    ...when(typeof shouldEndSession !== 'boolean', 'does not say whether the session ends'),
    ...when(Buffer.byteLength(JSON.stringify(answer)) > MOST_BYTES, 'is larger than 120 KB'),
  ];
}

async function faultsOfSpeech(what: string, speech: unknown, locale: string): Promise<readonly string[]> {
  const { type, ssml } = (speech ?? {}) as { readonly type?: string; readonly ssml?: string };
  if (type !== 'SSML' || typeof ssml !== 'string') return [`has no SSML for its ${what}`];
  const words = ssml.replace(/<[^>]*>/g, '');
  // Said once in a person's life, whatever they asked first.
  const asked = words.replace(phrasesFor(locale).remarks.safety({ kind: 'safety' }), '');
  return [
    ...(await faultsOfMarkup(ssml, locale)).map((fault) => `${what}: ${fault}`),
    ...when(!/^<speak>.*<\/speak>$/su.test(ssml), `${what} is not inside <speak>`),
    ...when(words.trim() === '', `${what} says nothing`),
    ...when(/undefined|null|NaN|Infinity|\[object/.test(words), `${what} says "${words}"`),
    ...when(ssml.length > MOST_CHARACTERS, `${what} has ${ssml.length} characters`),
    // What is counted, and how to get into position, has silences in it.
    ...when(
      !ssml.includes('<break') && asked.split(/\s+/).length > MOST_WORDS,
      `${what} takes more than two breaths`,
    ),
    ...when(words.includes('!'), `${what} has an exclamation mark`),
  ];
}

/** Many answers are the same, and checking one takes longer than giving it. */
const CHECKED = new Map<string, readonly string[]>();

async function faultsOfMarkup(ssml: string, locale: string): Promise<readonly string[]> {
  const known = CHECKED.get(`${locale} ${ssml}`);
  if (known !== undefined) return known;
  const faults = (await check(ssml, { platform: 'amazon', locale })) ?? [];
  const lasts = heardSsml(ssml, voiceFor(locale)).length;
  const told = [
    ...faults.map((fault) => JSON.stringify(fault)),
    ...when(lasts > LONGEST_SPEECH * SLOWEST_VOICE, `lasts ${lasts} ms`),
  ];
  CHECKED.set(`${locale} ${ssml}`, told);
  return told;
}

function when(isSo: boolean, fault: string): readonly string[] {
  return isSo ? [fault] : [];
}
