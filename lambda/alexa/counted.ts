import type { Command } from '../coach/command';
import type { Turn } from '../coach/play';
import type { Progress } from '../coach/progress';
import { LISTENING, START_LATENCY } from '../coach/sent';
import type { Counted } from './failures';

/** What a turn adds to the figures, told by the progress before and after it. */
export function countedIn(command: Command, before: Progress | null, turn: Turn): readonly Counted[] {
  return [
    ...(isStart(before, turn) ? [{ name: 'WorkoutStarted' as const }] : []),
    ...endOf(before, turn),
    ...(command.kind === 'notUnderstood' ? [{ name: 'NotUnderstood' as const }] : []),
    ...estimateError(command, before, turn),
  ];
}

function isStart(before: Progress | null, { progress, filed }: Turn): boolean {
  const begunAt = progress.workout?.begunAt ?? filed?.begunAt ?? null;
  return begunAt !== null && begunAt !== before?.workout?.begunAt;
}

/** A workout that was led to its end; or where it was left, each time that a session ends before. */
function endOf(before: Progress | null, { progress, filed, reply }: Turn): readonly Counted[] {
  const place = filed === null ? progress.workout?.place : before?.workout?.place;
  if (filed !== null && (filed.complete || place == null)) return [{ name: 'WorkoutFinished' }];
  const isBegun = filed !== null || progress.workout?.begunAt != null;
  if (reply.question !== null || !isBegun || place == null) return [];
  return [{ name: 'WorkoutLeft', exercise: place.exercise }];
}

/** Only a session that Alexa ended after silence tells when the last reply really ended. */
function estimateError(command: Command, before: Progress | null, { progress }: Turn): readonly Counted[] {
  const sent = before?.sent ?? null;
  if (sent === null || command.kind !== 'sessionEnded' || !command.afterSilence) return [];
  const reprompt = sent.reprompt === 0 ? 0 : sent.reprompt + LISTENING;
  const planned = START_LATENCY + sent.speech + LISTENING + reprompt;
  const took = progress.heardAt - sent.at;
  return [{ name: 'EstimateError', seconds: Math.abs(took - planned) / 1000 }];
}
