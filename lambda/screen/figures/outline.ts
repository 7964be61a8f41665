import type { Point } from './geometry';

/** A closed, rounded line through some points, as the data of a path. */
export function rounded(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  const first = at(0);
  const start = handle(first, at(-1), at(1));
  // Each curve leaves a point as the one before came to it, so that only its end has to be written.
  const curves = points.map((_, index) => {
    const [from, to, after] = [at(index), at(index + 1), at(index + 2)];
    return `${pair(handle(to, after, from))} ${pair(to)}`;
  });
  return `M${pair(first)}C${pair(start)} ${curves.join('S')}Z`;
}

/** A bar from one point to another with round ends. */
export function bar([x, y]: Point, [toX, toY]: Point): string {
  return `M${pair([x, y])}L${pair([toX, toY])}`;
}

/** A circle. */
export function circle([x, y]: Point, radius: number): string {
  const [left, right] = [pair([x - radius, y]), pair([x + radius, y])];
  const arc = `A${short(radius)} ${short(radius)} 0 0 1`;
  return `M${left}${arc} ${right}${arc} ${left}Z`;
}

/** A sixth of the way between the neighbours: the curve that passes through every point without a corner. */
function handle(point: Point, before: Point, after: Point): Point {
  return [point[0] + (after[0] - before[0]) / 6, point[1] + (after[1] - before[1]) / 6];
}

function pair([x, y]: Point): string {
  return `${short(x)},${short(y)}`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
