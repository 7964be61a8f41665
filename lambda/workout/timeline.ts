import type { BeatWord, Closing, Cue, Doing, Opening, Timeline } from './cue';
import { EXERCISES, type Exercise, type PhaseKind } from './exercises';
import { milliseconds, seconds, type Milliseconds } from './milliseconds';
import type { WorkoutSet } from './programme';
import type { RestScale } from './rest';
import { BEAT, type LowerSeconds } from './tempo';

/** How a set is talked through. */
export interface Manner {
  readonly talk: 'less' | 'more';
  /** Turns the wording; the same number gives the same words. */
  readonly variety: number;
}

export type SetUpForm = 'first' | 'again' | 'none';

type Timed = Doing & { readonly length: Milliseconds };

const BEATS = { lift: 2, hold: 1 } as const;
/** A word was heard by then. */
const HALF_A_BEAT = 0.5;
const COUNT_IN_BEATS = 3;
export const COUNT_IN_LENGTH: Milliseconds = milliseconds(COUNT_IN_BEATS * BEAT);
const WARNING: Milliseconds = seconds(10);
/** What remains of a rest when the coach says so. */
const SPOKEN_RESTS = [seconds(60), seconds(30)];
const FORM_CUE_REPS = [4, 7, 10, 13];
const UNCUED_REPS_AT_END = 3;
const FULLY_COUNTED_REPS = 3;

/** Puts things one after the other, without a gap, from 0. */
export function layOut(things: readonly Timed[]): Timeline {
  let start = milliseconds(0);
  return things.map((thing) => {
    const cue = startingAt(start, thing);
    start = milliseconds(start + thing.length);
    return cue;
  });
}

// Nearly everything is a beat, and copying fields by name takes a tenth of the time of copying whatever is there.
function startingAt(start: Milliseconds, thing: Timed): Cue {
  if (thing.kind !== 'beat') return { ...thing, start };
  const { kind, exercise, rep, phase, word, length } = thing;
  return { kind, exercise, rep, phase, word, length, start };
}

/** The length of a timeline, or of anything that will be laid out as one. */
export function lengthOf(things: readonly { readonly length: Milliseconds }[]): Milliseconds {
  return milliseconds(things.reduce((total, thing) => total + thing.length, 0));
}

/** How long one rep of an exercise lasts. */
export function repLength(exercise: Exercise, lower: LowerSeconds): Milliseconds {
  return milliseconds(BEAT * exercise.phases.reduce((beats, phase) => beats + beatsOf(phase, lower), 0));
}

/** How long before the end of a rep its last word on the way down was heard, in milliseconds: from then on it was done. */
export function afterBottom({ phases }: Exercise): Milliseconds {
  const later = phases.slice(phases.indexOf('lower') + 1).filter((phase) => phase !== 'lower');
  return milliseconds(BEAT * later.reduce((beats, phase) => beats + BEATS[phase], HALF_A_BEAT));
}

/** How many beats a phase takes; a lowering has one for each second. */
export function beatsOf(phase: PhaseKind, lower: LowerSeconds): number {
  return phase === 'lower' ? lower : BEATS[phase];
}

/**
 * What comes before a set: at least `rest`, with the set-up near its end. A rest with room to spare warns ten seconds
 * before the set.
 */
export function leadIn(
  set: WorkoutSet,
  rest: Milliseconds,
  form: SetUpForm,
  lower: LowerSeconds,
  fromStep = 0,
): readonly Timed[] {
  const setUp = setUpOf(set, form, lower).slice(form === 'first' ? fromStep : 0);
  const spare = rest - lengthOf(setUp);
  const warned = spare >= WARNING;
  const idle = milliseconds(Math.max(0, warned ? spare - WARNING : spare));
  return [
    ...restOf(rest, idle),
    ...setUp,
    ...(warned ? [{ kind: 'rest' as const, left: WARNING, length: WARNING }] : []),
  ];
}

/** The step of a full set-up that is being told so long before the reps; past the last one in the count-in. */
export function setUpStepAt({ setUp }: Exercise, beforeReps: number): number {
  const isOver = (step: number): boolean =>
    beforeReps <= setUp.first.slice(step + 1).reduce((left, length) => left + length, COUNT_IN_BEATS * BEAT);
  return setUp.first.filter((_, step) => isOver(step)).length;
}

/** How long a lead-in lasts. */
export function leadInLength(set: WorkoutSet, rest: Milliseconds, form: SetUpForm): Milliseconds {
  const setUp =
    form === 'none' ? 0 : EXERCISES[set.exercise].setUp[form].reduce((sum, step) => sum + step, 0);
  return milliseconds(Math.max(rest, setUp));
}

