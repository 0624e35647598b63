/** Plays CloudFront and API Gateway: an HTTP request in, the event a Lambda function would get; its result out. */
import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { edgeHeaders } from '../platform/origin.ts';

export type Door = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  readonly address: string;
}

/** The event of payload version 2.0. Headers that only the edge may set are set here, whatever the browser sent. */
export function toEvent({ method, url, headers, body, address }: Asked, originKey: string): APIGatewayProxyEventV2 {
  const [path = '/', query = ''] = splitOnce(url, '?');
  const { cookie, host = '', ...rest } = headers;
  const sent = {
    ...rest,
    host: 'api.internal',
    [edgeHeaders.originKey]: originKey,
    [edgeHeaders.viewerHost]: host,
    [edgeHeaders.viewerAddress]: address,
  };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    ...(cookie ? { cookies: cookie.split(/;\s*/) } : {}),
    headers: sent,
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: 'api.internal',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: new Date().toISOString(),
      timeEpoch: Date.now(),
    },
    ...(body && body.length > 0 ? { body: body.toString('base64') } : {}),
    isBase64Encoded: Boolean(body && body.length > 0),
  };
}

const splitOnce = (text: string, mark: string): readonly string[] => {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

/** What Lambda hands over beside the event. */
export const lambdaContext = (name: string): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: name,
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:eu-west-2:000000000000:function:${name}`,
  memoryLimitInMB: '512',
  awsRequestId: randomUUID(),
  logGroupName: name,
  logStreamName: name,
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});
