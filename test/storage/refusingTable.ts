import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTable, storeAt } from './table';

/** A table whose port can be made to refuse: what its client sends is then answered with an error, and done nowhere. */
export async function startRefusingTable() {
  const table = await startTable();
  let isRefused: (operation: string) => boolean = () => false;
  const asked: string[] = [];
  const port = createServer((request, response) => {
    const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
    asked.push(operation);
    if (isRefused(operation)) response.writeHead(400, { 'content-type': 'application/json' }).end(REFUSAL);
    else table.server.emit('request', request, response);
  });
  port.listen(0, '127.0.0.1');
  await once(port, 'listening');
  return {
    store: storeAt(`http://127.0.0.1:${(port.address() as AddressInfo).port}`),
    /** What it was asked, in order: "Query", "PutItem". */
    asked,
    /** Past the port, which never refuses. */
    client: table.client,
    /** From now on these operations are refused; all of them where none is named. */
    refuse: (...operations: readonly string[]) => {
      isRefused = (one) => operations.length === 0 || operations.includes(one);
    },
    recover: () => {
      isRefused = () => false;
    },
    close: () => {
      port.closeAllConnections();
      port.close();
      table.close();
    },
  };
}

/** The client asks once only where it would be refused again. */
const REFUSAL = '{"__type":"com.amazon.coral.service#AccessDeniedException","Message":"not today"}';
