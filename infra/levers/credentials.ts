import { instead } from './instead';

const CLIENT = '@aws-sdk/client-dynamodb';

/** What finds settings that lambda/storage/dynamoClient.ts gives. */
export const credentials = [
  // Lambda gives credentials by environment and lambda/index.ts hands them over; the chain that would look for them in
  // files, on the network and in single sign-on is a third of the client.
  instead(
    CLIENT,
    '@aws-sdk/credential-provider-node',
    `export const defaultProvider = () => () => Promise.reject(
      new Error('This bundle holds no credential chain: give the DynamoDB client its credentials.'));`,
  ),
  // A cache for endpoint discovery, which a table's own address never needs; it brings two libraries.
  instead(CLIENT, '@aws-sdk/endpoint-cache', 'export class EndpointCache {}'),
];
