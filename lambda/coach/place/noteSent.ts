import { milliseconds, type Milliseconds } from '../../workout/milliseconds';
import type { Portion, RepRun } from '../../workout/portions';
import { withAnswered } from '../person/answeredRequests';
import type { Progress } from '../person/progress';
import { isInPosition } from '../person/workout';
import type { Passage, Reply, SpokenLengths } from '../reply';
import type { Surface } from '../surface';

/**
 * The progress with the reply that is about to be spoken, so that the next request's time tells how far it got, or the
 * portion's name which one was played.
 */
export function noteSent(
  progress: Progress,
  reply: Reply,
  lengths: SpokenLengths,
  requestId: string,
  { startLatency, listening }: Surface,
): Progress {
  const repromptStart = milliseconds(lengths.speech + listening + lengths.repromptOpening);
  const silence = reply.onSilence;
  const afterSpeech = positionAfter(reply.speech, isInPosition(progress.workout));
  return {
    ...progress,
    answered: withAnswered(progress, requestId),
    sent: {
      at: progress.heardAt,
      startLatency,
      speech: lengths.speech,
      listening,
      reprompt: lengths.reprompt,
      runs: [
        ...runsFrom(reply.speech.portion, lengths.speechOpening),
        ...(silence === null ? [] : runsFrom(silence.passage.portion, repromptStart)),
      ],
      repromptQuestion: silence?.question ?? null,
      inPosition: [afterSpeech, silence === null ? afterSpeech : positionAfter(silence.passage, afterSpeech)],
      slowest: lengths.slowest,
    },
  };
}

/** The runs of a portion, as they lie in all of the reply. */
function runsFrom({ runs }: Portion, offset: Milliseconds): readonly RepRun[] {
  return runs.map((run) => ({ ...run, start: milliseconds(run.start + offset) }));
}

function positionAfter(passage: Passage, before: boolean): boolean {
  return passage.inPosition ?? before;
}
