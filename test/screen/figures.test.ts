import { BODY, OUTLINES, type BodyPart } from '../../lambda/screen/figures/body';
import { LEG_ON_TOP } from '../../lambda/screen/figures/clamshell';
import { figureOf } from '../../lambda/screen/figures/figureOf';
import { FIGURE_NAMES, type FigureName } from '../../lambda/screen/showing';
import { evaluated, type Graphic } from './graphic';

const POSES = Array.from({ length: 21 }, (_, index) => index / 20);
/** Of a bone's length. */
const TOLERANCE = 0.02;
const STANDING: readonly FigureName[] = FIGURE_NAMES.filter((name) => /lunge|squat|^bridge/.test(name));

interface Bone {
  readonly part: BodyPart;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

describe.each(FIGURE_NAMES)('The drawing of the %s', (name) => {
  const graphic = figureOf(name) as unknown as Graphic;

  test.each([
    ['thigh', 'shin'],
    ['shin', 'foot'],
    ['torso', 'neck'],
    ['upperArm', 'forearm'],
  ] as const)('keeps its joints together from %s to %s all the way', (upper, lower) => {
    for (const pose of POSES) {
      const bones = bonesOf(graphic, pose);
      const lowers = bones.filter(({ part }) => part === lower);
      for (const { to } of bones.filter(({ part }) => part === upper)) {
        const apart = Math.min(...lowers.map(({ from }) => Math.hypot(from[0] - to[0], from[1] - to[1])));
        expect(apart).toBeLessThan(OUTLINES[upper].length * TOLERANCE);
      }
    }
  });

  test('is inside its picture in every pose', () => {
    const points = POSES.flatMap((pose) => pointsOf(graphic, pose));
    const outside = points.filter(([x, y]) => x <= 0 || x >= graphic.width || y <= 0 || y >= graphic.height);
    expect(points.length).toBeGreaterThan(1000);
    expect(outside).toEqual([]);
  });

  test('has a muscle that glows, brightest at the top', () => {
    const [top, bottom] = [0, 1].map((pose) => evaluated(graphic, pose).find(({ opacity }) => opacity !== 1));
    expect(top?.opacity ?? 1).toBeGreaterThan(bottom?.opacity ?? 1);
  });
});

test.each(STANDING)('The foot that carries the %s stays where it is, its sole on the floor', (name) => {
  const graphic = figureOf(name) as unknown as Graphic;
  const feet = POSES.map((pose) =>
    bonesOf(graphic, pose)
      .filter(({ part }) => part === 'foot')
      .at(-1),
  );
  for (const foot of feet) {
    expect(foot).toEqual(feet[0]);
    expect(graphic.height - (foot?.from[1] ?? 0)).toBeCloseTo(BODY.ankle + 4, 1);
  }
});

test('The leg on top of the clamshell keeps its length in space, and its heel where it is', () => {
  for (const pose of POSES) {
    const knee = LEG_ON_TOP.knee(pose);
    expect(distance(LEG_ON_TOP.hip, knee)).toBeCloseTo(BODY.thigh, 6);
    expect(distance(knee, LEG_ON_TOP.heel)).toBeCloseTo(BODY.shin, 6);
  }
});

test('No limb but one that turns towards the onlooker changes its length', () => {
  for (const name of FIGURE_NAMES.filter((other) => !other.startsWith('clamshell'))) {
    expect(JSON.stringify(figureOf(name)).match(/scaleX/g)).toHaveLength(1);
  }
});

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)));
}

function bonesOf(graphic: Graphic, pose: number): readonly Bone[] {
  return evaluated(graphic, pose).flatMap(({ pathData, at }) => {
    const found = Object.entries(OUTLINES).find(([, { path }]) => path === pathData);
    if (found === undefined) return [];
    const [part, { length }] = found;
    return [{ part: part as BodyPart, from: at([0, 0]), to: at([length, 0]) }];
  });
}

function pointsOf(graphic: Graphic, pose: number): readonly (readonly [number, number])[] {
  return evaluated(graphic, pose).flatMap(({ pathData, at }) => {
    const points = [...pathData.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)];
    return points.map(([, x, y]) => at([Number(x), Number(y)]));
  });
}
