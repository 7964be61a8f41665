import type { Cue, Timeline } from '../workout/cue';
import { EXERCISES, type ExerciseId, type PhaseKind } from '../workout/exercises';
import { BEAT } from '../workout/tempo';
import { beatsOf } from '../workout/timeline';
import { row } from './row';
import type { Row } from './showing';

type Beat = Extract<Cue, { kind: 'beat' }>;
type SetUp = Extract<Cue, { kind: 'setUp' }>;

/** Which beat of its phase, from 0, and of how many. */
interface PlaceInPhase {
  readonly index: number;
  readonly of: number;
}

/** Where the body is before the first rep: 0 is the top of a rep, 1 its bottom. */
export function startPose(exercise: ExerciseId): 0 | 1 {
  return EXERCISES[exercise].phases[0] === 'lower' ? 0 : 1;
}

/** Where a beat is in its phase. */
export function placeInPhase(beat: Beat, timeline: Timeline): PlaceInPhase {
  const at = timeline.indexOf(beat);
  const isSame = (cue: Cue | undefined): boolean =>
    cue?.kind === 'beat' && cue.phase === beat.phase && cue.rep === beat.rep;
  let [first, after] = [at, at + 1];
  while (isSame(timeline[first - 1])) first -= 1;
  while (isSame(timeline[after])) after += 1;
  return { index: at - first, of: after - first };
}

/** From which pose to which a beat goes: the way down is even, the way up quick at first. */
export function posesOnTheWay(phase: PhaseKind, { index, of }: PlaceInPhase): readonly [number, number] {
  const ends = [index / of, (index + 1) / of] as const;
  switch (phase) {
    case 'lower':
      return [rounded(ends[0]), rounded(ends[1])];
    case 'hold':
      return [0, 0];
    case 'lift':
      return [rounded((1 - ends[0]) ** 2), rounded((1 - ends[1]) ** 2)];
  }
}

/** A set-up with its step in a few words; the last two steps of the first time show a rep as it is told. */
export function setUpRows(cue: SetUp, at: number, set: number, word: string): readonly Row[] {
  const { exercise, form, step, lower, length } = cue;
  const { phases, setUp } = EXERCISES[exercise];
  const start = startPose(exercise);
  const rows = [row(at, 'setUp', word, set, 0, start)];
  if (form === 'again' || step < setUp.first.length - SHOWN_STEPS) return rows;
  let time = at;
  const shown = phases.map((phase) => {
    const [from] = posesOnTheWay(phase, { index: 0, of: 1 });
    const [, to] = posesOnTheWay(phase, { index: 0, of: 1 });
    const moving = row(time, 'setUp', word, set, 0, from, to);
    time += beatsOf(phase, lower) * BEAT;
    return moving;
  });
  return time > at + length ? rows : [...shown, row(time, 'setUp', word, set, 0, start)];
}

const SHOWN_STEPS = 2;

function rounded(pose: number): number {
  return Math.round(pose * 100) / 100;
}
