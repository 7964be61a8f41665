import { CreateTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { startTable, TABLE_NAME } from '../test/bundle/table';

/** The tests' table, counting the calls and connections made to it since it was last asked. */
export async function startCountedTable() {
  const { endpoint, server, close } = await startTable();
  let calls = 0;
  let connections = 0;
  server.on('connection', () => (connections += 1));
  server.on('request', () => (calls += 1));
  const client = new DynamoDBClient({ endpoint });
  await client.send(
    new CreateTableCommand({
      TableName: USUAL_TABLE_NAME,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    }),
  );
  return {
    /** What a function with this table finds in its environment. */
    environment: {
      TABLE_NAME,
      USUAL_TABLE_NAME,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    close: () => {
      client.destroy();
      close();
    },
    takeCounts: () => {
      const counts = { calls, connections };
      calls = connections = 0;
      return counts;
    },
    items: async (TableName: string) => (await client.send(new ScanCommand({ TableName }))).Items ?? [],
  };
}

/** The usual adapter's table: one key, named as it names it. */
export const USUAL_TABLE_NAME = 'usual-skill-test';
