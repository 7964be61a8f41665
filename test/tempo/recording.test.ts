import { PHRASES } from '../../lambda/language/languages';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import { burstsIn, CLOSURE_MS } from '../../tempo/bursts';
import { countedSet } from '../../tempo/countedSet';
import { onsetsInSound, onsetsOfProbeInSound } from '../../tempo/onsets';
import { probeParts } from '../../tempo/probe';
import { heardAcross } from '../../tempo/room';
import { readWav, writeWav, type Sound } from '../../tempo/wav';
import { speakSynthetically } from './syntheticVoice';

const VOICE = { baseMs: 120, perLetterMs: 50, addedToBreakMs: 0 };
const SET = { exercise: 'squat', side: 'both', level: 3, lower: 3, reps: 8, talk: 'more' } as const;

describe('A WAV file', () => {
  test('comes back as it was written', () => {
    const sound = { rate: 8000, samples: Float32Array.from([0, 0.5, -0.5, 1, -1]) };
    const back = readWav(writeWav(sound), 'a.wav');
    expect(back.rate).toBe(8000);
    expect([...back.samples].map((sample) => Math.round(sample * 100) / 100)).toEqual([0, 0.5, -0.5, 1, -1]);
  });

  test.each([
    ['something else', Buffer.from('ID3 this is no WAV file, but it is long enough to be one')],
    ['nothing', Buffer.alloc(0)],
    ['a WAV of floats', Buffer.from(writeWav({ rate: 8000, samples: new Float32Array(4) }).fill(3, 20, 21))],
  ])('that holds %s is refused with the way to make one', (_, bytes) => {
    expect(() => readWav(bytes, 'a.wav')).toThrow(
      /^a\.wav: expected a WAV file of 16-bit PCM; ffmpeg makes one/,
    );
  });
});

describe('Speech in a recording', () => {
  test('is found to the hop where it begins and ends', () => {
    const sound = speakSynthetically('<speak>lower<break time="600ms"/>lower</speak>', VOICE);
    const [first, second, ...others] = burstsIn(sound, 'a.wav', CLOSURE_MS);
    expect(others).toEqual([]);
    expect(first?.start).toBeCloseTo(700, -1);
    const word = (first?.end ?? 0) - 700;
    expect(Math.abs((second?.start ?? 0) - 1300 - word)).toBeLessThan(15);
  });

  test('that nobody can hear is said to be missing', () => {
    const silent: Sound = { rate: 8000, samples: new Float32Array(8000) };
    expect(() => burstsIn(silent, 'a.wav', CLOSURE_MS)).toThrow(
      'a.wav: nothing can be heard in this recording.',
    );
  });

  test('that drowns in noise is refused with what to do', () => {
    const sound = speakSynthetically('<speak>lower<break time="600ms"/>lower</speak>', VOICE);
    const drowned = heardAcross(sound, { signalToNoiseDb: 3, reverberationMs: 0, seed: 1 });
    expect(() => burstsIn(drowned, 'a.wav', CLOSURE_MS)).toThrow(
      /^a\.wav: speech is only \d+ dB above the noise/,
    );
  });
});

describe('A recording of another text', () => {
  const plan = countedSet(SET, PHRASES['en-US'], DEFAULT_VOICE);

  test.each([
    [
      'another exercise',
      countedSet({ ...SET, exercise: 'lunge', side: 'left' }, PHRASES['en-US'], DEFAULT_VOICE).ssml,
    ],
    ['half the set', plan.ssml.slice(0, plan.ssml.length / 2).replace(/<[^>]*$/, '')],
    ['naive breaks of a second', plan.ssml.replace(/time="\d+ms"/g, 'time="1000ms"')],
  ])('such as %s is refused', (_, ssml) => {
    const sound = speakSynthetically(ssml, VOICE);
    expect(() => onsetsInSound(plan, sound, 'a.wav')).toThrow(
      /^a\.wav: (this does not sound like|nothing fits|the text should end)/,
    );
  });

  test('such as another part of the probe is refused', () => {
    const [first, , third] = probeParts(PHRASES['en-US'], DEFAULT_VOICE);
    const sound = speakSynthetically(third?.ssml ?? '', VOICE);
    expect(() => first && onsetsOfProbeInSound(first, sound, 'a.wav')).toThrow(/^a\.wav: /);
  });
});
