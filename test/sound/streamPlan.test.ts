import fc from 'fast-check';
import { STREAM_LIMITS } from '../../lambda/sound/streamLimits';
import { aheadOf, CURRENT_PACK, LONGEST_PATH, pathOf, planFrom, planOf } from '../../lambda/sound/streamPlan';
import { nextPortion, NO_PORTION } from '../../lambda/workout/portions';
import { anyStream } from './anyStream';

const PACK = '0123456789abcdef';
const [EXAMPLE] = fc.sample(anyStream, { numRuns: 1, seed: 3 });
if (EXAMPLE === undefined) throw new Error('Expected an example of a stream.');
const { plan: PLAN, settings: SETTINGS } = EXAMPLE;
const PATH = pathOf(PLAN, PACK);

it('lays out the very portion that it was made of', () => {
  fc.assert(
    fc.property(anyStream, ({ portion, plan }) => {
      const { timeline, runs } = nextPortion(aheadOf(plan), STREAM_LIMITS);
      expect({ timeline, runs }).toEqual({ timeline: portion.timeline, runs: portion.runs });
    }),
  );
});

it('goes into a path and out of it again', () => {
  fc.assert(
    fc.property(anyStream, fc.constantFrom(PACK, CURRENT_PACK), ({ plan }, pack) => {
      const path = pathOf(plan, pack);
      expect(path.length).toBeLessThanOrEqual(LONGEST_PATH);
      expect(path).toMatch(/^[\w/.-]+$/);
      expect(planFrom(path)).toEqual({ plan, pack });
    }),
  );
});

it('is as long as a path can be, and still not too long', () => {
  const [one, other] = ['left', 'right'].map((side) => ['clamshell', side, 5, 30]);
  const longest = changed((tuple) => [
    'en',
    [one, other],
    30,
    600_000,
    1.25,
    'first',
    5,
    3,
    'less',
    99_999,
    ['nextUp', 'clamshell', 'right', null],
    ['workoutOver', 5, false],
    ['stronger', 'stronger', 'stronger', 'stronger'],
    false,
    'kneeling',
    ...tuple.slice(15),
  ]);
  expect(planFrom(longest)).not.toBeNull();
  expect(longest.length).toBeLessThanOrEqual(LONGEST_PATH);
});

it('holds nothing of a person', () => {
  const { waitForMe, weeklyGoal, gapMs } = SETTINGS;
  const others = { ...SETTINGS, waitForMe: !waitForMe, weeklyGoal: 6 - weeklyGoal, gapMs: -gapMs - 25 };
  expect(planOf(EXAMPLE.portion, others, 'en')).toEqual(PLAN);
});

it('is none where nothing is to be played', () => {
  expect(planOf(NO_PORTION, SETTINGS, 'en')).toBeNull();
});

it.each<readonly [string, string]>([
  ['nothing', ''],
  ['another version', PATH.replace('/v1/', '/v2/')],
  ['a pack that is no hash', PATH.replace(PACK, '../../secret')],
  ['another kind of file', PATH.replace('.mp3', '.wav')],
  ['something after it', `${PATH}?more`],
  ['a path that is far too long', `/v1/${PACK}/${'A'.repeat(100_000)}.mp3`],
  ['what is no JSON', `/v1/${PACK}/AAAA.mp3`],
  ['the same plan written in another way', PATH.replace('.mp3', 'A.mp3')],
  ['an unknown language', changed((tuple) => ['xx', ...tuple.slice(1)])],
  ['no set', changed((tuple) => tuple.with(1, []))],
  ['three sets', changed((tuple) => tuple.with(1, Array(3).fill(['lunge', 'left', 1, 8])))],
  ['a side that an exercise has not', changed((tuple) => tuple.with(1, [['squat', 'left', 1, 8]]))],
  ['one side twice', changed((tuple) => tuple.with(1, Array(2).fill(['lunge', 'left', 1, 8])))],
  ['31 reps', changed((tuple) => tuple.with(1, [['squat', 'both', 1, 31]]))],
  ['a sixth round', changed((tuple) => tuple.with(1, [['squat', 'both', 6, 8]]))],
  ['a rep after the last', changed((tuple) => tuple.with(1, [['squat', 'both', 1, 8]]).with(2, 9))],
  ['a rest of over ten minutes', changed((tuple) => tuple.with(3, 600_001))],
  ['a part of a millisecond', changed((tuple) => tuple.with(3, 0.5))],
  ['a lowering of seven seconds', changed((tuple) => tuple.with(7, 7))],
  ['something more', changed((tuple) => [...tuple, 'more'])],
])('is not found in %s', (_, path) => {
  expect(planFrom(path)).toBeNull();
});

it('is found in a changed path only where that is another whole plan', () => {
  fc.assert(
    fc.property(fc.nat({ max: PATH.length - 1 }), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
      const path = PATH.slice(0, at) + letter + PATH.slice(at + 1);
      const found = planFrom(path);
      if (found !== null) expect(pathOf(found.plan, found.pack)).toBe(path);
    }),
    { numRuns: 1000 },
  );
});

/** The path of the example, with something else in its plan. */
function changed(change: (tuple: readonly unknown[]) => readonly unknown[]): string {
  const encoded = PATH.split('/').at(-1)?.replace('.mp3', '') ?? '';
  const tuple = JSON.parse(Buffer.from(encoded, 'base64url').toString()) as readonly unknown[];
  return `/v1/${PACK}/${Buffer.from(JSON.stringify(change(tuple))).toString('base64url')}.mp3`;
}
