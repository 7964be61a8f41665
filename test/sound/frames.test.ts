import {
  FRAME_BYTES,
  FRAME_MS,
  FRAME_SAMPLES,
  framesAt,
  SAMPLE_RATE,
  SILENCE,
} from '../../lambda/sound/frames';

it('has frames that last a whole number of milliseconds and hold 48 kbit/s', () => {
  expect((FRAME_SAMPLES / SAMPLE_RATE) * 1000).toBe(FRAME_MS);
  expect((FRAME_BYTES * 8) / FRAME_MS).toBe(48);
});

it('says silence with a header and nothing else', () => {
  expect(SILENCE).toHaveLength(FRAME_BYTES);
  expect(Buffer.from(SILENCE.subarray(0, 4)).toString('hex')).toBe('fff364c4');
  expect(SILENCE.subarray(4).every((byte) => byte === 0)).toBe(true);
});

it('puts no second of a set further from its frame than a third of one, and every third second on it', () => {
  for (let second = 0; second <= 300; second += 1) {
    const off = Math.abs(framesAt(second * 1000) * FRAME_MS - second * 1000);
    expect(off).toBeLessThanOrEqual(second % 3 === 0 ? 0 : 8);
  }
});