/** "Three, two, one", a beat each. */
export function countIn(): readonly Timed[] {
  return Array.from({ length: COUNT_IN_BEATS }, (_, index) => ({
    kind: 'countIn' as const,
    left: COUNT_IN_BEATS - index,
    length: BEAT,
  }));
}

/** What a portion says first where nothing is said around it, with the time to say it in. */
export function opening(said: Opening): Timed {
  if (said.kind === 'fromRep') return { ...said, length: seconds(3) };
  return { ...said, length: seconds(said.newRound === null ? 5 : 8) };
}

/** What the last portion of a workout says last, with the time to say it in. */
export function closing(said: Closing): Timed {
  return { ...said, length: seconds(10) };
}

/** The time in which a person turns to the other side. */
export function changeSides({ exercise, side }: WorkoutSet, restScale: RestScale): Timed {
  const length = milliseconds(EXERCISES[exercise].switchSides * restScale);
  return { kind: 'changeSides', exercise, side, length };
}

/** The beats of a set's reps, from one rep to another, both included. */
export function repsOf(
  set: WorkoutSet,
  fromRep: number,
  toRep: number,
  lower: LowerSeconds,
  manner: Manner,
): readonly Timed[] {
  const { exercise } = set;
  const beats: Timed[] = [];
  for (let rep = fromRep; rep <= toRep; rep += 1) {
    for (const phase of EXERCISES[exercise].phases) {
      const count = beatsOf(phase, lower);
      for (let beat = 0; beat < count; beat += 1) {
        const word = wordOn(set, rep, phase, beat, lower, manner);
        beats.push({ kind: 'beat', exercise, rep, phase, word, length: BEAT });
      }
    }
  }
  return beats;
}

// Said on most beats, and the same each time.
const PHASE: BeatWord = { kind: 'phase' };
const BOTTOM: BeatWord = { kind: 'bottom' };
const SILENT: BeatWord = { kind: 'silent' };

function wordOn(
  set: WorkoutSet,
  rep: number,
  phase: PhaseKind,
  beat: number,
  lower: LowerSeconds,
  manner: Manner,
): BeatWord {
  if (beat === 0) return PHASE;
  const told = phase === 'lower' ? rep : nextRepAt(set, rep);
  const isQuiet = manner.talk === 'less' && rep > FULLY_COUNTED_REPS && told <= set.reps - UNCUED_REPS_AT_END;
  if (isQuiet) return SILENT;
  if (phase === 'lower') return beat === lower - 1 ? BOTTOM : { kind: 'count', left: lower - beat };
  return repWord(set, rep, manner);
}

/** What is said in place of the rep's number. */
function repWord(set: WorkoutSet, rep: number, manner: Manner): BeatWord {
  const next = nextRepAt(set, rep);
  const left = set.reps - next + 1;
  if (left === 0) return { kind: 'rep', rep };
  if (left <= UNCUED_REPS_AT_END) return { kind: 'toGo', left };
  if (next === halfwayRep(set)) return { kind: 'halfway' };
  if (rep === 2) return { kind: 'breathe' };
  const cue = manner.talk === 'more' ? formCueReps(set).indexOf(rep) : -1;
  return cue < 0 ? { kind: 'rep', rep } : { kind: 'formCue', ordinal: manner.variety + cue };
}

/** The first rep still to be lowered when a rep's number is said: after a squat's last beat, the one after it. */
function nextRepAt({ exercise }: WorkoutSet, rep: number): number {
  return EXERCISES[exercise].phases[0] === 'lower' ? rep + 1 : rep;
}

function halfwayRep(set: WorkoutSet): number {
  return Math.floor(set.reps / 2) + 1;
}

/** At most three cues in the first round, two in the second, one after that. */
function formCueReps(set: WorkoutSet): readonly number[] {
  return FORM_CUE_REPS.map((rep) => (nextRepAt(set, rep) === halfwayRep(set) ? rep + 1 : rep))
    .filter((rep) => nextRepAt(set, rep) <= set.reps - UNCUED_REPS_AT_END)
    .slice(0, Math.max(1, 4 - set.round));
}

function setUpOf(set: WorkoutSet, form: SetUpForm, lower: LowerSeconds): readonly Timed[] {
  if (form === 'none') return [];
  return EXERCISES[set.exercise].setUp[form].map((length, step) => ({
    kind: 'setUp',
    exercise: set.exercise,
    side: set.side,
    form,
    step,
    lower,
    length,
  }));
}

/** The first `idle` of a rest, parted where the coach says how much is left. */
function restOf(rest: Milliseconds, idle: Milliseconds): readonly Timed[] {
  const marks = SPOKEN_RESTS.filter((left) => left < rest && left > rest - idle);
  const starts = idle > 0 ? [rest, ...marks] : [];
  return starts.map((left, index) => ({
    kind: 'rest',
    left,
    length: milliseconds(left - (starts[index + 1] ?? rest - idle)),
  }));
}
