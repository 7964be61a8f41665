import { SPEAKER } from '../../lambda/speech/speaker';
import type { Moment, Played, Track } from './device';
import type { Reply } from './reply';

/** What a speaker is doing some time after a reply began. */
export function momentOf(reply: Reply, elapsedMs: number): Moment {
  if (elapsedMs < 0) {
    return { kind: 'thinking' };
  }
  if (elapsedMs < reply.speech.length) {
    return { kind: 'speaking', heardMs: elapsedMs };
  }
  const listeningUntil = reply.speech.length + SPEAKER.listening;
  const repromptedUntil = listeningUntil + (reply.reprompt?.length ?? 0);
  if (elapsedMs >= endOf(reply)) {
    return { kind: 'over' };
  }
  if (elapsedMs < listeningUntil) {
    return { kind: 'listening', leftMs: listeningUntil - elapsedMs };
  }
  return elapsedMs < repromptedUntil
    ? { kind: 'reprompting', heardMs: elapsedMs - listeningUntil }
    : { kind: 'listening', leftMs: endOf(reply) - elapsedMs };
}

/** What sounds of a reply that begins at a time: the speech and, after some listening, the reprompt. */
export function tracksOf({ speech, reprompt, ends }: Reply, startsAt: number): readonly Track[] {
  const repromptsAt = startsAt + speech.length + SPEAKER.listening;
  return [
    { startsAt, heard: speech },
    ...(reprompt === null || ends ? [] : [{ startsAt: repromptsAt, heard: reprompt }]),
  ];
}

/** When a reply is over if nobody says anything: after the speech, or when silence has closed the session. */
export function endOf(reply: Reply): number {
  if (reply.ends) {
    return reply.speech.length;
  }
  const listened = reply.speech.length + SPEAKER.listening;
  return reply.reprompt === null ? listened : listened + reply.reprompt.length + SPEAKER.listening;
}

/** How much of a reply is heard within some time after it began. */
export function playedOf(reply: Reply, elapsedMs: number): Played {
  const intoReprompt = elapsedMs - reply.speech.length - SPEAKER.listening;
  return {
    speechMs: within(elapsedMs, reply.speech.length),
    repromptMs: reply.ends ? 0 : within(intoReprompt, reply.reprompt?.length ?? 0),
  };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
