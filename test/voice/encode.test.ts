import { FRAME_BYTES, FRAME_SAMPLES, SAMPLE_RATE, SILENCE } from '../../lambda/sound/frames';
import { openEncoder } from '../../voice/encode';
import { encodePhrase } from '../../voice/encodePhrase';
import { feltOnset } from '../../voice/feltOnset';
import { soundOfMp3 } from '../../voice/polly';
import { hiss, silence, soundOf, vowel } from './tones';

// An octave of rates: that of Flite, that of Polly, and one that is no part of the pack's.
it.each([16_000, 24_000, 22_050])(
  'puts the felt onset of words at %d Hz on the frame after the lead',
  async (rate) => {
    const encode = await openEncoder();
    for (const ms of [0, 40, 90, 150, 200]) {
      const { bytes, lead } = encodePhrase('so', soundOf([hiss(ms, 0.3), vowel(300, 0.5)], rate), encode);
      const heard = await soundOfMp3(Buffer.concat([bytes, SILENCE]), 'a phrase');
      expect(heard.rate).toBe(SAMPLE_RATE);
      const off = feltOnset(heard) - lead * FRAME_SAMPLES;
      expect(Math.abs(off / SAMPLE_RATE) * 1000).toBeLessThan(2);
    }
  },
);

it('ends with the frame that the words end in', async () => {
  const encode = await openEncoder();
  const { bytes, lead } = encode(soundOf([vowel(480, 0.5)], SAMPLE_RATE), 0);
  expect(bytes.length / FRAME_BYTES).toBe(lead + 480 / 24);
});

it('encodes the same words to the same bytes, whatever it encoded before', async () => {
  const encode = await openEncoder();
  const words = soundOf([vowel(200, 0.5)]);
  const first = encode(words, 100);
  encode(soundOf([hiss(500, 0.9)]), 0);
  expect(encode(words, 100)).toEqual(first);
});

it('refuses a phrase without sound, and names it', async () => {
  const encode = await openEncoder();
  expect(() => encodePhrase('hush', soundOf([silence(300)]), encode)).toThrow('"hush" has no sound.');
});
