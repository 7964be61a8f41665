import type { RequestEnvelope } from 'ask-sdk-model';
import { property } from '../storage/property';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';

// Echo was first sold in November 2014; nothing here is meant to be used in the next century.
const EARLIEST = Date.UTC(2014, 10);
const LATEST = Date.UTC(2099, 0);

/** The request's own time, so that a recorded request replays exactly; null where it makes no sense. */
export function timeOf({ request }: RequestEnvelope): Milliseconds | null {
  const at = Date.parse(textOf(property(request, 'timestamp')));
  return at >= EARLIEST && at < LATEST ? milliseconds(at) : null;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
