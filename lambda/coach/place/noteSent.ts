import { milliseconds, type Milliseconds } from '../../workout/milliseconds';
import type { Portion, RepRun } from '../../workout/portions';
import { lengthOf } from '../../workout/timeline';
import { portionOf, withAnswered } from '../person/answeredRequests';
import type { Progress } from '../person/progress';
import type { SentReply, SentStream } from '../person/sentReply';
import { isInPosition } from '../person/workout';
import type { Alone, Passage, Reply, SpokenLengths } from '../reply';
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
  surface: Surface,
): Progress {
  const answered = withAnswered(progress, requestId);
  if (reply.alone === 'sameAsBefore') return { ...progress, answered };
  const { startLatency, listening } = surface;
  if (reply.alone !== null) {
    // Until the device tells that it has begun, nothing of it was heard.
    const stream = { run: portionOf(requestId), index: 0, stoppedAt: milliseconds(0), isRetry: false };
    const begins = milliseconds(progress.heardAt + startLatency + lengths.speech);
    return { ...progress, answered, sent: sentAlone(reply.alone, stream, begins) };
  }
  const repromptStart = milliseconds(lengths.speech + listening + lengths.repromptOpening);
  const silence = reply.onSilence;
  const afterSpeech = positionAfter(reply.speech, isInPosition(progress.workout));
  return {
    ...progress,
    answered,
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
      stream: null,
      words: reply.goesOn ? lengths.words : milliseconds(0),
    },
  };
}

/** A portion that is played alone from a time on. It takes exactly as long as planned. */
export function sentAlone({ portion, inPosition }: Alone, stream: SentStream, at: Milliseconds): SentReply {
  const none = milliseconds(0);
  const after = inPosition ?? false;
  return {
    at,
    startLatency: none,
    speech: lengthOf(portion.timeline),
    listening: none,
    reprompt: none,
    runs: portion.runs,
    repromptQuestion: null,
    inPosition: [after, after],
    slowest: 1,
    words: milliseconds(0),
    stream,
  };
}

/** The runs of a portion, as they lie in all of the reply. */
function runsFrom({ runs }: Portion, offset: Milliseconds): readonly RepRun[] {
  return runs.map((run) => ({ ...run, start: milliseconds(run.start + offset) }));
}

function positionAfter(passage: Passage, before: boolean): boolean {
  return passage.inPosition ?? before;
}
