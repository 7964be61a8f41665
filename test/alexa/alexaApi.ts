import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Trouble {
  readonly path: RegExp;
  readonly method: string;
  /** Null: it never answers. */
  readonly status: number | null;
  readonly code: string;
}

/** Alexa's own services as far as this skill uses them, on this machine: device settings and reminders. */
export async function startAlexaApi() {
  const reminders = new Map<string, object>();
  const asked: string[] = [];
  let hasConsent = true;
  let timeZone: string | null = 'Europe/Madrid';
  let trouble: Trouble | null = null;
  let count = 0;

  const server = createServer((request, response) => {
    void answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What is set, and every call in order: "POST /v1/alerts/reminders". */
    reminders,
    asked,
    setConsent: (given: boolean) => (hasConsent = given),
    setTimeZone: (zone: string | null) => (timeZone = zone),
    /** From now on calls of a kind go wrong. */
    goWrong: (method: string, path: RegExp, status: number | null, code = 'TROUBLE') =>
      (trouble = { method, path, status, code }),
    reset: () => {
      reminders.clear();
      asked.length = 0;
      hasConsent = true;
      timeZone = 'Europe/Madrid';
      trouble = null;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    asked.push(`${method} ${url}`);
    const body = await textOf(request);
    if (trouble?.method === method && trouble.path.test(url)) {
      if (trouble.status !== null) send(response, [trouble.status, { code: trouble.code }]);
      return;
    }
    const isKnown = headers.authorization === `Bearer ${TOKEN}`;
    send(response, isKnown ? replyTo(method, url, body) : [401, { code: 'UNKNOWN_TOKEN' }]);
  }

  function replyTo(method: string, url: string, body: string): Reply {
    if (url === `/v2/devices/${DEVICE_ID}/settings/System.timeZone`) {
      return timeZone === null ? [204] : [200, timeZone];
    }
    const [, token] = /^\/v1\/alerts\/reminders(?:\/(.+))?$/.exec(url) ?? [];
    if (!hasConsent) return [401, { code: 'UNAUTHORIZED' }];
    if (method === 'GET') {
      const alerts = [...reminders].map(([alertToken, set]) => ({ alertToken, status: 'ON', ...set }));
      return [200, { totalCount: String(alerts.length), alerts }];
    }
    if (method === 'POST') {
      count += 1;
      reminders.set(`alert-${count}`, JSON.parse(body) as object);
      return [201, { alertToken: `alert-${count}`, status: 'ON' }];
    }
    return [token !== undefined && reminders.delete(token) ? 200 : 404];
  }
}

type Reply = readonly [status: number, body?: unknown];

export type AlexaApi = Awaited<ReturnType<typeof startAlexaApi>>;

export const TOKEN = 'the-token-of-this-request';
export const DEVICE_ID = 'amzn1.ask.device.ONE';

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, [status, body]: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
