import { turnOf } from '../coach/situations';
import { SPEAKER } from '../../lambda/speech/speaker';
import fc from 'fast-check';
import type { Command } from '../../lambda/coach/command';
import { newcomer } from '../../lambda/coach/person/progress';
import { respond } from '../../lambda/coach/respond';
import {
  filedFromRecord,
  filedToRecord,
  fromRecord,
  RECORD_VERSION,
  toRecord,
} from '../../lambda/storage/progressRecord';
import { NO_TRAINING } from '../../lambda/coach/person/training';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { aFiledWorkout, aProgress } from './arbitraryProgress';

const NOW = milliseconds(Date.UTC(2027, 0, 4, 7));

const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a record of progress', () => {
  test('reads back as it was, through JSON', () => {
    fc.assert(
      fc.property(aProgress, (progress) => {
        expect(fromRecord(overTheWire(toRecord(progress)), RECORD_VERSION, NOW)).toEqual({
          progress,
          isWhole: true,
        });
      }),
      { numRuns: 300 },
    );
  });

  test.each(Object.keys(newcomer(NOW)))('that is damaged in "%s" keeps all the rest', (name) => {
    fc.assert(
      fc.property(aProgress, (progress) => {
        const lost = LOST_WITH[name] ?? [name];
        const damaged = { ...toRecord(progress), [name]: 'damaged' };
        const read = fromRecord(overTheWire(damaged), RECORD_VERSION, NOW);
        expect(read.isWhole).toBe(false);
        for (const kept of Object.keys(progress).filter((other) => !lost.includes(other))) {
          expect(read.progress).toHaveProperty(kept, progress[kept as keyof typeof progress]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('that is damaged in its settings keeps its workout, as its level has it', () => {
    fc.assert(
      fc.property(aProgress, (progress) => {
        const damaged = { ...toRecord(progress), settings: 'damaged' };
        const { workout } = fromRecord(overTheWire(damaged), RECORD_VERSION, NOW).progress;
        expect(workout.kind).toBe(progress.workout.kind);
      }),
      { numRuns: 50 },
    );
  });

  test('gives progress that can be coached, whatever stands in it', () => {
    const numbers = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-1, 0, 1e9, 2 ** 53, 1e21, NaN));
    const junk = fc.oneof(numbers, fc.jsonValue(), fc.string({ minLength: 1000, maxLength: 2000 }));
    const forged = fc
      .tuple(aProgress, fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 5 }))
      .map(([progress, changes]) => changes.reduce<unknown>(withLeafReplaced, toRecord(progress)));
    fc.assert(
      fc.property(forged, fc.constantFrom(...SOME_COMMANDS), (record, command) => {
        const { progress } = fromRecord(overTheWire(record), RECORD_VERSION, NOW);
        expect(turnOf(respond(command, progress, NOW, SPEAKER)).reply.speech).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test.each([null, undefined, 'text', 7, [], {}])('that is %j is that of a newcomer', (record) => {
    expect(fromRecord(record, RECORD_VERSION, NOW)).toEqual({ progress: newcomer(NOW), isWhole: false });
  });
});

describe('a record of a filed workout', () => {
  test('reads back as it was, through JSON', () => {
    fc.assert(
      fc.property(aFiledWorkout, (workout) => {
        expect(filedFromRecord(overTheWire(filedToRecord(workout)))).toEqual(workout);
      }),
    );
  });

  test('that makes no sense is none', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(filedFromRecord(anything)).toBeNull();
      }),
    );
  });
});

const LOST_WITH: Readonly<Record<string, readonly string[]>> = {
  // What was last played and asked has nothing to belong to.
  workout: ['workout', 'sent', 'question'],
  // The workout goes on, with the level's own where it had the person's.
  settings: ['settings', 'workout', 'sent'],
};

const SOME_COMMANDS: readonly Command[] = [
  { kind: 'launch', timeZone: null, stranger: null },
  { kind: 'goOn', played: false },
  { kind: 'next' },
  { kind: 'back' },
  { kind: 'rate', rating: 'good' },
  { kind: 'setRounds', rounds: 3 },
  { kind: 'report' },
  { kind: 'lastTime' },
  { kind: 'howManyLeft' },
  { kind: 'otherSide' },
];

/** The record with one of its leaves, counted through all of them, made into something else. */
function withLeafReplaced(record: unknown, [which, junk]: readonly [number, unknown]): unknown {
  const paths = leavesOf(record, []);
  const path = paths[which % Math.max(1, paths.length)] ?? [];
  return replaced(record, path, junk);
}

function leavesOf(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

function replaced(value: unknown, [name, ...rest]: readonly string[], junk: unknown): unknown {
  if (name === undefined) return junk;
  if (typeof value !== 'object' || value === null) return value;
  const inner: unknown = Reflect.get(value, name);
  const changed = { [name]: replaced(inner, rest, junk) };
  return Array.isArray(value)
    ? value.map((item: unknown, index) => (String(index) === name ? changed[name] : item))
    : { ...value, ...changed };
}

test('leaves out of the last workout and of what was sent whatever is as usual', () => {
  const at = NOW;
  const last = { at, level: 5 as const, complete: true, rating: null, tough: false };
  const training = { ...NO_TRAINING, level: 5 as const, workouts: 1, counted: [at], last };
  const progress = { ...newcomer(at), training };
  const record = toRecord(progress);
  expect(record['training']).toEqual({ level: 5, workouts: 1, counted: [at], last: { level: 5 } });
  expect(fromRecord(record, RECORD_VERSION, at)).toEqual({ progress, isWhole: true });
  const whole = { ...record, training: { ...training, last } };
  expect(fromRecord(whole, RECORD_VERSION, at)).toEqual({ progress, isWhole: true });
});
