/** A point of a drawing: to the right, and up from the floor. */
export type Point = readonly [x: number, y: number];

/** Something that moves with the rep: 0 is its top, 1 its bottom. */
export type Moving<T> = (pose: number) => T;

/** Where two bones of these lengths meet between two points, bent to the left of the way from one to the other, or to its right. */
export function jointBetween(
  from: Point,
  to: Point,
  lengths: readonly [number, number],
  bend: 'left' | 'right',
): Point {
  const distance = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [first, second] = lengths;
  const along = Math.min(first, (first ** 2 - second ** 2 + distance ** 2) / (2 * distance));
  const aside = Math.sqrt(first ** 2 - along ** 2) * (bend === 'left' ? 1 : -1);
  const [x, y] = [(to[0] - from[0]) / distance, (to[1] - from[1]) / distance];
  return [from[0] + x * along - y * aside, from[1] + y * along + x * aside];
}

/** A point so far from another, at an angle in degrees: 0 is to the right, 90 up. */
export function towards([x, y]: Point, angle: number, length: number): Point {
  const radians = (angle * Math.PI) / 180;
  return [x + Math.cos(radians) * length, y + Math.sin(radians) * length];
}

/** A point between two others. */
export function between(one: Point, other: Point, part: number): Point {
  return [one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part];
}

/** A value between two others, by the pose. */
export function mix(top: number, bottom: number, pose: number): number {
  return top + (bottom - top) * pose;
}

/** The direction from one point to another in degrees: 0 is to the right, 90 up. */
export function directionOf(from: Point, to: Point): number {
  return (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
}
