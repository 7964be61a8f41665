import { COLOURS, type Draw } from './body';

/** The back of a chair to hold on to, so far to the right and so high. */
export function chair(x: number, top: number): readonly Draw[] {
  return [
    (height) => ({
      type: 'path',
      pathData: `M${x},${height}L${x},${height - top}M${x},${height - 24}L${x + 17},${height - 24}L${x + 17},${height}`,
      stroke: COLOURS.prop,
      strokeWidth: 2.6,
      strokeLineCap: 'round',
      strokeLineJoin: 'round',
    }),
  ];
}
