import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import * as v from 'valibot';
import type { AskedSound } from '../voice/phraseSound';
import type { Devices } from './devices';
import { actSchema } from './messages';
import { readPageFiles, type PageFile } from './pageFiles';
import { isOurs } from './ours';

export interface PageServer {
  readonly address: string;
  /** Ends once nothing is being answered any more, as an answer may still need the table. */
  close(): Promise<void>;
}

export interface PageParts {
  readonly devices: Devices;
  /** Words as a WAV file, or null where no voice can say them. */
  readonly soundOf: (asked: AskedSound) => Buffer | null;
  readonly itemsOfTable: () => Promise<readonly unknown[]>;
}

/** Others of this machine alone can reach it. */
const HOST = '127.0.0.1';
const MOST_BYTES = 10_000;
const MOST_PORTS = 20;

/** Serves the page at the first free port from the one asked for. */
export async function servePage(parts: PageParts, port: number): Promise<PageServer> {
  const files = readPageFiles();
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const answered = answer(request, response, files, parts)
      .catch(() => {
        response.writeHead(500).end();
      })
      .finally(() => underWay.delete(answered));
    underWay.add(answered);
  });
  const taken = await listenFrom(server, port);
  return {
    address: `http://${HOST}:${String(taken)}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await Promise.all(underWay);
    },
  };
}

async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      server.listen(port, HOST);
      await once(server, 'listening');
      return port;
    } catch (error) {
      const isBusy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isBusy || port - first >= MOST_PORTS) throw error;
    }
  }
}

const SAFE = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, PageFile>,
  parts: PageParts,
): Promise<void> {
  const reply = (status: number, type: string, body: string | Buffer, more = {}) => {
    const heads = { 'content-type': type, 'cache-control': 'no-store', ...SAFE, ...SAME_ORIGIN, ...more };
    response.writeHead(status, heads).end(body);
  };
  const json = (value: unknown) => {
    reply(200, 'application/json', JSON.stringify(value));
  };
  const refuse = (status: number, why: string) => {
    reply(status, 'text/plain', why);
  };
  if (!isOurs(request.method ?? '', request.headers, request.socket.localPort ?? 0)) {
    refuse(403, 'This page answers itself only.');
    return;
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const file = files.get(pathname);
  if (request.method === 'POST' && pathname === '/echo') {
    const act = v.safeParse(actSchema, parsed(await bodyOf(request)));
    if (act.success) json(await parts.devices.act(act.output));
    else refuse(400, act.issues[0].message);
  } else if (request.method !== 'GET') {
    refuse(405, 'Expected GET, or POST to /echo.');
  } else if (file !== undefined) {
    reply(200, file.type, file.body(), file.heads);
  } else if (pathname === '/sound') {
    const asked = v.safeParse(soundSchema, Object.fromEntries(searchParams));
    const wav = asked.success ? parts.soundOf(asked.output) : null;
    if (!asked.success) refuse(400, asked.issues[0].message);
    else if (wav === null) response.writeHead(204, SAME_ORIGIN).end();
    else reply(200, 'audio/wav', wav);
  } else if (pathname === '/table') {
    json(await parts.itemsOfTable());
  } else {
    refuse(404, 'There is nothing here.');
  }
}

const SAME_ORIGIN = { 'cross-origin-resource-policy': 'same-origin' };
const MOST_SOUND_MS = 60_000;

const milliseconds = v.pipe(
  v.string(),
  v.transform(Number),
  v.number(),
  v.minValue(0),
  v.maxValue(MOST_SOUND_MS),
);

/** A sound that could not be part of a reply is not worth the time it takes to make. */
const soundSchema = v.object({
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1_000)),
  length: milliseconds,
  room: milliseconds,
  pace: v.pipe(v.string(), v.transform(Number), v.number(), v.minValue(0.5), v.maxValue(2)),
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const length = Number(request.headers['content-length'] ?? NaN);
  return length <= MOST_BYTES ? (await buffer(request)).toString() : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
