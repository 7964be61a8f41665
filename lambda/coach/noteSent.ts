import { milliseconds } from '../workout/milliseconds';
import type { Progress } from './progress';
import type { Passage, Reply, SpokenLengths } from './reply';
import { LISTENING, stretchesOf } from './sent';

/** Enough for a request that comes again after a few others; longer ends would only fill the record. */
export const REMEMBERED = 4;
const END_OF_ID = 12;

/** The progress with the reply that is about to be spoken, so that the next request's time tells how far it got. */
export function noteSent(
  progress: Progress,
  reply: Reply,
  lengths: SpokenLengths,
  requestId: string,
): Progress {
  const repromptStart = milliseconds(lengths.speech + LISTENING + lengths.repromptOpening);
  const silence = reply.onSilence;
  const before = progress.workout?.inPosition ?? false;
  const afterSpeech = positionAfter(reply.speech, before);
  return {
    ...progress,
    answered:
      requestId === ''
        ? progress.answered
        : [requestId.slice(-END_OF_ID), ...progress.answered].slice(0, REMEMBERED),
    sent: {
      at: progress.heardAt,
      speech: lengths.speech,
      reprompt: lengths.reprompt,
      stretches: [
        ...stretchesOf(reply.speech.portion, lengths.speechOpening),
        ...(silence === null ? [] : stretchesOf(silence.passage.portion, repromptStart)),
      ],
      repromptQuestion: silence?.question ?? null,
      inPosition: [afterSpeech, silence === null ? afterSpeech : positionAfter(silence.passage, afterSpeech)],
      slowest: lengths.slowest,
    },
  };
}

/** Whether a request was answered before. */
export function wasAnswered(progress: Progress, requestId: string): boolean {
  return requestId !== '' && progress.answered.includes(requestId.slice(-END_OF_ID));
}

function positionAfter(passage: Passage, before: boolean): boolean {
  return passage.inPosition ?? before;
}
