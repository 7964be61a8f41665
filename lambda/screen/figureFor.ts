import type { Settings } from '../coach/person/settings';
import type { ExerciseId } from '../workout/exercises';
import type { FigureName } from './showing';

/** The drawing of an exercise as a person does it. */
export function figureFor(exercise: ExerciseId, { loads, band, bridgePosition }: Settings): FigureName {
  switch (exercise) {
    case 'lunge':
      return ({ lighter: 'lungeWithChair', standard: 'lunge', stronger: 'lungeWithWeights' } as const)[
        loads.lunge
      ];
    case 'clamshell':
      return band && loads.clamshell !== 'lighter' ? 'clamshell' : 'clamshellWithoutBand';
    case 'squat':
      return ({ lighter: 'squatWithChair', standard: 'squat', stronger: 'squatWithWeight' } as const)[
        loads.squat
      ];
    case 'bridge':
      if (bridgePosition === 'kneeling') return 'kneelingBridge';
      if (bridgePosition === 'pillow') return 'bridgeOnPillow';
      return ({ lighter: 'bridgeHalfAsHigh', standard: 'bridge', stronger: 'bridgeWithWeight' } as const)[
        loads.bridge
      ];
  }
}
