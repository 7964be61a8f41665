import type { Command } from '../coach/command';
import type { Progress } from '../coach/person/progress';
import { isBegun, placeOf, type Workout } from '../coach/person/workout';
import { endsSession } from '../coach/reply';
import { filedBy, type Turn } from '../coach/turn';
import type { Metric } from './operator';

/** What a turn adds to the figures, told by the progress before and after it. */
export function metricsOf(command: Command, before: Progress | null, turn: Turn): readonly Metric[] {
  return [
    ...(isStart(before, turn) ? [{ name: 'WorkoutStarted' as const }] : []),
    ...endOf(before, turn),
    ...(command.kind === 'notUnderstood' ? [{ name: 'NotUnderstood' as const }] : []),
    ...estimateError(command, before, turn),
    ...screenTrouble(before, turn),
  ];
}

function isStart(before: Progress | null, turn: Turn): boolean {
  const begunAt = beginningOf(turn.progress.workout) ?? filedBy(turn)[0]?.begunAt ?? null;
  return begunAt !== null && begunAt !== (before && beginningOf(before.workout));
}

/** A workout that was led to its end; or where it was left, each time that a session ends before. */
function endOf(before: Progress | null, turn: Turn): readonly Metric[] {
  const [filed] = filedBy(turn);
  const workout = filed === undefined ? turn.progress.workout : before?.workout;
  const place = workout === undefined ? null : placeOf(workout);
  if (filed !== undefined && (filed.complete || place === null)) return [{ name: 'WorkoutFinished' }];
  const hasBegun = filed !== undefined || isBegun(turn.progress.workout);
  if (!endsSession(turn.reply) || turn.reply.alone !== null || !hasBegun || place === null) return [];
  return [{ name: 'WorkoutLeft', exercise: place.exercise }];
}

/** Only a session that Alexa ended after silence tells when the last reply really ended; a screen tells it anyway. */
function estimateError(command: Command, before: Progress | null, { progress }: Turn): readonly Metric[] {
  const sent = before?.sent ?? null;
  if (sent === null || sent.words > 0 || command.kind !== 'sessionEnded' || !command.afterSilence) return [];
  const { startLatency, speech, listening, reprompt } = sent;
  const planned = startLatency + speech + listening + (reprompt === 0 ? 0 : reprompt + listening);
  const took = progress.heardAt - sent.at;
  return [{ name: 'EstimateError', seconds: Math.abs(took - planned) / 1000 }];
}

function screenTrouble(before: Progress | null, { progress }: Turn): readonly Metric[] {
  const known = before?.screens ?? [];
  return progress.screens.flatMap(({ name, losses, voiceUntil }) => {
    const old = known.find((screen) => screen.name === name);
    const isGivenUp = voiceUntil > (old?.voiceUntil ?? 0);
    const isLost = isGivenUp || losses > (old?.losses ?? 0);
    return [
      ...(isLost ? [{ name: 'ScreenLost' as const }] : []),
      ...(isGivenUp ? [{ name: 'ScreenGivenUp' as const }] : []),
    ];
  });
}

function beginningOf(workout: Workout): number | null {
  return isBegun(workout) ? workout.begunAt : null;
}
