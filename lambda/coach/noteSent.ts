import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import type { Progress } from './progress';
import type { Passage, Reply, SpokenLengths } from './reply';
import { LISTENING, stretchesOf } from './sent';

/** The progress with the reply that is about to be spoken, so that the next request's time tells how far it got. */
export function noteSent(
  progress: Progress,
  reply: Reply,
  lengths: SpokenLengths,
  requestId: string,
  at: Milliseconds,
): Progress {
  const repromptStart = milliseconds(lengths.speech + LISTENING + lengths.repromptOpening);
  const silence = reply.onSilence;
  const before = progress.workout?.inPosition ?? false;
  const afterSpeech = positionAfter(reply.speech, before);
  return {
    ...progress,
    sent: {
      requestId,
      at,
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

function positionAfter(passage: Passage, before: boolean): boolean {
  return passage.inPosition ?? before;
}
