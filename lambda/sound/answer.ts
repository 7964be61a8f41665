import { rangeOf } from './range';
import { streamOf } from './stream';
import { planFrom } from './streamPlan';
import type { VoicePack } from './voicePack';

export interface StreamRequest {
  readonly method: string;
  readonly path: string;
  /** The Range header, if there is one. */
  readonly range: string | undefined;
}

export interface StreamAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Answers a request for a stream with its sound, or a part of it; with 404 where the path names no plan, or none in a
 * language that a voice is there for. Whatever the pack in the path, the voice that is there says it.
 */
export function answerTo(
  { method, path, range }: StreamRequest,
  packs: ReadonlyMap<string, VoicePack>,
): StreamAnswer {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, { allow: 'GET, HEAD' });
  const asked = planFrom(path);
  const pack = asked === null ? undefined : packs.get(asked.plan.language);
  if (asked === null || pack === undefined) return refusal(404, {});
  const stream = streamOf(asked.plan, pack);
  const part = rangeOf(range, stream.length);
  if (part === 'unsatisfiable') return refusal(416, { 'content-range': `bytes */${stream.length}` });
  const { from, to } = part === 'whole' ? { from: 0, to: stream.length } : part;
  return {
    status: part === 'whole' ? 200 : 206,
    headers: {
      'content-type': 'audio/mpeg',
      'content-length': String(to - from),
      'accept-ranges': 'bytes',
      ...(part !== 'whole' && { 'content-range': `bytes ${from}-${to - 1}/${stream.length}` }),
      'cache-control': asked.pack === pack.hash ? FOR_EVER : FOR_AN_HOUR,
    },
    body: method === 'HEAD' ? NOTHING : stream.subarray(from, to),
  };
}

/** A plan said by a pack never sounds otherwise. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** What is asked for by another pack's name is said by a later one some day. */
const FOR_AN_HOUR = 'public, max-age=3600';
const FOR_A_MINUTE = 'public, max-age=60';
const NOTHING = new Uint8Array();

function refusal(status: number, headers: StreamAnswer['headers']): StreamAnswer {
  return { status, headers: { ...headers, 'cache-control': FOR_A_MINUTE }, body: NOTHING };
}
