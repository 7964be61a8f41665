import type { Progress } from './progress';

/** Enough for a request that comes again after a few others; longer ends would only fill the record. */
const REMEMBERED = 4;
const END_OF_ID = 8;

/** Whether a request was answered before. */
export function wasAnswered({ answered }: Progress, requestId: string): boolean {
  return requestId !== '' && answered.includes(portionOf(requestId));
}

/** The ids to remember once a request is answered. */
export function withAnswered({ answered }: Progress, requestId: string): Progress['answered'] {
  return requestId === '' ? answered : rememberedOf([portionOf(requestId), ...answered]);
}

/** The name of the portion that is being played: it answers the request that came last. Null when none is. */
export function portionPlaying({ sent, answered }: Progress): string | null {
  return sent === null ? null : (sent.stream?.run ?? answered[0] ?? null);
}

/** Of the ids of some requests those that are remembered, each once. */
export function rememberedOf(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].slice(0, REMEMBERED);
}

/** What names a request, and the portion that answers it: the end of its id is enough to know it again by. */
export function portionOf(requestId: string): string {
  return requestId.slice(-END_OF_ID);
}
