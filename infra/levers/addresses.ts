import { changed } from './changed';

/**
 * Not for speed: the Alexa SDK reads an address in a way that Node announces the end of, at a person's first reminder and
 * in the operator's log.
 */
export const addresses = changed('ask-sdk-core', 'ask-sdk-core/dist/service/DefaultApiClient.js', (client) =>
  EDITS.every(([from]) => client.includes(from))
    ? EDITS.reduce((text, [from, to]) => text.replace(from, to), client)
    : client,
);

const EDITS = [
  ['const url = require("url");\n', ''],
  ['url.parse(request.url)', 'new URL(request.url)'],
  ['urlObj.path,', 'urlObj.pathname + urlObj.search,'],
  ['urlObj.auth,', 'undefined,'],
] as const;
