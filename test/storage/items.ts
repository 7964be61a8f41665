import { ScanCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TABLE_NAME } from './table';

/** Everything in the table, as it is stored. */
export async function itemsOf(
  client: DynamoDBClient,
  table = TABLE_NAME,
): Promise<readonly Record<string, AttributeValue>[]> {
  const { Items } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  return Items ?? [];
}
