import { arm, BODY, COLOURS, glow, limb, mat, trunk, type Drawing } from './body';
import { mix, towards, type Moving, type Point } from './geometry';

/** Seen from the side: from the heels up to kneeling tall, hands on the hips. */
export function kneelingBridge(): Drawing {
  const knee: Point = [56, BODY.knee];
  const ankle: Point = [56 - BODY.shin, BODY.knee];
  const toe: Point = [ankle[0] - 10, BODY.knee - 1];
  const hip: Moving<Point> = (pose) => towards(knee, mix(89, 147, pose), BODY.thigh);
  const lean = (pose: number): number => 89 - 26 * pose;
  const shoulder: Moving<Point> = (pose) => towards(hip(pose), lean(pose), BODY.torso);
  const from: Moving<Point> = (pose) => towards(shoulder(pose), lean(pose) + 180, 1.5);
  const hand: Moving<Point> = (pose) => towards(towards(hip(pose), lean(pose), 5), lean(pose) - 90, 2.8);
  return {
    left: 10,
    width: 70,
    height: 76,
    things: [
      mat(14, 76),
      ...trunk(hip, shoulder, (pose) => mix(lean(pose), 90, 0.5)),
      limb(
        'foot',
        COLOURS.near,
        () => ankle,
        () => toe,
      ),
      limb(
        'shin',
        COLOURS.near,
        () => knee,
        () => ankle,
      ),
      limb('thigh', COLOURS.near, hip, () => knee),
      glow((pose) => [hip(pose)[0] - 3, hip(pose)[1] - mix(1, 2, pose)]),
      ...arm(COLOURS.near, from, hand),
    ],
  };
}
