import type { ResponseEnvelope } from 'ask-sdk-model';
import { check } from 'ssml-check-core';
import { phrasesFor } from '../../lambda/language/languages';
import { LONGEST_SPEECH, MOST_CHARACTERS, SLOWEST_VOICE } from '../../lambda/speech/limits';
import { voiceFor } from '../../lambda/speech/voices';
import { heardSsml } from '../../simulator/devices/heard';
import { screenIn, type OnScreen } from '../../simulator/devices/screen';

// developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html
const MOST_BYTES = 120 * 1024;
/** Half of that, so that the document may grow. */
const MOST_BYTES_ON_SCREEN = 60_000;
/** Two breaths, which no sentence exceeds, and the words that lead back to the open question. */
const MOST_WORDS = 45 + 20;

/** What Alexa, certification or our own limits would have against an answer that a person is to hear. */
export async function faultsOf(answer: unknown, locale = 'en-US'): Promise<readonly string[]> {
  const { version, response, sessionAttributes } = answer as Partial<ResponseEnvelope>;
  if (version !== '1.0' || response === undefined) return ['is no response envelope'];
  const { outputSpeech, reprompt, shouldEndSession } = response;
  const screen = screenIn(answer as ResponseEnvelope);
  const isTooLarge = when(
    Buffer.byteLength(JSON.stringify(answer)) > (screen === null ? MOST_BYTES : MOST_BYTES_ON_SCREEN),
    'is larger than it may be',
  );
  if (screen?.showing.goesOn === true)
    return [...isTooLarge, ...(await faultsOnScreen(response, screen, locale))];
  const isOpen = shouldEndSession === false;
  return [
    ...(await faultsOfSpeech('speech', outputSpeech, locale)),
    ...(reprompt === undefined ? [] : await faultsOfSpeech('reprompt', reprompt.outputSpeech, locale)),
    ...when(isOpen && reprompt === undefined, 'opens the microphone and has no reprompt'),
    ...when(isOpen && sessionAttributes === undefined, 'goes on without session attributes'),
    ...when(!isOpen && reprompt !== undefined, 'ends the session and has a reprompt'),
    ...when(typeof shouldEndSession !== 'boolean', 'does not say whether the session ends'),
    ...isTooLarge,
  ];
}

/** What goes on by itself is said by the screen alone: no microphone opens, and the session stays as it is. */
async function faultsOnScreen(
  response: ResponseEnvelope['response'],
  { showing, ssml }: OnScreen,
  locale: string,
): Promise<readonly string[]> {
  return [
    ...when('outputSpeech' in response || 'reprompt' in response, 'says two things at once'),
    ...when('shouldEndSession' in response, 'says whether the session ends'),
    ...when(showing.count === null && showing.card === null, 'shows nothing'),
    ...(await faultsOfSpeech('screen', { type: 'SSML', ssml }, locale)),
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
