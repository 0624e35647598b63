/** Plays Lambda to a new process: its Runtime API on a port of this machine, and a clock beside it. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

export interface Start {
  /** Milliseconds from the spawn until the handler's module stands and the process asks for its first event. */
  readonly init: number;
  /** Milliseconds from the spawn until the first event is answered. */
  readonly answered: number;
  readonly result: APIGatewayProxyStructuredResultV2;
}

const client = fileURLToPath(new URL('./runtime-client.mjs', import.meta.url));

/** Nothing that is measured takes this long; a function that hangs must not hang the measurement. */
const mostMillis = 20_000;

/**
 * Starts a process for the bundle in the folder, hands it one event, and ends it when it has answered. Each start has an
 * API of its own, so that what one process still asks on its way out is never taken for the next one's question.
 */
export async function startFunction(
  folder: string,
  event: APIGatewayProxyEventV2,
  settings: Readonly<Record<string, string>>,
): Promise<Start> {
  const answered = Promise.withResolvers<Start>();
  let init: number | undefined;
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/2018-06-01/runtime/', '');
    if (path === 'invocation/next') {
      // The first question ends the init phase; the second comes after the answer, and is left open.
      if (init !== undefined) return;
      init = performance.now() - began;
      response.writeHead(200, nextHeaders()).end(JSON.stringify(event));
      return;
    }
    textOf(request).then((text) => {
      const millis = performance.now() - began;
      response.writeHead(202).end();
      if (path.endsWith('/response')) answered.resolve({ init: init ?? 0, answered: millis, result: JSON.parse(text) });
      else answered.reject(new Error(`The function in ${folder} failed: ${text}`));
    }, answered.reject);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const env = { ...settings, ...lambdaSettings, AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`, LAMBDA_TASK_ROOT: folder };
  const began = performance.now();
  const child = spawn(process.execPath, [client], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('error', answered.reject);
  child.once('exit', () => answered.reject(new Error(`The function in ${folder} ended before it answered`)));
  const late = setTimeout(
    () => answered.reject(new Error(`The function in ${folder} did not answer within ${mostMillis} ms`)),
    mostMillis,
  );
  try {
    return await answered.promise;
  } finally {
    clearTimeout(late);
    child.kill('SIGKILL');
    await ended;
    server.closeAllConnections();
    server.close();
  }
}

const lambdaSettings = {
  _HANDLER: 'index.handler',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: 'bench',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
  TZ: ':UTC',
};

const nextHeaders = (): Record<string, string> => ({
  'content-type': 'application/json',
  'lambda-runtime-aws-request-id': randomUUID(),
  'lambda-runtime-deadline-ms': String(Date.now() + 10_000),
  'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:eu-west-2:000000000000:function:bench',
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
