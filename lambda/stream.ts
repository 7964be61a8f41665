import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { readdirSync, readFileSync } from 'node:fs';
import { answerTo } from './sound/answer';
import { parsePack, type VoicePack } from './sound/voicePack';

/** The voices that the build puts beside this file. */
const packs = packsIn(new URL('packs/', import.meta.url));

/** The sound of the plan in the path, as Lambda calls it for its function URL. Nothing is kept and nothing is logged. */
export function handler({
  rawPath,
  headers,
  requestContext,
}: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> {
  const { method } = requestContext.http;
  const answer = answerTo({ method, path: rawPath, range: headers['range'] }, packs);
  return Promise.resolve({
    statusCode: answer.status,
    headers: { ...answer.headers },
    body: Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.length).toString('base64'),
    isBase64Encoded: true,
  });
}

function packsIn(folder: URL): ReadonlyMap<string, VoicePack> {
  const indexes = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    indexes.map((name) => {
      const index: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      const pack = parsePack(index, readFileSync(new URL(name.replace(/json$/, 'mp3'), folder)));
      return [pack.language, pack];
    }),
  );
}
