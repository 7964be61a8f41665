import type { ResponseEnvelope } from 'ask-sdk-model';
import { property } from '../../lambda/storage/property';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import { heardSsml, heardText, NOTHING_HEARD, type Heard } from './heard';

// Sources: developer.amazon.com/en-US/docs/alexa/custom-skills/best-practice-text-response.html and
// developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html
const MOST_CHARACTERS = 8000;
const MOST_BYTES = 120 * 1024;

/** What the device makes of a response. */
export interface Reply {
  readonly response: ResponseEnvelope;
  readonly speech: Heard;
  readonly reprompt: Heard | null;
  /** Whether the session is over once the speech has been heard. */
  readonly ends: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Reads what a skill returned as Alexa does, after a trip over the wire; throws with the reason if she would refuse it. */
export function readReply(returned: unknown, voice: VoiceTable): Reply {
  const json = JSON.stringify(returned) as string | undefined;
  const envelope = json === undefined ? undefined : (JSON.parse(json) as unknown);
  const response = property(envelope, 'response');
  if (json === undefined || typeof response !== 'object' || response === null) {
    throw new TypeError(`The skill returned no response, but ${json ?? 'nothing'}.`);
  }
  const bytes = Buffer.byteLength(json);
  if (bytes > MOST_BYTES) {
    throw new RangeError(`The response has ${String(bytes)} bytes; Alexa takes ${String(MOST_BYTES)}.`);
  }
  const reprompt = property(property(response, 'reprompt'), 'outputSpeech');
  const shouldEnd = property(response, 'shouldEndSession');
  const attributes = property(envelope, 'sessionAttributes');
  return {
    response: envelope as ResponseEnvelope,
    speech: heardOutput(property(response, 'outputSpeech'), 'speech', voice) ?? NOTHING_HEARD,
    reprompt: heardOutput(reprompt, 'reprompt', voice),
    // On a speaker a session without a word on its end is over; null counts as false.
    ends: shouldEnd !== false && shouldEnd !== null,
    attributes: typeof attributes === 'object' && attributes !== null ? { ...attributes } : {},
  };
}

function heardOutput(output: unknown, name: string, voice: VoiceTable): Heard | null {
  if (output === undefined || output === null) {
    return null;
  }
  const type = property(output, 'type');
  const text = property(output, type === 'SSML' ? 'ssml' : 'text');
  if ((type !== 'SSML' && type !== 'PlainText') || typeof text !== 'string') {
    throw new TypeError(`The ${name} is neither SSML nor plain text: ${JSON.stringify(output)}.`);
  }
  if (text.length > MOST_CHARACTERS) {
    throw new RangeError(
      `The ${name} has ${String(text.length)} characters; Alexa takes ${String(MOST_CHARACTERS)}.`,
    );
  }
  return type === 'SSML' ? heardSsml(text, voice) : heardText(text, voice);
}
