import type { Cue } from '../lambda/workout/cue';
import type { PhaseKind } from '../lambda/workout/exercises';
import { meanOf } from './mean';
import type { Run } from './plan';

/** A phase of a rep as it was heard, in milliseconds; it lasts from its first word to the first word of the next. */
export interface HeardPhase {
  readonly kind: PhaseKind;
  readonly rep: number;
  readonly planned: number;
  readonly heard: number;
  /** How far its beats stray from their own length. */
  readonly jitter: number;
  /** The runs it spans: from its first word up to the first word of what follows. */
  readonly from: number;
  readonly to: number;
}

/** A rep as it was heard. */
export interface HeardRep {
  readonly rep: number;
  readonly phases: readonly HeardPhase[];
  readonly lowering: HeardPhase;
  /** How much later than planned it began, counted from the first rep. */
  readonly drift: number;
}

/** A set, or two sides in one go, as it was heard: from the first rep to what follows the last. */
export interface HeardSet {
  readonly reps: readonly HeardRep[];
  readonly planned: number;
  readonly heard: number;
}

/** Measures a set by the onsets of its runs. */
export function heardSet(runs: readonly Run[], onsets: readonly number[]): HeardSet {
  const planned = runs.map((run) => run.start);
  const phases = runs.flatMap((run, from) => phaseAt(run.cue, runs, onsets, planned, from));
  const first = phases[0]?.from ?? 0;
  const end = phases.at(-1)?.to ?? first;
  const reps = repsIn(phases).flatMap((parts): readonly HeardRep[] => {
    const [opening] = parts;
    const lowering = parts.find(({ kind }) => kind === 'lower');
    if (opening === undefined || lowering === undefined) return [];
    const drift = between(onsets, first, opening.from) - between(planned, first, opening.from);
    return [{ rep: opening.rep, phases: parts, lowering, drift }];
  });
  return { reps, planned: between(planned, first, end), heard: between(onsets, first, end) };
}

/** How far off a length is, as a share of its plan. */
export function errorOf({ planned, heard }: { readonly planned: number; readonly heard: number }): number {
  return heard / planned - 1;
}

function phaseAt(
  cue: Cue | null,
  runs: readonly Run[],
  onsets: readonly number[],
  planned: readonly number[],
  from: number,
): readonly HeardPhase[] {
  if (cue?.kind !== 'beat' || cue.word.kind !== 'phase') return [];
  const next = runs.findIndex((run, index) => index > from && !isInside(run.cue));
  const to = next < 0 ? runs.length - 1 : next;
  const beats = Array.from({ length: to - from }, (_, index) => from + index);
  const strays = beats.map((beat) => between(onsets, beat, beat + 1) - between(planned, beat, beat + 1));
  return [
    {
      kind: cue.phase,
      rep: cue.rep,
      planned: between(planned, from, to),
      heard: between(onsets, from, to),
      jitter: Math.sqrt(meanOf(strays.map((stray) => stray ** 2))),
      from,
      to,
    },
  ];
}

function isInside(cue: Cue | null): boolean {
  return cue?.kind === 'beat' && cue.word.kind !== 'phase';
}

function repsIn(phases: readonly HeardPhase[]): readonly (readonly HeardPhase[])[] {
  const opening = phases[0]?.kind;
  const reps: HeardPhase[][] = [];
  for (const phase of phases) {
    if (phase.kind === opening) reps.push([]);
    reps.at(-1)?.push(phase);
  }
  return reps;
}

function between(times: readonly number[], from: number, to: number): number {
  return (times[to] ?? 0) - (times[from] ?? 0);
}
