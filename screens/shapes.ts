/** A screen that Alexa draws on, in the words of APL. */
export interface Shape {
  readonly width: number;
  readonly height: number;
  readonly shape: 'RECTANGLE' | 'ROUND';
  readonly mode: 'HUB' | 'TV' | 'MOBILE';
  /** Dots an inch: what a length of APL is counted in is a 160th of one. */
  readonly dpi: number;
}

/**
 * Every shape there is, by the name of a device or of what it is held like.
 * Source: developer.amazon.com/docs/alexa/alexa-presentation-language/apl-viewport-characteristics.html
 */
export const SHAPES = {
  show: hub(1280, 800),
  show5: hub(960, 480),
  show7: hub(1024, 600),
  show15: hub(1920, 1080),
  portrait: hub(1080, 1920),
  round: { ...hub(480, 480), shape: 'ROUND' },
  phone: { ...hub(600, 1024), mode: 'MOBILE' },
  tv: { ...hub(1920, 1080), mode: 'TV', dpi: 320 },
} as const satisfies Readonly<Record<string, Shape>>;

export type ShapeName = keyof typeof SHAPES;
export const SHAPE_NAMES = Object.keys(SHAPES) as readonly ShapeName[];

function hub(width: number, height: number): Shape {
  return { width, height, shape: 'RECTANGLE', mode: 'HUB', dpi: 160 };
}
