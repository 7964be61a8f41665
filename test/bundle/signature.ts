import { createHash, createHmac } from 'node:crypto';
import { type IncomingMessage } from 'node:http';

/** The signature that AWS works out of a request, by its Signature Version 4, to compare it with the one it came with. */
export async function signatures(request: IncomingMessage, secret: string) {
  const { authorization = '', 'x-amz-date': at = '' } = request.headers as Readonly<Record<string, string>>;
  const [, scope = '', names = '', came = ''] =
    /Credential=[^/]+\/(\S+), SignedHeaders=(\S+), Signature=(\w+)/.exec(authorization) ?? [];
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name])}\n`);
  const body = sha256(await bodyOf(request));
  const canonical = [request.method, request.url, '', headers.join(''), names, body].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const expected = hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')).toString('hex');
  return { came, expected };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
