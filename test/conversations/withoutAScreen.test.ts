import type { Response } from 'ask-sdk-model';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { spoken } from '../alexa/intentRequest';
import { skillOver } from '../alexa/parts';
import { device, intent, LAUNCH, overTheWire, sessionEnded, type Envelope } from './device';

/** Requests of a speaker as Alexa sends them, each so many seconds after the one before. */
const REQUESTS: readonly (readonly [after: number, request: object])[] = [
  [0, LAUNCH],
  [20, intent('SetLevelIntent', { level: spoken('level', '4') })],
  [15, intent('ReadyIntent')],
  [90, intent('AMAZON.PauseIntent')],
  [10, intent('AMAZON.ResumeIntent')],
  [30, intent('HowManyLeftIntent')],
  [70, intent('DoneIntent')],
  [5, intent('AMAZON.NextIntent')],
  [60, sessionEnded('EXCEEDED_MAX_REPROMPTS')],
  [600, LAUNCH],
  [10, intent('JustTalkIntent')],
  [5, intent('AMAZON.StopIntent')],
];

const SCREEN = { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } };
const UNUSABLE: readonly (readonly [what: string, supportedInterfaces: object, Viewport: object])[] = [
  ['of an old runtime', { 'Alexa.Presentation.APL': { runtime: { maxVersion: '1.9' } } }, { mode: 'HUB' }],
  ['of a television', SCREEN, { mode: 'TV' }],
  ['of a car', SCREEN, { mode: 'AUTO' }],
];

/** What is answered, without ids, times and the session's attributes. */
async function answers(supportedInterfaces: object = {}, Viewport?: object): Promise<readonly Response[]> {
  const { skill } = skillOver(memoryProgressStore());
  const speaker = device('amzn1.ask.device.A', 'amzn1.ask.account.SOMEONE', () => skill);
  let now = Date.UTC(2027, 0, 4, 7);
  const given: Response[] = [];
  for (const [after, request] of REQUESTS) {
    now += after * 1000;
    const sent = speaker.envelope(request, now);
    const { response } = await speaker.deliver(on(sent, supportedInterfaces, Viewport));
    given.push(response);
  }
  return given;
}

function on(sent: Envelope, supportedInterfaces: object, Viewport?: object): Envelope {
  const { context } = overTheWire(sent) as unknown as { readonly context: { readonly System: object } };
  const System = { ...context.System, device: { deviceId: 'amzn1.ask.device.A', supportedInterfaces } };
  return { ...sent, context: { ...context, System, ...(Viewport === undefined ? {} : { Viewport }) } };
}

test('a device without a screen is answered as it was recorded', async () => {
  expect(await answers()).toMatchSnapshot();
});

test.each(UNUSABLE)('a screen %s is answered as if there was none', async (_, interfaces, viewport) => {
  expect(await answers(interfaces, viewport)).toEqual(await answers());
});
