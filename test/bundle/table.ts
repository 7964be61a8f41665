import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type Server } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo } from 'node:net';

/** A DynamoDB in this process with the table the stack makes, for a function in another. */
export async function startTable() {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({ endpoint });
  await client.send(
    new CreateTableCommand({
      TableName: TABLE_NAME,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  );
  client.destroy();
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { endpoint, server, close };
}

/** The same table behind TLS, as in AWS, under the certificate that comes with the stand-in. */
export async function startTls(table: Server) {
  const pem = (name: string) => readFileSync(require.resolve(`dynalite/ssl/server-${name}.pem`));
  const server = createServer({ key: pem('key'), cert: pem('crt') }, (request, response) => {
    table.emit('request', request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { endpoint: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

export const TABLE_NAME = 'eccentric-glutes-test';
