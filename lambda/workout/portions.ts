import type { Closing, Doing, Opening, Timeline } from './cue';
import { EXERCISES } from './exercises';
import { milliseconds, type Milliseconds } from './milliseconds';
import type { WorkoutSet } from './programme';
import type { RestScale } from './rest';
import { isSameExercise, nameOf, type SetName } from './setName';
import type { LowerSeconds } from './tempo';
import {
  changeSides,
  closing,
  countIn,
  layOut,
  leadIn,
  lengthOf,
  opening,
  repLength,
  repsOf,
  type Manner,
  type SetUpForm,
} from './timeline';

/** A run of reps of one set, timed from the start of what plays it. */
export interface RepRun extends SetName {
  readonly fromRep: number;
  readonly toRep: number;
  /** To the first beat of the first rep. */
  readonly start: Milliseconds;
  readonly repLength: Milliseconds;
}

/** A stretch of workout that is played in one go. A portion without reps only gets somebody into position. */
export interface Portion {
  readonly timeline: Timeline;
  readonly runs: readonly RepRun[];
  /** What it was laid out from, which gives the same portion again; null where it holds nothing. */
  readonly ahead: Ahead | null;
}

export const NO_PORTION: Portion = { timeline: [], runs: [], ahead: null };

/** How much one portion may hold on a surface. */
export interface PortionLimits {
  readonly longest: Milliseconds;
  /** The longest that two sides may last together and still share one portion. */
  readonly longestShared: Milliseconds;
  /** The most of whatever the surface counts its size in, and how much of that a thing may take. */
  readonly mostSize: number;
  readonly sizeOf: (thing: Doing) => number;
  /** Kept free for what is said before and after. */
  readonly remarks: { readonly time: Milliseconds; readonly size: number };
}

/** What a portion is to hold. */
export interface Ahead {
  /** The sets still to do, in order; the first is the one to start with. */
  readonly sets: readonly WorkoutSet[];
  readonly fromRep: number;
  readonly rest: Milliseconds;
  readonly restScale: RestScale;
  readonly setUp: SetUpForm;
  /** The step that a full set-up begins with, where some of it was heard before. */
  readonly fromStep?: number;
  readonly lower: LowerSeconds;
  readonly manner: Manner;
  /** How much longer than planned the person wants each count to take. */
  readonly slowerBy: Milliseconds;
  /** What it says first and last by itself, where nothing is said around it. The first takes its time from the rest. */
  readonly opening: Opening | null;
  readonly closing: Closing | null;
}

/**
 * The next portion: the lead-in and one set; both sides where they fit with a quarter to spare; only the lead-in where
 * the set does not fit beside it; as many reps as fit where a set is longer than any portion may be.
 */
export function nextPortion(ahead: Ahead, limits: PortionLimits): Portion {
  const [set] = ahead.sets;
  if (set === undefined) return NO_PORTION;
  const lead = leadOf(ahead, set);
  const whole = joined(ahead, lead, set.reps);
  const shared = withOtherSide(ahead, whole);
  if (shared !== undefined && fits(ahead, shared, limits, limits.longestShared))
    return finished(ahead, shared);
  if (fits(ahead, whole, limits, limits.longest)) return finished(ahead, whole);
  if (lead.length > 0) return finished(ahead, { things: lead, runs: [] });
  return finished(ahead, joined(ahead, lead, lastRepThatFits(ahead, set, limits)));
}

/** The last millisecond of a run. */
export function endOfRun({ start, repLength, fromRep, toRep }: RepRun): Milliseconds {
  return milliseconds(start + repLength * (toRep - fromRep + 1));
}

interface Draft {
  readonly things: Parameters<typeof layOut>[0];
  readonly runs: readonly RepRun[];
}

function leadOf(ahead: Ahead, set: WorkoutSet): Draft['things'] {
  const { rest, setUp, lower, fromStep } = ahead;
  const first = ahead.opening === null ? [] : [opening(ahead.opening)];
  const left = milliseconds(Math.max(0, rest - lengthOf(first)));
  return [...first, ...leadIn(set, left, setUp, lower, fromStep)];
}

/** Only what is left to do after it tells whether a portion is the last. */
function finished(ahead: Ahead, { things, runs }: Draft): Portion {
  const last = runs.at(-1);
  const isOver = runs.length === ahead.sets.length && last?.toRep === ahead.sets.at(-1)?.reps;
  const end = ahead.closing !== null && isOver ? [closing(ahead.closing)] : [];
  return { timeline: layOut([...things, ...end]), runs, ahead };
}

function joined(ahead: Ahead, before: Draft['things'], toRep: number): Draft {
  const [set] = ahead.sets;
  return set === undefined
    ? { things: before, runs: [] }
    : withReps(ahead, before, set, ahead.fromRep, toRep);
}

function withReps(
  ahead: Ahead,
  before: Draft['things'],
  set: WorkoutSet,
  fromRep: number,
  toRep: number,
): Draft {
  const lead = [...before, ...countIn()];
  const run: RepRun = {
    ...nameOf(set),
    fromRep,
    toRep,
    start: lengthOf(lead),
    repLength: repLength(EXERCISES[set.exercise], ahead.lower),
  };
  return { things: [...lead, ...repsOf(set, fromRep, toRep, ahead.lower, ahead.manner)], runs: [run] };
}

function withOtherSide(ahead: Ahead, first: Draft): Draft | undefined {
  const [set, other] = ahead.sets;
  if (set === undefined || other === undefined || !isSameExercise(set, other)) return undefined;
  const second = withReps(
    ahead,
    [...first.things, changeSides(other, ahead.restScale)],
    other,
    1,
    other.reps,
  );
  return { things: second.things, runs: [...first.runs, ...second.runs] };
}

function fits({ slowerBy }: Ahead, draft: Draft, limits: PortionLimits, longest: Milliseconds): boolean {
  const size = draft.things.reduce((total, thing) => total + limits.sizeOf(thing), 0);
  const time = lengthOf(draft.things) + draft.things.length * slowerBy;
  const { remarks } = limits;
  return time + remarks.time <= longest && size + remarks.size <= limits.mostSize;
}

function lastRepThatFits(ahead: Ahead, set: WorkoutSet, limits: PortionLimits): number {
  let rep = set.reps;
  while (rep > ahead.fromRep && !fits(ahead, joined(ahead, [], rep), limits, limits.longest)) rep -= 1;
  return rep;
}
