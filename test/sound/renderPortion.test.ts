import { FRAME_BYTES, SILENCE } from '../../lambda/sound/frames';
import { renderPortion } from '../../lambda/sound/renderPortion';
import { parsePack } from '../../lambda/sound/voicePack';

const BYTES = Uint8Array.from({ length: 5 * FRAME_BYTES }, (_, at) => Math.floor(at / FRAME_BYTES) + 1);
const PACK = parsePack(
  {
    format: 'voice-pack/1',
    language: 'en',
    voice: 'made up',
    licence: 'none',
    hash: '0'.repeat(16),
    units: { press: [0, 3, 1], lower: [3, 2, 0] },
  },
  BYTES,
);

it('copies frames to their place, and has silence everywhere else', () => {
  const stream = renderPortion([place('press', 2, 3), place('lower', 7, 1)], 9, PACK);
  expect(framesIn(stream)).toEqual([
    'silence',
    'silence',
    '0',
    '1',
    '2',
    'silence',
    'silence',
    '3',
    'silence',
  ]);
});

it.each([0, 1, 2, 3, 1000])('is as long as it is to be, with %i frames', (frames) => {
  expect(framesIn(renderPortion([], frames, PACK))).toEqual(Array(frames).fill('silence'));
});

function place(words: string, start: number, frames: number) {
  const unit = PACK.units.get(words);
  if (unit === undefined) throw new Error(`Expected the pack to say "${words}".`);
  return { words, unit, start, frames };
}

/** Each frame as the number it has in the pack, whose bytes are all one more than that. */
function framesIn(stream: Uint8Array): readonly string[] {
  expect(stream.length % FRAME_BYTES).toBe(0);
  return Array.from({ length: stream.length / FRAME_BYTES }, (_, index) => {
    const frame = Buffer.from(stream.subarray(index * FRAME_BYTES, (index + 1) * FRAME_BYTES));
    if (frame.equals(SILENCE)) return 'silence';
    expect(new Set(frame).size).toBe(1);
    return String((frame[0] ?? 0) - 1);
  });
}
