import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** One function under test: its process, and the service that feeds it. */
export interface RunningFunction {
  readonly loaded: Promise<StoredProgress>;
  readonly invoke: (event: unknown) => Promise<Invoked>;
  readonly printed: () => string;
  /** Ends the loop; resolves with the exit code, or 'stalled' if something keeps the process alive. */
  readonly stop: () => Promise<number | 'stalled' | null>;
}

export type StoredProgress =
  | { readonly kind: 'ready'; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly error: FunctionError };

export type Invoked =
  | { readonly kind: 'answered'; readonly milliseconds: number; readonly answer: unknown }
  | { readonly kind: 'threw'; readonly milliseconds: number; readonly error: FunctionError };

export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: string;
}

/** Starts the bundle in `folder` in a process of its own, with nothing in its environment but `environment`. */
export async function startFunction(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningFunction> {
  const service = new Service();
  const address = await service.listen();
  const child = spawn(process.execPath, [join(__dirname, 'runtimeLoop.mjs')], {
    env: { ...environment, AWS_LAMBDA_RUNTIME_API: address, LAMBDA_TASK_ROOT: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(child);
  return {
    loaded: service.loaded,
    invoke: (event) => service.invoke(event),
    printed,
    stop: () => stop(child, service),
  };
}

class Service {
  readonly loaded: Promise<StoredProgress>;
  private readonly server: Server = createServer((request, response) => void this.handle(request, response));
  private readonly started = performance.now();
  private resolveLoaded: (loaded: StoredProgress) => void = () => undefined;
  private waiting: ServerResponse | undefined;
  private event: string | undefined;
  private resolveInvoked: ((invoked: Invoked) => void) | undefined;
  private invokedAt = 0;
  private stopped = false;

  constructor() {
    this.loaded = new Promise((resolve) => (this.resolveLoaded = resolve));
  }

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  invoke(event: unknown): Promise<Invoked> {
    this.event = JSON.stringify(event);
    const invoked = new Promise<Invoked>((resolve) => (this.resolveInvoked = resolve));
    this.handOver();
    return invoked;
  }

  /** Tells the loop to end at its next question. */
  end(): void {
    this.stopped = true;
    this.waiting?.writeHead(410).end();
    this.waiting = undefined;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const path = request.url?.replace('/2018-06-01/runtime/', '') ?? '';
    if (path === 'invocation/next') {
      this.resolveLoaded({ kind: 'ready', milliseconds: performance.now() - this.started });
      this.waiting = response;
      if (this.stopped) this.end();
      else this.handOver();
      return;
    }
    response.writeHead(202).end();
    const milliseconds = performance.now() - this.invokedAt;
    if (path === 'init/error')
      this.resolveLoaded({ kind: 'failed', error: JSON.parse(body) as FunctionError });
    else if (path.endsWith('/response'))
      this.resolveInvoked?.({ kind: 'answered', milliseconds, answer: JSON.parse(body) });
    else this.resolveInvoked?.({ kind: 'threw', milliseconds, error: JSON.parse(body) as FunctionError });
  }

  private handOver(): void {
    if (this.waiting === undefined || this.event === undefined) return;
    const { waiting, event } = this;
    this.waiting = this.event = undefined;
    this.invokedAt = performance.now();
    waiting.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': `request-${Math.round(this.invokedAt)}`,
      'lambda-runtime-deadline-ms': Date.now() + 7000,
    });
    waiting.end(event);
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return () => text;
}

async function stop(child: ChildProcess, service: Service): Promise<number | 'stalled' | null> {
  const exited = child.exitCode === null ? once(child, 'exit') : Promise.resolve([child.exitCode]);
  service.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), STALLED_AFTER);
  const [code] = (await exited) as [number | null];
  clearTimeout(timer);
  service.close();
  return child.signalCode === 'SIGKILL' ? 'stalled' : code;
}

const STALLED_AFTER = 3000;
