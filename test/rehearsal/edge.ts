/**
 * CloudFront and the API of the template: which behaviour an address has, what the edge function makes of it (its very text), which
 * headers go on, and which route of the API leads to which function.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Asked, type Door, toEvent } from '../../functions/local/event.ts';
import { edgeHeaders } from '../../functions/platform/origin.ts';
import type { Resolved } from './resolved.ts';

interface Behaviour {
  readonly PathPattern?: string;
  readonly OriginRequestPolicyId: string;
  readonly ResponseHeadersPolicyId: string;
  readonly FunctionAssociations: readonly { readonly FunctionARN: string }[];
}

interface Distribution {
  readonly DefaultCacheBehavior: Behaviour;
  readonly CacheBehaviors: readonly Behaviour[];
}

interface HeadersPolicy {
  readonly SecurityHeadersConfig: { readonly ContentSecurityPolicy: { readonly ContentSecurityPolicy: string } };
}

interface EdgeRequest {
  readonly method: string;
  readonly uri: string;
  readonly querystring: Readonly<Record<string, { readonly value: string }>>;
  readonly headers: Record<string, { readonly value: string }>;
}

export interface EdgeProps {
  readonly stage: Resolved;
  /** What the edge function reads. */
  readonly store: ReadonlyMap<string, string>;
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
}

export type Edge = (asked: Asked) => Promise<APIGatewayProxyStructuredResultV2>;

/** Said of a file: which one S3 was asked for. */
export const fileHeader = 'x-rehearsal-file';

export function playEdge({ stage, store, invoke }: EdgeProps): Edge {
  const { DistributionConfig } = stage.at('AWS::CloudFront::Distribution', 'Distribution').properties;
  const { DefaultCacheBehavior, CacheBehaviors } = DistributionConfig as Distribution;
  const passed = stage.at('AWS::CloudFront::OriginRequestPolicy', 'WhatDoorsRead');
  const { HeadersConfig } = passed.properties['OriginRequestPolicyConfig'] as {
    readonly HeadersConfig: { readonly Headers: readonly string[] };
  };
  const named = new Set(HeadersConfig.Headers.map((one) => one.toLowerCase()));
  const routes = routesOf(stage);

  const behaviourOf = (path: string): Behaviour =>
    CacheBehaviors.find(({ PathPattern = '' }) => glob(PathPattern).test(path)) ?? DefaultCacheBehavior;

  /** The content security policy that CloudFront adds to what this behaviour answers. */
  function policyOf({ ResponseHeadersPolicyId }: Behaviour): string {
    const policies = stage.of('AWS::CloudFront::ResponseHeadersPolicy');
    const found = policies.find(({ id }) => id === ResponseHeadersPolicyId);
    if (!found) throw new Error(`There is no policy ${ResponseHeadersPolicyId}`);
    const { SecurityHeadersConfig } = found.properties['ResponseHeadersPolicyConfig'] as HeadersPolicy;
    return SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
  }

  async function throughFunction(
    request: EdgeRequest,
  ): Promise<{ readonly request: EdgeRequest; readonly origin: string }> {
    let origin = 'site';
    const cf = {
      selectRequestOriginById: (id: string) => {
        origin = id;
      },
      kvs: () => ({
        get: async (name: string) => {
          const value = store.get(name);
          if (value === undefined) throw new Error('KeyNotFound');
          return value;
        },
      }),
    };
    const code = String(stage.at('AWS::CloudFront::Function', 'EdgeFunction').properties['FunctionCode']);
    const [, ...rest] = code.split('\n');
    const handler = runInContext(`${rest.join('\n')}; handler`, createContext({ cf }));
    return { request: await handler({ request }), origin };
  }

  return async (asked) => {
    const [path = '/', query = ''] = asked.url.split('?');
    const behaviour = behaviourOf(path);
    if (behaviour.FunctionAssociations.length !== 1) throw new Error(`No function of the edge for ${path}`);
    const { request, origin } = await throughFunction({
      method: asked.method,
      uri: path,
      querystring: Object.fromEntries([...new URLSearchParams(query)].map(([name, value]) => [name, { value }])),
      headers: Object.fromEntries(Object.entries(asked.headers).map(([name, value]) => [name, { value }])),
    });
    if (origin === 'site') return file(request.uri, policyOf(behaviour));
    const allPass = behaviour.OriginRequestPolicyId !== passed.id;
    const headers = Object.fromEntries(
      Object.entries(request.headers)
        .filter(([name]) => allPass || named.has(name) || name === 'cookie' || name === 'host')
        .map(([name, { value }]) => [name, value]),
    );
    const route = routes.find(({ matches }) => matches(asked.method, path));
    if (!route) throw new Error(`The API has no route for ${path}`);
    const event: APIGatewayProxyEventV2 = {
      ...toEvent({ ...asked, headers }, request.headers[edgeHeaders.originKey]?.value ?? ''),
      routeKey: route.key,
    };
    const got = (await invoke(route.function, event)) as APIGatewayProxyStructuredResultV2;
    return { ...got, headers: { ...got.headers, 'apigw-requestid': event.requestContext.requestId } };
  };
}

