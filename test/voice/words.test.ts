import { envelopeOf, loudestIn } from '../../voice/envelope';
import { feltOnset } from '../../voice/feltOnset';
import { level } from '../../voice/level';
import { trim } from '../../voice/trim';
import { hiss, RATE, silence, soundOf, vowel, type Tone } from './tones';

const NEAR_MS = 6;

describe('Words are felt to begin', () => {
  it.each<[string, readonly Tone[], number]>([
    ['with their vowel, not with the silence before', [silence(120), vowel(300, 0.5)], 120],
    ['after an "s", however loud', [hiss(150, 0.5), vowel(300, 0.5)], 150],
    ['with a first syllable that is softer than the next', [vowel(120, 0.2), vowel(300, 0.5)], 0],
    ['before a second word that is far louder', [vowel(320, 0.1), silence(40), vowel(300, 0.8)], 0],
  ])('%s', (_, tones, onset) => {
    expect(Math.abs((feltOnset(soundOf(tones)) / RATE) * 1000 - onset)).toBeLessThan(NEAR_MS);
  });
});

describe('Trimmed words', () => {
  const { samples } = trim(soundOf([silence(200), vowel(300, 0.5), silence(400)]));

  it('keep a few milliseconds of the silence around them', () => {
    expect((samples.length / RATE) * 1000).toBeGreaterThanOrEqual(300);
    expect((samples.length / RATE) * 1000).toBeLessThan(325);
  });

  it('begin and end at nothing, so that they do not click', () => {
    expect(Math.abs(samples[0] ?? 1)).toBe(0);
    expect(Math.abs(samples.at(-1) ?? 1)).toBe(0);
  });

  it('keep the silence inside them', () => {
    const two = trim(soundOf([vowel(100, 0.5), silence(200), vowel(100, 0.5)]));
    expect((two.samples.length / RATE) * 1000).toBeGreaterThan(395);
  });

  it('are nothing where nothing is said', () => {
    expect(trim(soundOf([silence(100)])).samples).toHaveLength(0);
  });
});

describe('Levelled words', () => {
  it('are as loud as all others, whatever their pauses', () => {
    const loudness = [
      [vowel(300, 0.05)],
      [vowel(300, 0.9)],
      [vowel(300, 0.3), silence(300), vowel(300, 0.3)],
    ].map((tones) => 20 * Math.log10(loudestIn(envelopeOf(level(soundOf(tones))))));
    for (const db of loudness) expect(Math.abs(db + 14)).toBeLessThan(0.3);
  });

  it('never come so near to the loudest there is that a codec would clip them', () => {
    const peaky = level(soundOf([vowel(5, 0.9), vowel(300, 0.1)]));
    expect(Math.max(...peaky.samples.map(Math.abs))).toBeLessThanOrEqual(10 ** (-2 / 20) + 1e-6);
  });
});
