import type { Phrases } from '../lambda/language/phrases';
import type { VoiceTable } from '../lambda/speech/voiceTable';
import { LONGEST_SPEECH } from '../lambda/speech/limits';
import { meanOf, spreadOf } from './mean';
import { planOf, type Plan } from './plan';
import { vocabularyOf } from './vocabulary';

/** How often the probe says each run. The last time only ends the one before it. */
export const REPEATS = 4;
/** The break after each run. */
export const PROBE_BREAK_MS = 600;
const BETWEEN_RUNS_MS = 2000;
/** Polly takes 6,000 characters in a request, Alexa 8,000 (https://docs.aws.amazon.com/polly/latest/dg/limits.html). */
const MOST_CHARACTERS = 6000;

/** A text that says every run of the counted sets several times, in parts that a voice can say in one go. */
export function probeParts(phrases: Phrases, voice: VoiceTable): readonly Plan[] {
  const parts: string[][] = [[]];
  for (const run of vocabularyOf(phrases)) {
    const last = parts.at(-1) ?? [];
    if (fits(planPart([...last, run], voice))) last.push(run);
    else parts.push([run]);
  }
  return parts.map((runs) => planPart(runs, voice));
}

function planPart(runs: readonly string[], voice: VoiceTable): Plan {
  const spoken = runs.flatMap((words) =>
    Array.from({ length: REPEATS }, (_, index) => ({
      words,
      silence: index === REPEATS - 1 ? BETWEEN_RUNS_MS : PROBE_BREAK_MS,
    })),
  );
  return planOf(spoken, voice);
}

function fits({ ssml, runs }: Plan): boolean {
  return ssml.length <= MOST_CHARACTERS && (runs.at(-1)?.start ?? 0) <= LONGEST_SPEECH;
}

/** What a probe said: the cost of each run, from the onsets of its repeats. */
export interface Cost {
  readonly words: string;
  readonly costMs: number;
  readonly sdMs: number;
  readonly n: number;
}

/** The cost of each run of a probe, from when each was heard. The same word at both ends cancels a late onset. */
export function costsHeard({ runs }: Plan, onsets: readonly number[]): readonly Cost[] {
  const starts = runs.flatMap((_, index) => (index % REPEATS === 0 ? [index] : []));
  return starts.map((first) => {
    const heard = onsets.slice(first, first + REPEATS);
    const costs = heard.slice(1).map((onset, index) => onset - (heard[index] ?? 0) - PROBE_BREAK_MS);
    return {
      words: runs[first]?.words ?? '',
      costMs: Math.round(meanOf(costs)),
      sdMs: Math.round(spreadOf(costs)),
      n: costs.length,
    };
  });
}
