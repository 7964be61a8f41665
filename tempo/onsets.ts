import { alignedOnsets } from './align';
import { burstsIn, CLOSURE_IN_PROBE_MS, CLOSURE_MS } from './bursts';
import { soundIn, textIn } from './files';
import { onsetsOfMarks } from './marks';
import type { Plan } from './plan';
import type { Sound } from './wav';

// A probe is how an unknown voice is got to know; that its repeats agree is looked at later.
const MOST_STRAY_IN_PROBE_MS = 250;

/** How a spoken text was taken down. */
export type Evidence =
  { readonly kind: 'marks'; readonly file: string } | { readonly kind: 'recording'; readonly file: string };

/** When each run of a counted set, or of the strip, was heard. */
export function onsetsOf(plan: Plan, { kind, file }: Evidence): readonly number[] {
  return kind === 'marks'
    ? onsetsOfMarks(textIn(file), plan.runs, file)
    : onsetsInSound(plan, soundIn(file), file);
}

export function onsetsInSound(plan: Plan, sound: Sound, file: string): readonly number[] {
  return alignedOnsets(plan.runs, burstsIn(sound, file, CLOSURE_MS), file);
}

/** When each run of a probe was heard. Its breaks are long, so that no silence inside a word is taken for one. */
export function onsetsOfProbe(plan: Plan, { kind, file }: Evidence): readonly number[] {
  return kind === 'marks'
    ? onsetsOfMarks(textIn(file), plan.runs, file)
    : onsetsOfProbeInSound(plan, soundIn(file), file);
}

export function onsetsOfProbeInSound(plan: Plan, sound: Sound, file: string): readonly number[] {
  return alignedOnsets(plan.runs, burstsIn(sound, file, CLOSURE_IN_PROBE_MS), file, MOST_STRAY_IN_PROBE_MS);
}
