import { directionOf, jointBetween, towards, type Moving, type Point } from './geometry';
import { motion, turning } from './motion';
import { circle, rounded } from './outline';

/** The lengths of a body whose head reaches 94 when it stands, and how thick it is where it lies or kneels. */
export const BODY = {
  thigh: 23,
  shin: 22.5,
  torso: 28,
  neck: 10.5,
  upperArm: 15,
  forearm: 13.5,
  ankle: 3.6,
  knee: 3.6,
} as const;

export const COLOURS = {
  ground: '#0d1117',
  near: '#f2eadf',
  shirt: '#8496aa',
  hair: '#b5a795',
  far: '#59626f',
  mat: '#252d38',
  prop: '#3d4856',
  weight: '#8b98a8',
  accent: '#ffb454',
  shade: '#8d6126',
} as const;

/** One thing of a graphic. */
export type Item = Readonly<Record<string, unknown>>;

/** Draws a thing in a picture of some height. */
export type Draw = (height: number) => Item;

/** A drawing before it is turned into a graphic: from where to the right, so wide, so high, and its things from the back to the front. */
export interface Drawing {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly things: readonly Draw[];
}

export type BodyPart = keyof typeof OUTLINES;

/** A part of the body laid from one joint to another; it turns as a whole, and is shortened where it points away. */
export function limb(
  part: BodyPart,
  fill: string,
  from: Moving<Point>,
  to: Moving<Point>,
  isFlat = true,
): Draw {
  const { length, path } = OUTLINES[part];
  const stretch: Moving<number> = (pose) => {
    const [start, end] = [from(pose), to(pose)];
    return Math.hypot(end[0] - start[0], end[1] - start[1]) / length;
  };
  return (height) => ({
    type: 'group',
    ...placed(from, height),
    rotation: turning((pose) => -directionOf(from(pose), to(pose))),
    ...(isFlat ? {} : { scaleX: motion(stretch) }),
    items: [{ type: 'path', pathData: path, fill, stroke: COLOURS.ground, strokeWidth: 0.9 }],
  });
}

/** A leg from hip to toe. */
export function leg(
  fill: string,
  hip: Moving<Point>,
  ankle: Moving<Point>,
  toe: Moving<Point>,
  bend: 'left' | 'right' = 'left',
): readonly Draw[] {
  const knee = joint(hip, ankle, [BODY.thigh, BODY.shin], bend);
  return [limb('foot', fill, ankle, toe), limb('shin', fill, knee, ankle), limb('thigh', fill, hip, knee)];
}

/** An arm from shoulder to hand. */
export function arm(
  fill: string,
  shoulder: Moving<Point>,
  hand: Moving<Point>,
  bend: 'left' | 'right' = 'right',
): readonly Draw[] {
  const elbow = joint(shoulder, hand, [BODY.upperArm, BODY.forearm], bend);
  return [limb('upperArm', fill, shoulder, elbow), limb('forearm', fill, elbow, hand)];
}

/** Head, neck and trunk, upwards from the hip; the head may be held at an angle of its own, in degrees. */
export function trunk(
  hip: Moving<Point>,
  shoulder: Moving<Point>,
  head: Moving<number> = (pose) => directionOf(hip(pose), shoulder(pose)),
): readonly Draw[] {
  const crown: Moving<Point> = (pose) => towards(shoulder(pose), head(pose), BODY.neck);
  return [
    limb('neck', COLOURS.near, shoulder, crown),
    limb('head', COLOURS.near, shoulder, crown),
    limb('hair', COLOURS.hair, shoulder, crown),
    limb('torso', COLOURS.shirt, hip, shoulder),
  ];
}

function joint(
  from: Moving<Point>,
  to: Moving<Point>,
  lengths: readonly [number, number],
  bend: 'left' | 'right',
): Moving<Point> {
  return (pose) => jointBetween(from(pose), to(pose), lengths, bend);
}

/** Where something is that moves with a joint. */
export function placed(at: Moving<Point>, height: number): Item {
  return { translateX: motion((pose) => at(pose)[0]), translateY: motion((pose) => height - at(pose)[1]) };
}

/** The muscle that works, glowing brighter towards the top of the rep. */
export function glow(at: Moving<Point>, radius = 9): Draw {
  return (height) => ({
    type: 'group',
    ...placed(at, height),
    opacity: motion((pose) => 1 - 0.3 * pose),
    items: [
      {
        type: 'path',
        pathData: circle([0, 0], radius),
        fill: {
          type: 'radial',
          colorRange: [COLOURS.accent, `${COLOURS.accent}cc`, `${COLOURS.accent}00`],
          inputRange: [0, 0.35, 1],
          // As wide as the circle: by itself it is wider, and the edge would be seen.
          radius: 0.5,
        },
      },
    ],
  });
}

