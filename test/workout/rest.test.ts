import { EXERCISE_IDS } from '../../lambda/workout/exercises';
import type { Level } from '../../lambda/workout/levels';
import { programmeOf, setsOf } from '../../lambda/workout/programme';
import { nextRestScale, restBetween, REST_SCALES, type RestScale } from '../../lambda/workout/rest';

/** The rests of a level between one set and the next, in seconds. */
function restsOf(level: Level, order: 'circuit' | 'straight', restScale: RestScale = 1): readonly number[] {
  const programme = programmeOf(level, { order });
  const sets = setsOf(programme);
  const habits = { met: EXERCISE_IDS, restScale };
  return sets.slice(1).map((to, index) => restBetween(programme, sets[index] ?? to, to, habits) / 1000);
}

it('gives ten seconds to change legs, fifteen to roll over, and 25 to 30 to change over', () => {
  expect(restsOf(1, 'circuit')).toEqual([10, 30, 15, 25, 25]);
});

it('gives 45 seconds before the first clamshells ever, to put the band on', () => {
  const programme = programmeOf(1);
  const [, lunge, clamshell] = setsOf(programme);
  if (lunge === undefined || clamshell === undefined) throw new Error('Expected three sets.');
  expect(restBetween(programme, lunge, clamshell, { met: ['lunge'], restScale: 1 })).toBe(45_000);
});

it.each([
  [4, 60],
  [7, 60],
  [8, 90],
  [12, 90],
] as const)('rests between the rounds of level %i for %i seconds', (level, rest) => {
  expect(restsOf(level, 'circuit')[5]).toBe(rest);
});

it('rests between rounds as well where every set of one exercise comes before the next', () => {
  expect(restsOf(4, 'straight').slice(0, 4)).toEqual([10, 60, 10, 30]);
});

it('makes every rest longer or shorter by the same part, changes of sides included', () => {
  expect(restsOf(1, 'circuit', 0.5)).toEqual([5, 15, 7.5, 12.5, 12.5]);
  expect(restsOf(8, 'circuit', 2).slice(3, 6)).toEqual([50, 50, 180]);
});

it('goes from half to twice the planned rests by a quarter a step', () => {
  expect(REST_SCALES.map((scale) => nextRestScale(scale, 1))).toEqual([...REST_SCALES.slice(1), null]);
  expect(REST_SCALES.map((scale) => nextRestScale(scale, -1))).toEqual([null, ...REST_SCALES.slice(0, -1)]);
});
