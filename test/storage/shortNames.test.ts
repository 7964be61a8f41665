import fc from 'fast-check';
import { toRecord } from '../../lambda/storage/progressRecord';
import { lengthened, shortened } from '../../lambda/storage/shortNames';
import { aProgress } from './arbitraryProgress';

test('a record has its own names again once they are in full', () => {
  fc.assert(
    fc.property(aProgress, (progress) => {
      const record = JSON.stringify(toRecord(progress));
      expect(lengthened(shortened(record))).toBe(record);
    }),
  );
});

test('every field of more than five letters has a short name, and what names a set or stands in a field keeps its own', () => {
  fc.assert(
    fc.property(aProgress, (progress) => {
      const long = namesIn(JSON.parse(shortened(JSON.stringify(toRecord(progress))))).filter(
        (name) => name.length > 5,
      );
      expect(long.filter((name) => !name.includes(' '))).toEqual([]);
    }),
  );
  const record = { answered: ['lunge', '"heardAt":'], workout: { place: { set: 'lunge left 1' } } };
  expect(JSON.parse(shortened(JSON.stringify(record)))).toEqual({
    a: ['lunge', '"heardAt":'],
    w: { pl: { set: 'lunge left 1' } },
  });
});

test('a name in full, as older versions kept it, is left as it is', () => {
  const record = JSON.stringify({ heardAt: 1, workout: { tally: { 'lunge left': [8] } } });
  expect(lengthened(record)).toBe(record);
});

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...namesIn(part)]);
}
