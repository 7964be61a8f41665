import type { Exchange } from '../echoEvent';

/** An exchange as one line of JSON. */
export function exchangeLine({ at, said, request, response, played }: Exchange): string {
  return `${JSON.stringify({ at: new Date(at).toISOString(), said, request, response, played })}\n`;
}
