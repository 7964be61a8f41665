import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editFile, type Lever, replaceModule } from './lever';

// What lambda/storage gives the table's client, so that it never asks for its own.
export const GIVEN: readonly Lever[] = [
  {
    name: 'settings',
    why: 'lambda/storage/dynamoClient.ts gives all that the client would look for in files, on the network and in single sign-on',
    changes: [
      editFile('@aws-sdk/client-dynamodb/dist-es/runtimeConfig.js', () =>
        readFileSync(join(__dirname, 'runtimeConfig.mjs'), 'utf8'),
      ),
    ],
  },
  {
    name: 'endpoint cache',
    why: "it serves the discovery of endpoints, which a table's own address never needs, and brings two libraries",
    changes: [replaceModule('@aws-sdk/endpoint-cache', 'export class EndpointCache {}')],
  },
  {
    name: 'event streams',
    why: 'they are for operations that stream, of which DynamoDB has none',
    changes: [replaceModule('@smithy/core/event-streams', 'export {};')],
  },
  {
    name: 'schemas',
    why: 'lambda/storage/dynamoJson.ts never asks what the fields of an operation are',
    changes: [editFile('@aws-sdk/client-dynamodb/dist-es/schemas/schemas_0.js', hollow)],
  },
];

/** The same exports, with nothing in them. */
function hollow(contents: string): string {
  const names = [...contents.matchAll(/^export (?:const|let|var|class|function) ([\w$]+)/gm)];
  return names.map(([, name]) => `export const ${name} = undefined;`).join('\n');
}