/** A file of the built site, or that there is none. */
async function file(uri: string, policy: string): Promise<APIGatewayProxyStructuredResultV2> {
  const headers = { [fileHeader]: uri, 'content-security-policy': policy };
  const body = await readFile(join(import.meta.dirname, '../../web/dist', uri), 'utf8').catch(() => undefined);
  return body === undefined ? { statusCode: 404, headers } : { statusCode: 200, headers, body };
}

const glob = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );

interface Route {
  readonly key: string;
  readonly function: string;
  readonly matches: (method: string, path: string) => boolean;
}

/** Routes in the order in which an HTTP API chooses: written out, then with a name in a place, then with all that follows. */
function routesOf(stage: Resolved): readonly Route[] {
  const functionOf = new Map(
    stage.of('AWS::ApiGatewayV2::Integration').map(({ id, properties }) => [id, String(properties['IntegrationUri'])]),
  );
  return stage
    .of('AWS::ApiGatewayV2::Route')
    .map(({ properties }) => ({ key: String(properties['RouteKey']), target: String(properties['Target']) }))
    .toSorted((a, b) => (rank(a.key) < rank(b.key) ? -1 : 1))
    .map(({ key, target }): Route => {
      const [verb = '', pattern = ''] = key.split(' ');
      const form = new RegExp(`^${pattern.replace(/\{\w+\+\}/g, '.+').replace(/\{\w+\}/g, '[^/]+')}$`);
      return {
        key,
        function: functionOf.get(target.replace('integrations/', '')) ?? '',
        matches: (method, path) => key === '$default' || ((verb === 'ANY' || verb === method) && form.test(path)),
      };
    });
}

/** Sorts more precise routes first: part by part, and a method of its own before any. */
const rank = (key: string): string => {
  if (key === '$default') return '~';
  const [verb = '', pattern = ''] = key.split(' ');
  const parts = pattern.split('/').map((part) => (/\+\}$/.test(part) ? '3' : part.startsWith('{') ? '2' : `1${part}`));
  return `${parts.join('/')} ${verb === 'ANY' ? 'b' : 'a'}`;
};

/** What a browser asked, out of the event that a test made for a door. */
export function askedBy({ requestContext, rawPath, rawQueryString, headers, cookies = [], body }: Parameters<Door>[0]) {
  const { 'x-viewer-host': host = '', 'cloudfront-viewer-address': address = '', 'x-origin-key': _, ...sent } = headers;
  return {
    method: requestContext.http.method,
    url: rawQueryString ? `${rawPath}?${rawQueryString}` : rawPath,
    headers: { ...sent, host, ...(cookies.length > 0 ? { cookie: cookies.join('; ') } : {}) } as Record<string, string>,
    address,
    ...(body ? { body: Buffer.from(body, 'base64') } : {}),
  };
}
