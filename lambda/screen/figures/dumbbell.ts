import { COLOURS, placed, type Draw, type Item } from './body';
import type { Moving, Point } from './geometry';

/** A weight, its bar at an angle in degrees: 0 lies flat, 90 stands upright. */
export function dumbbell(at: Moving<Point>, angle: number): Draw {
  return (height) => ({
    type: 'group',
    ...placed(at, height),
    rotation: angle,
    items: [...strokes(COLOURS.ground, 1.8), ...strokes(COLOURS.weight, 0)],
  });
}

/** The bar and what is at both ends of it, so much thicker than they are. */
function strokes(stroke: string, thicker: number): readonly Item[] {
  return [
    { type: 'path', pathData: 'M-5,0L5,0', stroke, strokeWidth: 2.2 + thicker },
    {
      type: 'path',
      pathData: 'M-6.6,-3L-6.6,3M6.6,-3L6.6,3',
      stroke,
      strokeWidth: 4.2 + thicker,
      strokeLineCap: 'round',
    },
  ];
}
