// What the runtime of Lambda does in a new process: finds the handler, imports it, then asks for events and answers them.
// Plain JavaScript on node's own http, so that it adds to every start the same little that Lambda's own client adds.
import { createRequire } from 'node:module';

// As Lambda's client does: an `import` of node:http would touch each of its names, among them WebSocket, whose code alone
// takes as long to load as all the rest of a bare start.
const require = createRequire(import.meta.url);
const { request } = require('node:http');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const [hostname, port] = (process.env.AWS_LAMBDA_RUNTIME_API ?? '').split(':');

const ask = (method, path, body) =>
  new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: `/2018-06-01/runtime${path}` }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve({ headers: answer.headers, text: Buffer.concat(chunks).toString('utf8') }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

const said = (error) => JSON.stringify({ errorType: error?.name, errorMessage: error?.message, trace: error?.stack });

let handler;
try {
  const [file, name] = (process.env._HANDLER ?? '').split('.');
  handler = (await import(pathToFileURL(join(process.env.LAMBDA_TASK_ROOT ?? '', `${file}.mjs`)).href))[name];
  if (typeof handler !== 'function') throw new Error(`${file}.mjs exports no ${name}`);
} catch (error) {
  await ask('POST', '/init/error', said(error));
  process.exit(1);
}

for (;;) {
  const { headers, text } = await ask('GET', '/invocation/next');
  const id = headers['lambda-runtime-aws-request-id'];
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  const context = {
    awsRequestId: id,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: '$LATEST',
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    memoryLimitInMB: '512',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  try {
    const result = await handler(JSON.parse(text), context);
    await ask('POST', `/invocation/${id}/response`, JSON.stringify(result));
  } catch (error) {
    await ask('POST', `/invocation/${id}/error`, said(error));
  }
}
