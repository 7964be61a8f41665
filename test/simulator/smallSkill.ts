import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Skill } from '../../simulator/askSkill';
import type { Device } from '../../simulator/devices/device';
import { createSpeaker } from '../../simulator/devices/speaker';
import { createEcho } from '../../simulator/echo';
import type { EchoEvent, Exchange } from '../../simulator/echoEvent';
import { readUtterances } from '../../interactionModel/readUtterances';
import { HEARINGS } from '../../simulator/hearing/hearings';
import { utteranceResolver, type Heard } from '../../simulator/hearing/utterance';
import { voiceFor } from '../../lambda/speech/voices';

export const SMALL_MODEL: Heard = {
  invocationName: 'eccentric glutes',
  hearing: HEARINGS['en-US'],
  utterances: readUtterances({
    name: 'small',
    text: `
type EXERCISE
  clamshell: clamshell | side-lying clams | clams

AMAZON.StopIntent
AMAZON.NextIntent
AMAZON.FallbackIntent
ReadyIntent
  [i'm] ready | three two one
LevelIntent {level: AMAZON.NUMBER}
  [set] level [to] {level}
SkipIntent {exercise: EXERCISE}
  skip the {exercise} | {exercise} | skip this
SkipDayIntent
  skip the day
`,
  }),
};

export const NOON = Date.parse('2026-11-23T12:00:00.000Z');

/** An answer that takes exactly so long to say: silence, cut into breaks that Alexa accepts. */
export function silence(seconds: number): string {
  const tens = '<break time="10s"/>'.repeat(Math.floor(seconds / 10));
  return `<speak>${tens}<break time="${String(seconds % 10)}s"/></speak>`;
}

export function answer(ssml: string, rest: Partial<ResponseEnvelope['response']> = {}): ResponseEnvelope {
  return {
    version: '1.0',
    response: { outputSpeech: { type: 'SSML', ssml }, shouldEndSession: false, ...rest },
  };
}

/** An Echo before a skill of one answer, with everything that happened to both. */
export function echoWith(skill: Skill, device: Device = createSpeaker(voiceFor('en-US'))) {
  const requests: RequestEnvelope[] = [];
  const events: EchoEvent[] = [];
  let ids = 0;
  const echo = createEcho({
    skill: (request, context) => {
      requests.push(request);
      return skill(request, context);
    },
    meaningOf: utteranceResolver(SMALL_MODEL),
    device,
    identity: { locale: 'en-US', user: 'Ann', device: 'SPEAKER', person: null },
    newId: () => String((ids += 1)),
    onEvent: (event) => {
      events.push(event);
    },
  });
  const exchanges = (): readonly Exchange[] =>
    events.flatMap((event) => (event.kind === 'exchange' ? [event.exchange] : []));
  const types = () => requests.map(({ request }) => request.type);
  return { echo, requests, events, exchanges, types };
}
