import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from the page itself. A foreign page may send its visitor's browser here, by this address or by
 * a name of its own that leads here; the names of the host and of the origin tell.
 */
export function isOurs(
  method: string,
  { host, origin, 'content-type': type }: IncomingHttpHeaders,
  port: number,
): boolean {
  const hosts = [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`];
  if (host === undefined || !hosts.includes(host)) return false;
  if (method === 'GET') return true;
  return origin === `http://${host}` && type === 'application/json';
}
