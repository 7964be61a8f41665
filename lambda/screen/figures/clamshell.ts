import { BODY, COLOURS, glow, limb, prop, type Draw, type Drawing, type Item } from './body';
import { between, mix, type Moving, type Point } from './geometry';
import { motion } from './motion';

/** A point in space: to the right, up from the floor, and towards whoever looks. */
export type Place = readonly [x: number, y: number, z: number];

/** How far down on the picture a step towards whoever looks goes: they look at somebody who lies on the floor. */
const SEEN_FROM_ABOVE = 0.45;
const FLOOR = 13;

const HIP: Place = [49, 13.6, 0];
const HEEL: Place = [83.5, 9.6, 0];
const BETWEEN = Math.hypot(HEEL[0] - HIP[0], HEEL[1] - HIP[1]);
/** From the hip along the line to the heel as far as the knee is, and from that line to the knee. */
const ALONG = (BODY.thigh ** 2 - BODY.shin ** 2 + BETWEEN ** 2) / (2 * BETWEEN);
const ASIDE = Math.sqrt(BODY.thigh ** 2 - ALONG ** 2);
const [EASTWARD, DOWNWARD] = [(HEEL[0] - HIP[0]) / BETWEEN, (HIP[1] - HEEL[1]) / BETWEEN];
/** How far the knee is open at the top, and at home where the band is snug, in degrees. */
const OPEN = { top: 64, home: 16 };

/** The leg on top: its knee turns about the line from hip to heel, for the heels stay together. */
export const LEG_ON_TOP = {
  hip: HIP,
  knee: (pose: number): Place => {
    const open = (mix(OPEN.top, OPEN.home, pose) * Math.PI) / 180;
    const up = Math.sin(open) * ASIDE;
    return [
      HIP[0] + ALONG * EASTWARD + up * DOWNWARD,
      HIP[1] - ALONG * DOWNWARD + up * EASTWARD,
      Math.cos(open) * ASIDE,
    ];
  },
  heel: HEEL,
} as const;

/** How thick the leg on the floor is, and how far forward its knee: so that its heel is in line with the seat. */
const BELOW = 4.2;
const KNEE_BELOW: Place = [HIP[0] + ALONG, BELOW, ASIDE];

/** Seen from the front and a little from above, lying on the right side, the head propped on the arm. */
export function clamshell(hasBand: boolean): Drawing {
  const kneeOnTop: Moving<Point> = (pose) => seen(LEG_ON_TOP.knee(pose));
  const hipOnTop = seen(LEG_ON_TOP.hip);
  const [hipBelow, kneeBelow, heelBelow] = [
    seen([HIP[0], 5, 0]),
    seen(KNEE_BELOW),
    seen([HEEL[0], BELOW, 0]),
  ];
  const neck = seen([18.5, 14.5, 0]);
  const crown: Point = [neck[0] - 8.8, neck[1] + 5.8];
  const elbow = seen([7, 3, 0]);
  const strap = ({ bulge, colour }: Strap): readonly Draw[] => {
    const top: Moving<Point> = (pose) => between(hipOnTop, kneeOnTop(pose), ABOVE_KNEE);
    const bottom = between(hipBelow, kneeBelow, ABOVE_KNEE);
    return [
      band(top, bottom, bulge, { stroke: COLOURS.ground, strokeWidth: 5 }),
      band(top, bottom, bulge, { stroke: colour, strokeWidth: 3.2 }),
    ];
  };
  return {
    left: 0,
    width: 100,
    height: 54,
    things: [
      prop(COLOURS.mat, MAT),
      ...(hasBand ? strap(BEHIND) : []),
      lying('foot', COLOURS.far, heelBelow, seen([HEEL[0] + 8, 4, 6])),
      lying('shin', COLOURS.far, kneeBelow, heelBelow),
      lying('thigh', COLOURS.far, hipBelow, kneeBelow),
      lying('upperArm', COLOURS.far, seen([21, 4.5, 0]), elbow),
      lying('neck', COLOURS.near, neck, crown),
      lying('face', COLOURS.near, neck, crown),
      lying('fringe', COLOURS.hair, neck, crown),
      lying('forearm', COLOURS.near, elbow, seen([8.6, 14.5, 0])),
      outlined(
        prop(
          COLOURS.shirt,
          TRUNK.map(([x, y]) => seen([x, y, 0])),
        ),
      ),
      lying('foot', COLOURS.near, seen(LEG_ON_TOP.heel), seen([HEEL[0] + 8, 9.4, 6])),
      limb('shin', COLOURS.near, kneeOnTop, () => seen(LEG_ON_TOP.heel), false),
      limb('thigh', COLOURS.near, () => hipOnTop, kneeOnTop, false),
      glow(() => [hipOnTop[0] - 0.5, hipOnTop[1] + 1.5]),
      ...(hasBand ? strap(IN_FRONT) : []),
      lying('upperArm', COLOURS.near, seen([21.5, 16.5, 2]), seen([28.5, 10, 9])),
      lying('forearm', COLOURS.near, seen([28.5, 10, 9]), seen([32.5, 1.5, 15])),
    ],
  };
}

/** How far down the thigh the band sits. */
const ABOVE_KNEE = 0.74;

function seen([x, y, z]: Place): Point {
  return [x, FLOOR + y - z * SEEN_FROM_ABOVE];
}

function lying(part: Parameters<typeof limb>[0], fill: string, from: Point, to: Point): Draw {
  return limb(
    part,
    fill,
    () => from,
    () => to,
    false,
  );
}

interface Strap {
  /** How far its middle stands out from its ends. */
  readonly bulge: number;
  readonly colour: string;
}

/** The band is a loop: what of it is nearer to whoever looks, and what is behind the legs. */
const IN_FRONT: Strap = { bulge: -5, colour: COLOURS.accent };
const BEHIND: Strap = { bulge: 7, colour: COLOURS.shade };

/** One side of the band around both thighs, longer the wider they are open. */
function band(onTop: Moving<Point>, below: Point, bulge: number, stroke: Item): Draw {
  return (height) => {
    const x = motion((pose) => onTop(pose)[0]);
    const y = motion((pose) => height - onTop(pose)[1] - 4.4);
    const aside = motion((pose) => (onTop(pose)[0] + below[0]) / 2 + bulge);
    const middle = motion((pose) => height - (onTop(pose)[1] + below[1]) / 2);
    const [endX, endY] = [below[0], height - below[1] + 3.9].map((value) => Math.round(value * 10) / 10);
    return {
      type: 'path',
      pathData: `M${String(x)},${String(y)}Q${String(aside)},${String(middle)} ${String(endX)},${String(endY)}`,
      strokeLineCap: 'round',
      ...stroke,
    };
  };
}

function outlined(draw: Draw): Draw {
  return (height) => ({ ...draw(height), stroke: COLOURS.ground, strokeWidth: 0.9 });
}

/** From the hip over the waist and the shoulders and back along the floor. */
const TRUNK: readonly Point[] = [
  [54, 15],
  [49.5, 19.4],
  [42.5, 16.6],
  [36, 14],
  [29, 16.6],
  [22, 20],
  [17, 17],
  [16, 10],
  [18, 3.4],
  [24, 0.8],
  [35, 2.6],
  [43, 0.6],
  [51, 0.4],
  [54.5, 6],
];

const MAT: readonly Point[] = [
  [2, 11],
  [50, 17],
  [98, 11],
  [50, 1],
];
