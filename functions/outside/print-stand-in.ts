/**
 * Stands in for Lambda's API on a machine without it: takes an invocation of the printer, checks its signature, runs the real
 * handler, and answers as Lambda does, failures too.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSigned } from './request-signatures.ts';

/** Where Lambda's API has its functions. */
export const invocations = '/2015-03-31/functions';

export interface PrintStandInOptions {
  /** Name under which the printer is invoked. */
  readonly name: string;
  /** Secret key of the caller. */
  readonly secretKey: string;
  /** The printer's own handler. */
  readonly handler: (event: unknown) => Promise<unknown>;
}

/** Handles `POST /2015-03-31/functions/<name>/invocations`. */
export function printStandIn({ name, secretKey, handler }: PrintStandInOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    };
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (!isSigned(request, body, { service: 'lambda', secretKey }))
      return send(403, { Message: 'The request signature does not match' });
    if (request.method !== 'POST' || request.url !== `${invocations}/${encodeURIComponent(name)}/invocations`) {
      return send(404, { Message: 'Function not found' });
    }
    if (body.length > mostBytes) return send(413, { Message: 'Request must be smaller than 6291456 bytes' });
    try {
      return send(200, await handler(JSON.parse(body.toString('utf8'))));
    } catch (error) {
      const { name: errorType, message: errorMessage } = error instanceof Error ? error : new Error(String(error));
      return send(200, { errorType, errorMessage }, { 'x-amz-function-error': 'Unhandled' });
    }
  };
}

const mostBytes = 6_291_456;
