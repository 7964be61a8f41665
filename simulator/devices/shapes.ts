import type { interfaces } from 'ask-sdk-model';
import { SHAPES as DRAWN, type Shape as Drawn } from '../../screens/shapes';

/** A kind of screen, as it tells of itself. */
export interface Shape {
  readonly viewport: interfaces.viewport.ViewportState;
}

/** The screens there are to try, by name. */
export const SHAPES: Readonly<Record<string, Shape>> = Object.fromEntries(
  Object.entries(DRAWN).map(([name, drawn]) => [name, { viewport: viewportOf(drawn) }]),
);

function viewportOf({ width, height, ...rest }: Drawn): interfaces.viewport.ViewportState {
  return {
    ...rest,
    pixelWidth: width,
    pixelHeight: height,
    currentPixelWidth: width,
    currentPixelHeight: height,
    touch: ['SINGLE'],
  };
}
