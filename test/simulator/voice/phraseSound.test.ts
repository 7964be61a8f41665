import { readWav } from '../../../tempo/wav';
import { fliteVoice } from '../../../simulator/voice/fliteVoice';
import { packVoice } from '../../../simulator/voice/packVoice';
import { FELT_AT_MS, phraseSound, type Voice } from '../../../simulator/voice/phraseSound';
import { feltOnset } from '../../../voice/feltOnset';
import { trim } from '../../../voice/trim';

const RATE = 1000;

/** Says each letter in a hundredth of a second, and is felt to begin with the third of its samples. */
const spelling: Voice = (text, stretch) => ({
  sound: { rate: RATE, samples: new Float32Array(Math.round(text.length * 10 * stretch)).fill(0.5) },
  felt: 2,
});

function soundIn(voices: readonly Voice[], asked: { text: string; length?: number; room?: number }) {
  const wav = phraseSound(voices)({ length: 1_000, room: 5_000, pace: 1, ...asked });
  if (wav === null) throw new Error('Expected a sound, but there is none.');
  return readWav(wav, 'sound');
}

function beginningOf({ samples }: { readonly samples: Float32Array }): number {
  return samples.findIndex((sample) => sample !== 0);
}

describe('the sound of a phrase', () => {
  it('is felt to begin a quarter of a second in', () => {
    expect(beginningOf(soundIn([spelling], { text: 'touch' }))).toBe(FELT_AT_MS - 2);
  });

  it('leaves out silence for which there is no room', () => {
    const late: Voice = () => ({
      sound: { rate: RATE, samples: new Float32Array(400).fill(0.5, 300) },
      felt: 300,
    });
    expect(beginningOf(soundIn([late], { text: 'touch' }))).toBe(FELT_AT_MS);
  });

  it('spreads sentences over the time that is planned for them', () => {
    const { samples } = soundIn([spelling], { text: 'One. Two. Four.', length: 800 });
    expect(samples.length).toBe(FELT_AT_MS - 2 + 800);
  });

  it('is spoken faster where it would run into what follows', () => {
    const { samples } = soundIn([spelling], { text: 'a'.repeat(50), room: 400 });
    expect(samples.length - FELT_AT_MS).toBeLessThanOrEqual(400);
  });

  it('is spoken by the first voice that can say all of it, and by none where none can', () => {
    const knowsOne: Voice = (text, stretch) => (text === 'One.' ? spelling(text, stretch) : null);
    const other: Voice = (text) => ({
      sound: { rate: RATE, samples: new Float32Array(text.length).fill(0.25) },
      felt: 0,
    });
    expect(Math.max(...soundIn([knowsOne, other], { text: 'One.' }).samples)).toBeCloseTo(0.5, 2);
    expect(Math.max(...soundIn([knowsOne, other], { text: 'One. Two.' }).samples)).toBeCloseTo(0.25, 2);
    expect(phraseSound([knowsOne])({ text: 'Two.', length: 1, room: 1, pace: 1 })).toBeNull();
  });

  it.each(['press', 'lower', 'three', 'squeeze the glute', 'Paused at rep four, left leg.'])(
    'has the felt onset of "%s" within 20 ms of its place, from the pack or from Flite',
    async (text) => {
      const voices = await Promise.all([packVoice('en'), fliteVoice('en')]);
      const { rate, samples } = soundIn(
        voices.filter((voice) => voice !== null),
        { text },
      );
      const start = beginningOf({
        samples: samples.map((sample) => (Math.abs(sample) > 0.005 ? sample : 0)),
      });
      const felt = start + feltOnset(trim({ rate, samples: samples.slice(start) }));
      expect(Math.abs((felt / rate) * 1000 - FELT_AT_MS)).toBeLessThanOrEqual(20);
    },
  );
});
