// Does what Lambda's own Node runtime does with a function: load it, refuse what it refuses, then ask for one
// event after another. Written from the published interface of Lambda's runtime.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// An `import` of node:http would load what the bundle is careful not to.
const { request } = createRequire(import.meta.url)('node:http');

const { AWS_LAMBDA_RUNTIME_API: service, LAMBDA_TASK_ROOT: root } = process.env;

try {
  const { handler } = await import(pathToFileURL(`${root}/index.mjs`).href);
  if (typeof handler !== 'function')
    throw new Error('Runtime.HandlerNotFound: index.handler is not exported.');
  if (handler.length > 2) throw new Error('Runtime.CallbackHandlerDeprecated: the handler takes a callback.');
  await serve(handler);
} catch (error) {
  await call('POST', 'init/error', errorBody(error));
  process.exitCode = 1;
}

async function serve(handler) {
  for (;;) {
    const next = await call('GET', 'invocation/next');
    if (next.status !== 200) return;
    const id = next.headers['lambda-runtime-aws-request-id'];
    const deadline = Number(next.headers['lambda-runtime-deadline-ms']);
    const context = { awsRequestId: id, getRemainingTimeInMillis: () => deadline - Date.now() };
    try {
      const answer = await handler(JSON.parse(next.body), context);
      await call('POST', `invocation/${id}/response`, JSON.stringify(answer));
    } catch (error) {
      await call('POST', `invocation/${id}/error`, errorBody(error));
    }
  }
}

function errorBody({ name, message, stack }) {
  return JSON.stringify({ errorType: name, errorMessage: message, trace: stack });
}

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const url = `http://${service}/2018-06-01/runtime/${path}`;
    const sent = request(url, { method, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        resolve({ status, headers, body: text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
