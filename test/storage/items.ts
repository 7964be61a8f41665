import {
  PutItemCommand,
  ScanCommand,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { TABLE_NAME } from './table';

/** Everything in the table, as it is stored. */
export async function itemsOf(
  client: DynamoDBClient,
  table = TABLE_NAME,
): Promise<readonly Record<string, AttributeValue>[]> {
  const { Items } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  return Items ?? [];
}

/** An item as a file keeps it. */
export interface StoredItem {
  readonly pk: string;
  readonly sk: string;
  readonly workout?: string;
  readonly [attribute: string]: string | number | undefined;
}

/** Puts items into the table as they were once stored. */
export async function put(client: DynamoDBClient, items: readonly StoredItem[]): Promise<void> {
  for (const item of items) {
    const Item = Object.fromEntries(
      Object.entries(item).map(([name, value]) => [
        name,
        typeof value === 'number' ? { N: String(value) } : { S: value ?? '' },
      ]),
    );
    await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item }));
  }
}