/** A round weight, seen from its end. */
export function plate(at: Moving<Point>, radius: number): Draw {
  return (height) => ({
    type: 'group',
    ...placed(at, height),
    items: [
      {
        type: 'path',
        pathData: circle([0, 0], radius),
        fill: COLOURS.weight,
        stroke: COLOURS.ground,
        strokeWidth: 0.9,
      },
      { type: 'path', pathData: circle([0, 0], radius * 0.35), fill: COLOURS.ground },
    ],
  });
}

/** Something that does not move, through points that are joined by round curves. */
export function prop(fill: string, points: readonly Point[]): Draw {
  return (height) => ({
    type: 'path',
    pathData: rounded(points.map(([x, y]) => [x, height - y] as const)),
    fill,
  });
}

/** A mat on the floor. */
export function mat(from: number, to: number): Draw {
  return (height) => ({
    type: 'path',
    pathData: `M${from},${height + 1.4}L${to},${height + 1.4}`,
    stroke: COLOURS.mat,
    strokeWidth: 2.8,
    strokeLineCap: 'round',
  });
}

// Along a bone that points down, the back of the body is on the positive side; the measures are of the bone's own length.
export const OUTLINES = {
  thigh: part(BODY.thigh, [
    [-3.5, 3],
    [-4, -2],
    [0, -5.4],
    [7, -5.7],
    [15, -4.7],
    [22, -3.9],
    [26, -2.2],
    [26.6, 0.6],
    [23.5, 3.2],
    [15, 4.4],
    [7, 6],
    [1, 6],
  ]),
  shin: part(BODY.shin, [
    [-2.8, 1.5],
    [-3, -1.8],
    [0, -3.5],
    [8, -3.1],
    [16, -2.4],
    [22, -2.1],
    [24.4, 0],
    [22, 2],
    [16, 2.7],
    [10, 4.4],
    [5, 4.7],
    [0, 3.5],
  ]),
  foot: part(10, [
    [-2.9, 0.5],
    [-1.8, -2.2],
    [1.8, -2.6],
    [6, -0.6],
    [10.5, 0.7],
    [12.3, 2.3],
    [11.2, 3.5],
    [4, 3.5],
    [-2.4, 3.5],
    [-3.4, 2.2],
  ]),
  torso: part(BODY.torso, [
    [-5, -3],
    [-4.8, 2.5],
    [-0.5, 5.4],
    [7, 5],
    [13, 5],
    [20, 6.9],
    [25, 6.6],
    [29.2, 3],
    [30.4, -0.5],
    [29, -4.4],
    [24, -7],
    [17, -6.2],
    [10, -4.4],
    [5, -5.8],
    [0, -8],
    [-3.8, -6.6],
  ]),
  neck: part(BODY.neck, [
    [-3, -2.2],
    [3, -2.4],
    [7, -2.4],
    [7, 2],
    [3, 1.9],
    [-3, 2.4],
  ]),
  head: part(BODY.neck, [
    [4.6, 2.6],
    [5.4, -1.5],
    [8.3, -4.8],
    [12.2, -5.4],
    [15.4, -3.2],
    [16.4, 0.6],
    [14.6, 4],
    [11.2, 5],
    [9.4, 5.6],
    [7, 4.8],
  ]),
  face: part(BODY.neck, [
    [4.6, 0],
    [6, -3.2],
    [10, -4.8],
    [14, -4.4],
    [16.6, 0],
    [14, 4.4],
    [10, 4.8],
    [6, 3.2],
  ]),
  fringe: part(BODY.neck, [
    [9.4, -5],
    [13.6, -5.4],
    [17.6, -0.4],
    [14.4, 5],
    [10.4, 5.2],
    [12.6, 2.4],
    [13.4, -0.6],
    [12, -3.4],
  ]),
  hair: part(BODY.neck, [
    [6.8, -2.4],
    [7.2, -5.2],
    [11.6, -6.4],
    [15.8, -4.2],
    [17.2, 0],
    [15.8, 3.8],
    [13.8, 4.9],
    [13.6, 2.4],
    [12.6, -0.6],
    [9.6, -1.4],
  ]),
  upperArm: part(BODY.upperArm, [
    [-2.6, 1.4],
    [-2.6, -1.4],
    [0, -2.9],
    [7, -2.6],
    [14, -2.1],
    [17, 0],
    [14, 2.1],
    [7, 2.8],
    [0, 2.9],
  ]),
  forearm: part(BODY.forearm, [
    [-2, 1],
    [-2, -1.1],
    [1, -2.2],
    [6, -2.1],
    [12.5, -1.5],
    [15.5, -1.9],
    [18.3, -0.9],
    [18.4, 0.9],
    [15.6, 1.8],
    [12.5, 1.5],
    [6, 2.3],
    [1, 2.2],
  ]),
} as const;

function part(length: number, points: readonly Point[]): { readonly length: number; readonly path: string } {
  return { length, path: rounded(points) };
}
