import fc from 'fast-check';
import { rangeOf } from '../../lambda/sound/range';

it.each([
  ['from a byte on', 'bytes=0-', { from: 0, to: 1000 }],
  ['from a later byte on', 'bytes=400-', { from: 400, to: 1000 }],
  ['from one byte to another, both included', 'bytes=0-99', { from: 0, to: 100 }],
  ['one byte', 'bytes=999-999', { from: 999, to: 1000 }],
  ['up to a byte after the end', 'bytes=990-5000', { from: 990, to: 1000 }],
  ['the last bytes', 'bytes=-10', { from: 990, to: 1000 }],
  ['more last bytes than there are', 'bytes=-5000', { from: 0, to: 1000 }],
  ['a byte after the end', 'bytes=1000-', 'unsatisfiable'],
  ['no last byte', 'bytes=-0', 'unsatisfiable'],
  ['a byte further off than numbers go', `bytes=${'9'.repeat(400)}-`, 'unsatisfiable'],
  ['nothing', 'bytes=-', 'whole'],
  ['an end before its beginning', 'bytes=5-4', 'whole'],
  ['several parts', 'bytes=0-1,4-5', 'whole'],
  ['another unit', 'frames=0-1', 'whole'],
  ['nonsense', 'bytes=a-b', 'whole'],
])('is asked for %s', (_, header, part) => {
  expect(rangeOf(header, 1000)).toEqual(part);
});

it('is the whole where no range is asked for', () => {
  expect(rangeOf(undefined, 1000)).toBe('whole');
});

it('gives parts that make up the whole again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 700 }), (length, step) => {
      let next = 0;
      while (next < length) {
        const part = rangeOf(`bytes=${next}-${next + step - 1}`, length);
        if (typeof part === 'string') throw new Error(`Expected a part, but got ${part}.`);
        expect(part.from).toBe(next);
        next = part.to;
      }
      expect(rangeOf(`bytes=${next}-`, length)).toBe('unsatisfiable');
    }),
  );
});
