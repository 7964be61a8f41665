import { FRAME_BYTES } from '../../lambda/sound/frames';
import { parsePack, sentencesOf, VoicePackError } from '../../lambda/sound/voicePack';

const INDEX = {
  format: 'voice-pack/1',
  language: 'en',
  voice: 'somebody',
  licence: 'free',
  hash: '0123456789abcdef',
  units: { press: [0, 3, 1], 'to go': [3, 2, 0] },
};
const BYTES = new Uint8Array(5 * FRAME_BYTES);

it('finds a phrase by its words', () => {
  const pack = parsePack(INDEX, BYTES);
  expect(pack.units.get('to go')).toEqual({ at: 3, frames: 2, lead: 0 });
  expect(pack).toMatchObject({ language: 'en', voice: 'somebody', hash: '0123456789abcdef', bytes: BYTES });
});

it.each([
  ['no index', undefined, BYTES, 'the index should be there, but is missing.'],
  [
    'another format',
    { ...INDEX, format: 'voice-pack/2' },
    BYTES,
    'format should be "voice-pack/1", but is "voice-pack/2".',
  ],
  ['no voice', { ...INDEX, voice: undefined }, BYTES, 'voice should be there, but is missing.'],
  ['a short hash', { ...INDEX, hash: 'abc' }, BYTES, 'hash should be 16 hexadecimal digits, but is "abc".'],
  [
    'half a frame',
    { ...INDEX, units: { press: [0, 1.5, 0] } },
    BYTES,
    'units.press.1 should be a whole number, but is 1.5.',
  ],
  [
    'sound that ends too soon',
    INDEX,
    new Uint8Array(4 * FRAME_BYTES),
    'the end of "to go" should be at most frame 4, the end of the sound, but is 5.',
  ],
  [
    'a phrase that is all lead',
    { ...INDEX, units: { press: [0, 3, 3] } },
    BYTES,
    'the lead of "press" should be less than its 3 frames, but is 3.',
  ],
  [
    'a torn frame',
    INDEX,
    new Uint8Array(100),
    'the length of the sound should be a multiple of 144 bytes, but is 100.',
  ],
])('refuses %s', (_, index, bytes, reason) => {
  expect(() => parsePack(index, bytes)).toThrow(new VoicePackError(`Voice pack: ${reason}`));
});

it('parts a text at the ends of its sentences', () => {
  expect(sentencesOf('Squats. Stand tall, weight in your heels.')).toEqual([
    'Squats.',
    'Stand tall, weight in your heels.',
  ]);
  expect(sentencesOf('Higher? Say "pillow"; I\'ll remember.')).toEqual([
    'Higher?',
    'Say "pillow"; I\'ll remember.',
  ]);
  expect(sentencesOf('休みます。あと10秒。')).toEqual(['休みます。', 'あと10秒。']);
});

it('leaves words of a beat whole, and finds nothing in nothing', () => {
  expect(sentencesOf('last one')).toEqual(['last one']);
  expect(sentencesOf('')).toEqual([]);
});
