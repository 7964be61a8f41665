import type { ExerciseId, PhaseKind, Side } from './exercises';
import type { Milliseconds } from './milliseconds';
import type { LowerSeconds } from './tempo';

/** What is said on a beat, as meaning; every language finds its own words. */
export type BeatWord =
  | { readonly kind: 'phase' }
  /** The seconds left of a lowering: they run down to its bottom, for only reps are counted up. */
  | { readonly kind: 'count'; readonly left: number }
  | { readonly kind: 'bottom' }
  | { readonly kind: 'rep'; readonly rep: number }
  | { readonly kind: 'breathe' }
  | { readonly kind: 'formCue'; readonly ordinal: number }
  | { readonly kind: 'halfway' }
  | { readonly kind: 'toGo'; readonly left: number }
  | { readonly kind: 'silent' };

/** One thing the coach does. */
export type Doing =
  | {
      readonly kind: 'setUp';
      readonly exercise: ExerciseId;
      readonly side: Side;
      readonly form: 'first' | 'again';
      readonly step: number;
      readonly lower: LowerSeconds;
    }
  | { readonly kind: 'changeSides'; readonly exercise: ExerciseId; readonly side: Side }
  /** Time to rest; `left` is what remains of the rest when it begins. */
  | { readonly kind: 'rest'; readonly left: Milliseconds }
  | { readonly kind: 'countIn'; readonly left: number }
  | {
      readonly kind: 'beat';
      readonly exercise: ExerciseId;
      readonly rep: number;
      readonly phase: PhaseKind;
      readonly word: BeatWord;
    }
  | Opening
  | Closing;

/** How a portion begins that nothing is said around: with what comes after a set, or where a set is taken up again. */
export type Opening =
  | {
      readonly kind: 'nextUp';
      readonly exercise: ExerciseId;
      readonly side: Side;
      /** The round that begins with it; null in the middle of one. */
      readonly newRound: number | null;
    }
  | { readonly kind: 'fromRep'; readonly rep: number };

/** How the last portion of a workout ends that nothing is said around. */
export interface Closing {
  readonly kind: 'workoutOver';
  readonly rounds: number;
  readonly complete: boolean;
}

/** A thing the coach does, with its start and length on the timeline. */
export type Cue = Doing & { readonly start: Milliseconds; readonly length: Milliseconds };

/** Cues in order, without gaps or overlaps, from 0. */
export type Timeline = readonly Cue[];
