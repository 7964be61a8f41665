import fc from 'fast-check';
import { toRecord } from '../../lambda/storage/progressRecord';
import { lengthened, shortened } from '../../lambda/storage/shortNames';
import { aProgress } from './arbitraryProgress';

test('a record has its own names again once they are in full', () => {
  fc.assert(
    fc.property(aProgress, (progress) => {
      const record: unknown = JSON.parse(JSON.stringify(toRecord(progress)));
      expect(lengthened(shortened(record))).toEqual(record);
    }),
  );
});

test('every field of more than five letters has a short name, and what names a set or stands in a field keeps its own', () => {
  fc.assert(
    fc.property(aProgress, (progress) => {
      const long = namesIn(shortened(toRecord(progress))).filter((name) => name.length > 5);
      expect(long.filter((name) => !name.includes(' '))).toEqual([]);
    }),
  );
  expect(shortened({ answered: ['lunge'], workout: { place: { set: 'lunge left 1' } } })).toEqual({
    a: ['lunge'],
    w: { pl: { set: 'lunge left 1' } },
  });
});

test('a name in full, as older versions kept it, is left as it is', () => {
  expect(lengthened({ heardAt: 1, workout: { tally: { 'lunge left': [8] } } })).toEqual({
    heardAt: 1,
    workout: { tally: { 'lunge left': [8] } },
  });
});

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...namesIn(part)]);
}
