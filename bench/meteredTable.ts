import { type IncomingMessage } from 'node:http';
import { startTable } from '../test/bundle/table';

/** What was asked of the table, in the units DynamoDB charges. */
export interface Metered {
  readonly operations: ReadonlyMap<string, number>;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Bytes of the largest item written, names of attributes included. */
  readonly largestItem: number;
  readonly writtenBytes: number;
}

/** The tests' table with a meter on it. */
export async function startMeteredTable() {
  const { endpoint, server, close } = await startTable();
  const calls: { readonly operation: string; readonly body: string }[] = [];
  server.on('request', (request: IncomingMessage) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
      calls.push({ operation, body: Buffer.concat(chunks).toString('utf8') });
    });
  });
  return { endpoint, close, read: () => metered(calls) };
}

function metered(calls: readonly { readonly operation: string; readonly body: string }[]): Metered {
  const operations = new Map<string, number>();
  const sizes: number[] = [];
  for (const { operation, body } of calls) {
    operations.set(operation, (operations.get(operation) ?? 0) + 1);
    const { Item } = JSON.parse(body) as { readonly Item?: Item };
    if (Item !== undefined) sizes.push(sizeOf(Item));
  }
  return {
    operations,
    // A strongly consistent read of up to 4 kB is one unit, as is a write of up to 1 kB.
    readUnits: (operations.get('GetItem') ?? 0) + (operations.get('Query') ?? 0),
    writeUnits: sizes.reduce((units, size) => units + Math.ceil(size / 1024), 0),
    largestItem: Math.max(0, ...sizes),
    writtenBytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

type Item = Readonly<Record<string, { readonly S?: string; readonly N?: string }>>;

// Names and strings count by their UTF-8 bytes; a number by half its digits and one.
function sizeOf(item: Item): number {
  return Object.entries(item).reduce((size, [name, { S, N }]) => {
    const value = S === undefined ? Math.ceil((N?.length ?? 0) / 2) + 1 : Buffer.byteLength(S);
    return size + Buffer.byteLength(name) + value;
  }, 0);
}
