// Stands in the place of dist-es/runtimeConfig.js of @aws-sdk/client-dynamodb, which that package itself exchanges for a
// browser and for a phone. The one for Node brings all that looks for settings and credentials, and the way to JSON;
// lambda/storage gives all of them.
import { AwsSdkSigV4Signer } from '@aws-sdk/core/httpAuthSchemes';
import { NoOpLogger } from '@smithy/core/client';
import { parseUrl } from '@smithy/core/protocols';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';
import { NodeHttpHandler, streamCollector } from '@smithy/node-http-handler';
import { createHash, createHmac } from 'node:crypto';
import { defaultDynamoDBHttpAuthSchemeProvider } from './auth/httpAuthSchemeProvider';

export function getRuntimeConfig(given) {
  return {
    runtime: 'node',
    apiVersion: '2012-08-10',
    serviceId: 'DynamoDB',
    disableHostPrefix: false,
    extensions: [],
    httpAuthSchemeProvider: defaultDynamoDBHttpAuthSchemeProvider,
    httpAuthSchemes: [
      {
        schemeId: 'aws.auth#sigv4',
        identityProvider: (identities) => identities.getIdentityProvider('aws.auth#sigv4'),
        signer: new AwsSdkSigV4Signer(),
      },
    ],
    logger: new NoOpLogger(),
    protocol: { setSerdeContext: () => undefined },
    sha256: Sha256,
    streamCollector,
    urlParser: parseUrl,
    utf8Decoder: fromUtf8,
    utf8Encoder: toUtf8,
    ...given,
    requestHandler: NodeHttpHandler.create(given.requestHandler),
  };
}

// The client's own keeps a second one ready, for a Node without hashes.
class Sha256 {
  constructor(key) {
    this.hash = key === undefined ? createHash('sha256') : createHmac('sha256', key);
  }

  update(data) {
    this.hash.update(data);
  }

  digest() {
    return Promise.resolve(this.hash.digest());
  }
}
