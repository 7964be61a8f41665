import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { committedFolder } from '../../voice/packFiles';
import { pollySsml, soundOfMp3 } from '../../voice/polly';

it('asks for a phrase at the voice’s own pace, or faster', () => {
  expect(pollySsml('Salt & pepper.', 100)).toBe('<speak>Salt &amp; pepper.</speak>');
  expect(pollySsml('last one', 80)).toBe('<speak><prosody rate="125%">last one</prosody></speak>');
});

it('decodes an answer', async () => {
  const { rate, samples } = await soundOfMp3(readFileSync(join(committedFolder('en'), 'press.mp3')), 'it');
  expect(rate).toBe(24_000);
  expect(samples.length).toBeGreaterThan(12_000);
});

it('says in one line what cannot be decoded', async () => {
  await expect(soundOfMp3(Buffer.from('<html>busy</html>'), 'Polly’s sound of "press"')).rejects.toThrow(
    /^Polly’s sound of "press" cannot be decoded: .+\.$/,
  );
});
