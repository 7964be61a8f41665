import { arm, BODY, COLOURS, glow, leg, mat, trunk, type Draw, type Drawing } from './body';
import { chair } from './chair';
import { dumbbell } from './dumbbell';
import { mix, towards, type Moving, type Point } from './geometry';

export type SquatHands = 'forward' | 'onChair' | 'withWeight';

/** Seen from the side: heels down, chest up, the arms float forward; half as deep with a chair to hold. */
export function squat(hands: SquatHands): Drawing {
  const isHalf = hands === 'onChair';
  const depth = (pose: number): number => (isHalf ? pose * 0.55 : pose);
  const hip: Moving<Point> = (pose) => {
    const down = depth(pose);
    // With a chair to hold the seat goes further back.
    const back = isHalf ? 41 - 24 * down : 41 - 29 * down + 17.5 * down ** 2;
    return [back, mix(47.6, 15.5, down)];
  };
  const lean = (pose: number): number => 89 - 62 * depth(pose) + 26 * depth(pose) ** 2;
  const shoulder: Moving<Point> = (pose) => towards(hip(pose), lean(pose), BODY.torso);
  const beyond: Moving<Point> = (pose) => [hip(pose)[0] + 2.2, hip(pose)[1] + 1.4];
  return {
    left: 15,
    width: 71,
    height: 98,
    things: [
      mat(22, 78),
      ...(isHalf ? chair(60.5, 53) : []),
      ...arms(hands, shoulder, COLOURS.far, 1.6),
      ...leg(
        COLOURS.far,
        beyond,
        () => [43.4, BODY.ankle + 1.2],
        () => [53.4, BODY.ankle + 1.2],
      ),
      ...trunk(hip, shoulder, (pose) => mix(lean(pose), 90, 0.6)),
      ...leg(
        COLOURS.near,
        hip,
        () => [40.5, BODY.ankle],
        () => [50.5, BODY.ankle],
      ),
      glow((pose) => [hip(pose)[0] - 2.4, hip(pose)[1] - 0.5]),
      ...arms(hands, shoulder, COLOURS.near, 0),
    ],
  };
}

function arms(hands: SquatHands, shoulder: Moving<Point>, colour: string, aside: number): readonly Draw[] {
  const from: Moving<Point> = (pose) => [shoulder(pose)[0] + aside, shoulder(pose)[1] - 1.5 + aside / 2];
  switch (hands) {
    case 'forward':
      return arm(colour, from, (pose) => towards(from(pose), mix(-88, 0, pose), 28.2));
    case 'onChair':
      return aside > 0 ? [] : arm(colour, from, () => [59.5, 54]);
    case 'withWeight': {
      const chest: Moving<Point> = (pose) => towards(from(pose), mix(-40, -22, pose), 11);
      const inHand: Moving<Point> = (pose) => [chest(pose)[0] + 2.6, chest(pose)[1] + 1.2];
      const weight = aside > 0 ? [] : [dumbbell(inHand, 90)];
      return [...weight, ...arm(colour, from, chest)];
    }
  }
}
