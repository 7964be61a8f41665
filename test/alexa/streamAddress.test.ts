import fc from 'fast-check';
import { playDirective } from '../../lambda/alexa/player';
import { CURRENT_PACK, planFrom } from '../../lambda/sound/streamPlan';
import { anyStream } from '../sound/anyStream';

const HOST = 'https://sound.example.com';
const PACK = '0123456789abcdef';
const PERSON = 'amzn1.ask.person.SOMEONE';

function itemOf(
  portion: Parameters<typeof playDirective>[0]['alone']['portion'],
  settings: Settings,
  pack?: string,
) {
  const token = { person: PERSON, run: 'abcdef', index: 0 };
  const directive = playDirective(
    { alone: { portion, inPosition: true }, settings, token, after: null },
    HOST,
    'en-US',
    pack,
  );
  return directive?.audioItem ?? {};
}

function addressOf(...stream: Parameters<typeof itemOf>) {
  return new URL(itemOf(...stream).stream?.url ?? '');
}

type Settings = Parameters<typeof playDirective>[0]['settings'];

it('is the plan of the portion, said by the pack that is there, and names nobody', () => {
  fc.assert(
    fc.property(anyStream, ({ portion, settings, plan }) => {
      const { origin, pathname, href } = addressOf(portion, settings, PACK);
      expect(origin).toBe(HOST);
      expect(planFrom(pathname)).toEqual({ plan, pack: PACK });
      expect(href.length).toBeLessThanOrEqual(8000);
      const [, , , encoded = ''] = pathname.split('/');
      expect(Buffer.from(encoded, 'base64url').toString()).not.toContain('SOMEONE');
    }),
  );
});

it('leaves open which pack says it where none is known', () => {
  const [stream] = fc.sample(anyStream, { numRuns: 1, seed: 1 });
  if (stream === undefined) throw new Error('Expected an example of a stream.');
  const { pathname } = addressOf(stream.portion, stream.settings);
  expect(planFrom(pathname)?.pack).toBe(CURRENT_PACK);
});

it('comes with what a screen of the player shows: the exercise and the round', () => {
  fc.assert(
    fc.property(anyStream, ({ portion, settings, plan }) => {
      const { title, subtitle } = itemOf(portion, settings).metadata ?? {};
      const [set] = plan.ahead.sets;
      expect(title?.toLowerCase()).toContain(set?.exercise);
      expect(subtitle).toBe(`Round ${set?.round}`);
    }),
  );
});
