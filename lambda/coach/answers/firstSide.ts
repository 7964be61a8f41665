import { EXERCISE_IDS, EXERCISES } from '../../workout/exercises';
import { setsOf } from '../../workout/programme';
import { isSameExercise } from '../../workout/setName';
import { play } from '../lead/play';
import { backToPlace } from '../lead/resume';
import { isBegun, isToDo, movedTo, withProgramme, type BegunWorkout } from '../person/workout';
import type { Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';

/**
 * "Right leg first", "start on the right": for every exercise with two sides. A set under way is done first; one that
 * has hardly begun gives way to the side that comes first now.
 */
export function setFirstSide(situation: Situation, first: 'left' | 'right', of: 'leg' | 'side'): Turn {
  const { settings, workout } = situation.progress;
  const rightFirst = EXERCISE_IDS.filter((id) => {
    const { sides, worksOtherLeg } = EXERCISES[id];
    const isOther = of === 'leg' && worksOtherLeg;
    return sides.includes('right') && (first === 'right') !== isOther;
  });
  const said: Remark = { kind: 'firstSideSet', rightFirst };
  const chosen = knowing(situation, { settings: { ...settings, rightFirst } });
  if (workout.kind === 'none') return backToPlace(chosen, [said]);
  const reordered = withProgramme(workout, { ...workout.programme, rightFirst });
  if (!isBegun(reordered)) return backToPlace(knowing(chosen, { workout: reordered }), [said]);
  const moved = withFirstSide(reordered);
  const next = knowing(chosen, { workout: moved });
  return moved === reordered || situation.moment.kind === 'listening'
    ? backToPlace(next, [said])
    : play(next, [said]);
}

/** The workout at the other side of its exercise, where that comes first and neither was done. */
function withFirstSide(workout: BegunWorkout): BegunWorkout {
  if (workout.kind === 'done' || workout.place.rep > 1) return workout;
  const { place, programme } = workout;
  const first = setsOf(programme).find((set) => isSameExercise(set, place));
  const comesFirst = first !== undefined && first.side !== place.side && isToDo(workout, first);
  return comesFirst ? movedTo(workout, first) : workout;
}
