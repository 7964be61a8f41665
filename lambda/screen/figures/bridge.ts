import { arm, plate, BODY, COLOURS, glow, leg, mat, prop, trunk, type Drawing } from './body';
import { between, directionOf, mix, type Moving, type Point } from './geometry';

export type BridgeForm = 'standard' | 'halfAsHigh' | 'withWeight' | 'onPillow';

/** Seen from the side, the head to the left. At the top shoulder, hip and knee are in a line, the heel below the knee. */
export function bridge(form: BridgeForm): Drawing {
  const isPropped = form === 'onPillow';
  const shoulder: Point = isPropped ? [26, 17] : [24, 7.4];
  const ankle: Point = isPropped ? [70, BODY.ankle] : [69.8, BODY.ankle];
  const knee: Point = [ankle[0] + 0.4, BODY.ankle + BODY.shin];
  const straight = between(shoulder, knee, BODY.torso / (BODY.torso + BODY.thigh));
  const onFloor: Point = isPropped ? [52.6, 8] : [51.9, 8];
  const top = form === 'halfAsHigh' ? between(onFloor, straight, 0.55) : straight;
  // The trunk turns about the shoulders, so that the hip goes along an arc.
  const hip: Moving<Point> = (pose) => {
    const way = between(top, onFloor, pose);
    const angle = (directionOf(shoulder, way) * Math.PI) / 180;
    return [shoulder[0] + Math.cos(angle) * BODY.torso, shoulder[1] + Math.sin(angle) * BODY.torso];
  };
  const head = isPropped ? 158 : 176;
  const beyond: Moving<Point> = (pose) => [hip(pose)[0] + 1.6, hip(pose)[1] + 1.6];
  const weight: Moving<Point> = (pose) => [hip(pose)[0] - 2, hip(pose)[1] + 9.5];
  const held: Moving<Point> = (pose) => between(shoulder, weight(pose), 0.86);
  return {
    left: 2,
    width: 90,
    height: 46,
    things: [
      mat(4, 90),
      ...(isPropped ? [prop(COLOURS.prop, CUSHION)] : []),
      ...leg(
        COLOURS.far,
        beyond,
        () => [ankle[0] + 2.4, ankle[1] + 1.4],
        () => [ankle[0] + 12.4, ankle[1] + 1.4],
      ),
      ...trunk(
        hip,
        () => shoulder,
        () => head,
      ),
      ...leg(
        COLOURS.near,
        hip,
        () => ankle,
        () => [ankle[0] + 10, ankle[1]],
      ),
      glow((pose) => [hip(pose)[0] - mix(1, 0, pose), hip(pose)[1] - 3]),
      ...(form === 'withWeight' ? [plate(weight, 6.4)] : []),
      ...arm(
        COLOURS.near,
        () => [shoulder[0] + 1.5, shoulder[1] - 1],
        form === 'withWeight' ? held : () => (isPropped ? [51, 4.4] : [53.4, 3.4]),
      ),
    ],
  };
}

/** Under head, neck and shoulders. */
const CUSHION: readonly Point[] = [
  [4, 2],
  [5, 12.5],
  [12, 16],
  [24, 11.5],
  [35, 4.5],
  [36.5, 1.2],
  [28, 0.4],
  [10, 0.4],
];
