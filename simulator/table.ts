import { rmSync } from 'node:fs';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  ScanCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
import { property } from '../lambda/storage/property';
import type { TableAccess } from '../lambda/storage/dynamoProgressStore';
import { makeFolder } from './makeFolder';
import { moodOf, type Moody } from './moody';
import { UsageError } from './usageError';

export interface EmbeddedTable extends Moody {
  readonly access: TableAccess;
  /** Everything that is in it, as DynamoDB keeps it. */
  items(): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

const TABLE_NAME = 'eccentric-glutes';

/** Opens a DynamoDB inside this process that keeps its data in a folder; `reset` forgets what was there. */
export async function openTable(dataFolder: string, reset: boolean): Promise<EmbeddedTable> {
  const path = join(dataFolder, 'table');
  await makeSureItIsFree(dataFolder, path, reset);
  const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const mood = moodOf(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const access = {
    tableName: TABLE_NAME,
    region: 'eu-west-1',
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  await createMissingTable(access);
  return { access, ...mood, items: () => itemsOf(access), close: () => close(server) };
}

/** The embedded database would wait for ever on a folder it cannot use, so the folder is tried first. */
async function makeSureItIsFree(dataFolder: string, path: string, reset: boolean): Promise<void> {
  try {
    makeFolder(dataFolder);
    await tryOpening(path);
    if (reset) {
      rmSync(path, { recursive: true });
    }
  } catch (error) {
    const cause = property(error, 'cause') ?? error;
    if (property(cause, 'code') === 'LEVEL_LOCKED') {
      throw new UsageError(
        `Another local Echo is using the data in ${dataFolder}. Close it, or give this one a folder of its own with --data.`,
      );
    }
    if (reset && property(cause, 'code') === 'LEVEL_CORRUPTION') {
      rmSync(path, { recursive: true });
      return;
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(
      `Expected a folder for data that can be written, but ${dataFolder} cannot be used (${reason}).`,
    );
  }
}

async function tryOpening(path: string): Promise<void> {
  makeFolder(path);
  const store = new ClassicLevel(path);
  await store.open();
  await store.close();
}

async function createMissingTable(access: TableAccess): Promise<void> {
  const client = clientOf(access);
  try {
    await client.send(new DescribeTableCommand({ TableName: TABLE_NAME }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) {
      throw error;
    }
    await client.send(
      new CreateTableCommand({
        TableName: TABLE_NAME,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
  }
  await waitUntilTableExists(
    { client, maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.1 },
    { TableName: TABLE_NAME },
  );
  client.destroy();
}

async function itemsOf(access: TableAccess): Promise<readonly unknown[]> {
  const client = clientOf(access);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: TABLE_NAME }));
  client.destroy();
  return Items;
}

function clientOf({ region, credentials, endpoint = '' }: TableAccess): DynamoDBClient {
  return new DynamoDBClient({ region, credentials, endpoint });
}

async function close(server: Server): Promise<void> {
  // A client that still holds its connection open must not keep the database from closing.
  server.closeAllConnections();
  await new Promise<void>((resolve, reject) => {
    server.close((error) => {
      if (error instanceof Error) {
        reject(error);
      } else {
        resolve();
      }
    });
  });
}
