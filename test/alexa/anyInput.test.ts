import fc from 'fast-check';
import { INTENT_NAMES } from '../../lambda/alexa/intents';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { device, intent, LAUNCH, overTheWire, type Envelope } from '../conversations/device';
import { faultsOf } from '../conversations/validResponse';
import { skillOver } from './parts';

const NOW = Date.UTC(2027, 0, 4, 7);
const ACCOUNT = 'amzn1.ask.account.SOMEONE';
const SOMEONE = { account: ACCOUNT, person: 'household' };

/** The skill, and an envelope as it comes in the middle of a first workout. */
async function midway() {
  const store = memoryProgressStore();
  const { skill, logged } = skillOver(store);
  const echo = device('echo', ACCOUNT, () => skill);
  await echo.send(LAUNCH, NOW);
  await echo.send(intent('BuildUpIntent'), NOW + 20_000);
  return { store, skill, logged, echo, envelope: echo.envelope(intent('WhereAmIIntent'), NOW + 100_000) };
}

describe('whatever comes in', () => {
  test.each<[string, (envelope: Envelope) => unknown]>([
    ['nothing', () => undefined],
    ['null', () => null],
    ['text', () => 'hello'],
    ['an empty object', () => ({})],
    ['a request without a context', ({ request, session }) => ({ version: '1.0', request, session })],
    ['a request without its session', ({ request, context }) => ({ version: '1.0', request, context })],
    ['a session that is null', (envelope) => ({ ...envelope, session: null })],
    ['a session without attributes', (envelope) => ({ ...envelope, session: { new: false } })],
    ['attributes that are text', (envelope) => withAttributes(envelope, 'text')],
    ['attributes that are a list', (envelope) => withAttributes(envelope, [1, 2, 3])],
    ['100 KB of attributes', (envelope) => withAttributes(envelope, { progress: 'x'.repeat(100_000) })],
    ['100 KB of an unknown attribute', (envelope) => withAttributes(envelope, { x: 'x'.repeat(100_000) })],
    ['a locale we do not have', (envelope) => withRequest(envelope, { locale: 'sw-KE' })],
    [
      'a locale that is a word of the language',
      (envelope) => withRequest(envelope, { locale: 'constructor' }),
    ],
    ['a locale that is a number', (envelope) => withRequest(envelope, { locale: 7 })],
    ['no locale', (envelope) => withRequest(envelope, { locale: undefined })],
    ['a time long ago', (envelope) => withRequest(envelope, { timestamp: '1970-01-01T00:00:00Z' })],
    ['a time in ten years', (envelope) => withRequest(envelope, { timestamp: '2037-01-01T00:00:00Z' })],
    ['a time after all times', (envelope) => withRequest(envelope, { timestamp: '+275760-09-13T00:00:00Z' })],
    ['a time that is none', (envelope) => withRequest(envelope, { timestamp: 'soon' })],
    ['no time', (envelope) => withRequest(envelope, { timestamp: undefined })],
    ['no request id', (envelope) => withRequest(envelope, { requestId: undefined })],
    ['no intent', (envelope) => withRequest(envelope, { intent: undefined })],
    ['an unknown intent', (envelope) => withRequest(envelope, intent('BananaIntent'))],
    ['an unknown request', (envelope) => withRequest(envelope, { type: 'Banana.Request' })],
    ['a request of no type', (envelope) => withRequest(envelope, { type: undefined })],
    ['a type that is a number', (envelope) => withRequest(envelope, { type: 7 })],
  ])('%s gets a kind answer that Alexa can speak', async (_, mangle) => {
    const { skill, envelope } = await midway();
    expect(await faultsOf(await skill(mangle(envelope), {}))).toEqual([]);
  });

  test('is answered, however it is mangled', async () => {
    const { skill, envelope } = await midway();
    const mangled = fc
      .tuple(
        fc.constantFrom(...INTENT_NAMES.map((name) => intent(name)), LAUNCH),
        fc.array(fc.tuple(fc.nat(), fc.oneof(fc.jsonValue(), fc.constant(undefined))), { maxLength: 4 }),
      )
      .map(([request, changes]) =>
        changes.reduce<unknown>(withPartReplaced, overTheWire(withRequest(envelope, request))),
      );
    await fc.assert(
      fc.asyncProperty(mangled, async (event) => {
        const answer = await skill(event, {});
        const isSilent = Object.keys(answer.response).length === 0;
        expect(isSilent ? [] : await faultsOf(answer)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('is answered again after it, from the place that was kept', async () => {
    const { skill, echo } = await midway();
    await skill({ session: 'mangled' }, {});
    const { response } = await echo.send(intent('WhereAmIIntent'), NOW + 100_000);
    expect(JSON.stringify(response.outputSpeech)).toMatch(/lunges/i);
  });
});

describe('a request that no person made', () => {
  test.each([
    'System.ExceptionEncountered',
    'AudioPlayer.PlaybackStopped',
    'AlexaSkillEvent.SkillEnabled',
    'PlaybackController.NextCommandIssued',
  ])('%s is answered with silence and changes nothing', async (type) => {
    const { skill, store, envelope } = await midway();
    const before = await store.load(SOMEONE, milliseconds(NOW));
    const { context, request } = withRequest(envelope, { type });
    expect((await skill({ version: '1.0', context, request }, {})).response).toEqual({});
    expect(await store.load(SOMEONE, milliseconds(NOW))).toEqual(before);
  });

  test('the end of a session is answered with silence', async () => {
    const { skill, envelope } = await midway();
    const ended = withRequest(envelope, { type: 'SessionEndedRequest', reason: 'USER_INITIATED' });
    expect((await skill(ended, {})).response).toEqual({});
  });
});

function withRequest(envelope: Envelope, changes: object): Envelope {
  return { ...envelope, request: { ...envelope.request, ...changes } };
}

function withAttributes(envelope: Envelope, attributes: unknown): Envelope {
  return { ...envelope, session: { ...envelope.session, attributes } };
}

/** Something with one of its parts, counted through all of them, made into something else. */
function withPartReplaced(whole: unknown, [which, junk]: readonly [number, unknown]): unknown {
  const paths = pathsIn(whole, []);
  return replaced(whole, paths[which % Math.max(1, paths.length)] ?? [], junk);
}

function pathsIn(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))];
}

function replaced(value: unknown, [name, ...rest]: readonly string[], junk: unknown): unknown {
  if (name === undefined) return junk;
  if (typeof value !== 'object' || value === null) return value;
  const inner = replaced(Reflect.get(value, name), rest, junk);
  return Array.isArray(value)
    ? value.map((item: unknown, index) => (String(index) === name ? inner : item))
    : { ...value, [name]: inner };
}
