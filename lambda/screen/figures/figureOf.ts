import type { FigureName } from '../showing';
import type { Drawing, Item } from './body';
import { bridge } from './bridge';
import { clamshell } from './clamshell';
import { kneelingBridge } from './kneelingBridge';
import { lunge } from './lunge';
import { squat } from './squat';

/** A graphic of APL. */
export interface Graphic extends Item {
  readonly width: number;
  readonly height: number;
}

/** Room below the floor. */
const MARGIN = 4;

/** A drawing as a graphic of APL, whose parameters are `p`, the pose, and `mirrored`. */
export function figureOf(name: FigureName): Graphic {
  const { left, width, height, things } = drawingOf(name);
  return {
    type: 'AVG',
    version: '1.1',
    width,
    height: height + MARGIN,
    parameters: [
      { name: 'p', type: 'number', default: 0 },
      { name: 'mirrored', type: 'any', default: false },
    ],
    items: [
      {
        type: 'group',
        translateX: -left,
        pivotX: left + width / 2,
        scaleX: '${mirrored ? -1 : 1}',
        items: things.map((draw) => draw(height)),
      },
    ],
  };
}

function drawingOf(name: FigureName): Drawing {
  switch (name) {
    case 'lunge':
      return lunge('onHips');
    case 'lungeWithWeights':
      return lunge('withWeights');
    case 'lungeWithChair':
      return lunge('onChair');
    case 'clamshell':
      return clamshell(true);
    case 'clamshellWithoutBand':
      return clamshell(false);
    case 'squat':
      return squat('forward');
    case 'squatWithChair':
      return squat('onChair');
    case 'squatWithWeight':
      return squat('withWeight');
    case 'bridge':
      return bridge('standard');
    case 'bridgeHalfAsHigh':
      return bridge('halfAsHigh');
    case 'bridgeWithWeight':
      return bridge('withWeight');
    case 'bridgeOnPillow':
      return bridge('onPillow');
    case 'kneelingBridge':
      return kneelingBridge();
  }
}
