import { arm, BODY, COLOURS, glow, leg, mat, trunk, type Draw, type Drawing } from './body';
import { chair } from './chair';
import { dumbbell } from './dumbbell';
import { mix, towards, type Moving, type Point } from './geometry';

export type LungeHands = 'onHips' | 'withWeights' | 'onChair';

/** Seen from the side of the foot in front. Its shin stands upright at the bottom, the other knee touches the mat. */
export function lunge(hands: LungeHands): Drawing {
  const hip: Moving<Point> = (pose) => [mix(42, 40, pose), mix(43.4, 26.4, pose)];
  const shoulder: Moving<Point> = (pose) => towards(hip(pose), 87, BODY.torso);
  // On the ball of the foot, the heel above it and further back as the leg straightens.
  const backToe: Point = [16.5, 3];
  const backAnkle: Moving<Point> = (pose) => towards(backToe, mix(121, 97, pose), 10);
  return {
    left: 0,
    width: 100,
    height: 90,
    things: [
      mat(8, 84),
      ...(hands === 'onChair' ? chair(58, 46.5) : []),
      ...leg(COLOURS.far, hip, backAnkle, () => backToe),
      ...trunk(hip, shoulder),
      ...leg(
        COLOURS.near,
        hip,
        () => [63, BODY.ankle],
        () => [73, BODY.ankle],
      ),
      glow((pose) => [hip(pose)[0] - 2.4, hip(pose)[1] - 1]),
      ...arms(hands, shoulder),
    ],
  };
}

function arms(hands: LungeHands, shoulder: Moving<Point>): readonly Draw[] {
  const from: Moving<Point> = (pose) => [shoulder(pose)[0], shoulder(pose)[1] - 1.5];
  const below = (x: number, y: number): Moving<Point> => {
    return (pose) => [from(pose)[0] + x, from(pose)[1] - y];
  };
  switch (hands) {
    case 'onHips':
      return arm(COLOURS.near, from, below(2.5, 22.5));
    case 'withWeights':
      return [dumbbell(below(1, 30.6), 0), ...arm(COLOURS.near, from, below(1, 28.2))];
    case 'onChair':
      return arm(COLOURS.near, from, () => [57, 47.4]);
  }
}
