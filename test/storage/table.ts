import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { dynamoProgressStore } from '../../lambda/storage/dynamoProgressStore';

export const TABLE_NAME = 'eccentric-glutes-test';

const ACCESS = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};

/** A DynamoDB in this process, with the table that the stack makes. */
export async function startTable() {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({ ...ACCESS, endpoint });
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
  const close = () => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  };
  return { endpoint, server, client, close };
}

/** The store as the skill uses it, over a table somewhere on this machine. */
export function storeAt(endpoint: string) {
  return dynamoProgressStore({ ...ACCESS, tableName: TABLE_NAME, endpoint });
}
