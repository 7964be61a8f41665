import type { interfaces } from 'ask-sdk-model';

/** A kind of screen, as it tells of itself. */
export interface Shape {
  readonly viewport: interfaces.viewport.ViewportState;
}

/** The screens there are to try, by name. Source: developer.amazon.com/docs/alexa/alexa-presentation-language/apl-viewport-characteristics.html */
export const SHAPES: Readonly<Record<string, Shape>> = {
  show: rectangle(1280, 800),
  show5: rectangle(960, 480),
  show7: rectangle(1024, 600),
  show15: rectangle(1920, 1080),
  portrait: rectangle(1080, 1920),
  round: screen(480, 480, { shape: 'ROUND' }),
  tv: screen(1920, 1080, { mode: 'TV' }),
};

function rectangle(width: number, height: number): Shape {
  return screen(width, height, {});
}

function screen(width: number, height: number, more: interfaces.viewport.ViewportState): Shape {
  return {
    viewport: {
      mode: 'HUB',
      shape: 'RECTANGLE',
      pixelWidth: width,
      pixelHeight: height,
      currentPixelWidth: width,
      currentPixelHeight: height,
      dpi: 160,
      touch: ['SINGLE'],
      ...more,
    },
  };
}
