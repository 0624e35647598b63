/**
 * Wraps a Hono app as a Lambda handler. middy owns the event (what API Gateway hands over), Hono owns HTTP; this file is
 * the only one that knows both, and the only importer of `hono/aws-lambda` (its successor package is not published yet).
 */
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { forRequest } from './correlation.ts';

export type DoorHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** Hono's adapter as API Gateway's payload 2.0 knows it; its own types lag behind and ask for an authorizer. */
type Adapter = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** The Lambda handler of a door. */
export function lambda(app: Hono): DoorHandler {
  const answer = handle(app) as (event: never) => Promise<unknown> as Adapter;
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .before(({ event }) => {
      // A GET with a body is legal HTTP and meaningless here; the Request class refuses it, so the body goes.
      const method = event.requestContext.http.method;
      if (method === 'GET' || method === 'HEAD') delete event.body;
    })
    .handler((event) => forRequest(event.requestContext.requestId, () => answer(event)));
}
