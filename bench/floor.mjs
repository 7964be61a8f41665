// The least a skill with memory can be: node:http, the same two DynamoDB calls as the skill's, signed by hand, and a
// ready-made answer.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const http = require('node:http');
const { Buffer } = require('node:buffer');
const { URL } = require('node:url');
const { createHash, createHmac } = require('node:crypto');
const { readFileSync } = require('node:fs');

const {
  TABLE_NAME,
  AWS_REGION,
  AWS_ACCESS_KEY_ID,
  AWS_SECRET_ACCESS_KEY,
  AWS_ENDPOINT_URL_DYNAMODB,
  ANSWER,
} = process.env;
const { hostname, port, host } = new URL(AWS_ENDPOINT_URL_DYNAMODB);
const agent = new http.Agent({ keepAlive: true });
const { answer, item } = JSON.parse(readFileSync(ANSWER, 'utf8'));

export async function handler(event) {
  const pk = { S: event.session.user.userId };
  const sk = { S: 'progress#household' };
  await call('Query', {
    TableName: TABLE_NAME,
    KeyConditionExpression: 'pk = :account AND begins_with(sk, :progress)',
    ExpressionAttributeValues: { ':account': pk, ':progress': { S: 'progress#' } },
    ConsistentRead: true,
  });
  await call('PutItem', {
    TableName: TABLE_NAME,
    Item: { pk, sk, state: { S: item } },
    ConditionExpression: 'attribute_not_exists(revision)',
  });
  return answer;
}

function call(operation, input) {
  const body = JSON.stringify(input);
  const headers = signed(`DynamoDB_20120810.${operation}`, body);
  return new Promise((resolve, reject) => {
    const request = http.request(
      { hostname, port, method: 'POST', path: '/', agent, headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        response.on('end', () => {
          if (response.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(text));
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

// AWS Signature Version 4, as its documentation spells it out.
function signed(target, body) {
  const at = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${at.slice(0, 8)}/${AWS_REGION}/dynamodb/aws4_request`;
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    host,
    'x-amz-date': at,
    'x-amz-target': target,
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = ['POST', '/', '', lines.join(''), names, sha256(body)].join('\n');
  const key = [at.slice(0, 8), AWS_REGION, 'dynamodb', 'aws4_request'].reduce(
    hmac,
    `AWS4${AWS_SECRET_ACCESS_KEY}`,
  );
  const signature = hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization, 'content-length': Buffer.byteLength(body) };
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key, text) {
  return createHmac('sha256', key).update(text).digest();
}
