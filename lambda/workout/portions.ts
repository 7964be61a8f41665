import type { Timeline } from './cue';
import { EXERCISES } from './exercises';
import {
  LONGEST_SHARED,
  LONGEST_SPEECH,
  MOST_CHARACTERS,
  REMARK_CHARACTERS,
  REMARK_TIME,
  mostCharactersOf,
} from './limits';
import type { Milliseconds } from './milliseconds';
import { isSameSet } from './place';
import type { WorkoutSet } from './programme';
import type { LowerSeconds } from './tempo';
import {
  changeSides,
  countIn,
  layOut,
  leadIn,
  lengthOf,
  repLength,
  repsOf,
  type Manner,
  type SetUpForm,
} from './timeline';

/** A run of reps inside a portion. */
export interface Stretch {
  readonly set: WorkoutSet;
  readonly fromRep: number;
  readonly toRep: number;
  /** From the start of the portion to the first beat of the first rep. */
  readonly start: Milliseconds;
  readonly repLength: Milliseconds;
}

/** What one reply plays: a timeline, and the reps in it. A portion without reps only gets somebody into position. */
export interface Portion {
  readonly timeline: Timeline;
  readonly stretches: readonly Stretch[];
}

/** What a portion is to hold. */
export interface Ahead {
  /** The sets still to do, in order; the first is the one to start with. */
  readonly sets: readonly WorkoutSet[];
  readonly fromRep: number;
  readonly rest: Milliseconds;
  readonly setUp: SetUpForm;
  /** The step that a full set-up begins with, where some of it was heard before. */
  readonly fromStep?: number;
  readonly lower: LowerSeconds;
  readonly manner: Manner;
  /** How much longer than planned the person wants each count to take. */
  readonly slowerBy: Milliseconds;
}

/**
 * The next portion: the lead-in and one set; both sides where they fit with a quarter to spare; only the lead-in where
 * the set does not fit beside it; as many reps as fit where a set is longer than any response.
 */
export function nextPortion(ahead: Ahead): Portion {
  const [set] = ahead.sets;
  if (set === undefined) return { timeline: [], stretches: [] };
  const lead = leadIn(set, ahead.rest, ahead.setUp, ahead.lower, ahead.fromStep);
  const whole = joined(ahead, lead, set.reps);
  const shared = withOtherSide(ahead, whole);
  if (shared !== undefined && fits(ahead, shared, LONGEST_SHARED)) return finished(shared);
  if (fits(ahead, whole, LONGEST_SPEECH)) return finished(whole);
  if (lead.length > 0) return finished({ things: lead, stretches: [] });
  return finished(joined(ahead, lead, lastRepThatFits(ahead, set)));
}

interface Draft {
  readonly things: Parameters<typeof layOut>[0];
  readonly stretches: readonly Stretch[];
}

function finished(draft: Draft): Portion {
  return { timeline: layOut(draft.things), stretches: draft.stretches };
}

function joined(ahead: Ahead, before: Draft['things'], toRep: number): Draft {
  const [set] = ahead.sets;
  return set === undefined
    ? { things: before, stretches: [] }
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
  const stretch: Stretch = {
    set,
    fromRep,
    toRep,
    start: lengthOf(lead),
    repLength: repLength(EXERCISES[set.exercise], ahead.lower),
  };
  return {
    things: [...lead, ...repsOf(set, fromRep, toRep, ahead.lower, ahead.manner)],
    stretches: [stretch],
  };
}

function withOtherSide(ahead: Ahead, first: Draft): Draft | undefined {
  const [set, other] = ahead.sets;
  if (set === undefined || other === undefined) return undefined;
  if (set.side === other.side || !isSameSet(set, { ...other, side: set.side })) return undefined;
  const second = withReps(ahead, [...first.things, changeSides(other)], other, 1, other.reps);
  return { things: second.things, stretches: [...first.stretches, ...second.stretches] };
}

function fits({ slowerBy }: Ahead, draft: Draft, longest: Milliseconds): boolean {
  const characters = draft.things.reduce((total, thing) => total + mostCharactersOf(thing), 0);
  const time = lengthOf(draft.things) + draft.things.length * slowerBy;
  return time + REMARK_TIME <= longest && characters + REMARK_CHARACTERS <= MOST_CHARACTERS;
}

function lastRepThatFits(ahead: Ahead, set: WorkoutSet): number {
  let rep = set.reps;
  while (rep > ahead.fromRep && !fits(ahead, joined(ahead, [], rep), LONGEST_SPEECH)) rep -= 1;
  return rep;
}
