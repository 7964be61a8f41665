import type { ExerciseId } from '../workout/exercises';

/** What the operator is told. Never what was said, and never who said it. */
export interface OperatorLog {
  readonly warn: (message: string, about: Readonly<Record<string, string>>) => void;
  readonly error: (message: string, about: Readonly<Record<string, string>>) => void;
  readonly count: (metric: Metric) => void;
}

/** Something that is added up over everybody; the names are those of the dashboard, infra/watch.ts. */
export type Metric =
  | { readonly name: 'WorkoutStarted' | 'WorkoutFinished' | 'NotUnderstood' }
  /** A session that closed while a screen spoke; and a screen that is only spoken through for a week. */
  | { readonly name: 'ScreenLost' | 'ScreenGivenUp' }
  | { readonly name: 'WorkoutLeft'; readonly exercise: ExerciseId }
  | { readonly name: 'EstimateError'; readonly seconds: number }
  | { readonly name: 'LoadFailed' | 'SaveConflicted' | 'SaveFailed' | 'EraseFailed' | 'TurnFailed' };

export const SILENT: OperatorLog = { warn: () => undefined, error: () => undefined, count: () => undefined };

/** Every id that Alexa gives to a person, an account or a device begins like this. */
const IDS = /amzn1[\w.-]+/g;

/** What is safe to log of anything thrown: its name and message, and the code or name of its cause. */
export function described(thrown: unknown): Readonly<Record<string, string>> {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const cause = thrown.cause instanceof Error ? { cause: codeOf(thrown.cause) ?? thrown.cause.name } : {};
  return { error: thrown.name, because: thrown.message.replace(IDS, 'amzn1…'), ...cause };
}

/** Node's own errors are all named Error; `ECONNREFUSED` says more. */
function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
