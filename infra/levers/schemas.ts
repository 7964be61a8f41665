import { changed } from './changed';
import { instead } from './instead';

const CLIENT = '@aws-sdk/client-dynamodb';

/** The client's own way to JSON and back by schemas; the store gives it another, lambda/storage/dynamoJson.ts. */
export const schemas = [
  instead(CLIENT, '@aws-sdk/core/protocols', 'export class AwsJson1_0Protocol { setSerdeContext() {} }'),
  instead(CLIENT, '@aws-sdk/dynamodb-codec', 'export class DynamoDBJsonCodec2 {}'),
  // Commands name their schemas and no longer look into them.
  changed(CLIENT, `${CLIENT}/dist-es/schemas/schemas_0.js`, (text) =>
    [...text.matchAll(EXPORTED)].map(([, name = '']) => `export const ${name} = undefined;`).join('\n'),
  ),
];

const EXPORTED = /^export (?:const|let|var|class|function) ([\w$]+)/gm;
