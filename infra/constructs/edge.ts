/** What CloudFront runs for a request, what it keeps, what it passes on, and what it adds to every answer. */
import { Duration } from 'aws-cdk-lib';
import {
  CacheCookieBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Function as CloudFrontFunction,
  FunctionCode,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type IKeyValueStore,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { contentPolicy, securityHeaders } from '../../shared/security-headers.ts';
import { edgeFunctionSource, originKeyHeader, viewerHostHeader } from './edge-function.ts';

/** `edge-function.ts`, published. */
export const edgeFunction = (scope: Construct, apiOriginId: string, store: IKeyValueStore): CloudFrontFunction =>
  new CloudFrontFunction(scope, 'EdgeFunction', {
    code: FunctionCode.fromInline(edgeFunctionSource({ apiOriginId })),
    runtime: FunctionRuntime.JS_2_0,
    comment: 'Door or static file',
    keyValueStore: store,
  });

/**
 * A file is kept as long as it says itself, anything silent not at all. Doors answer `no-store`; cookies and query are
 * part of the key so that, should one ever forget, nobody gets another person's page. Static requests carry neither.
 */
export const asFilesSay = (scope: Construct): CachePolicy =>
  new CachePolicy(scope, 'AsFilesSay', {
    comment: 'Files as their own cache-control says, anything silent not at all',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(365),
    cookieBehavior: CacheCookieBehavior.all(),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });

/** The headers a door reads, by name; the browser's other headers stay outside. `Host` must stay the API's own. */
export const whatDoorsRead = (scope: Construct): OriginRequestPolicy =>
  new OriginRequestPolicy(scope, 'WhatDoorsRead', {
    comment: 'Cookies, query and the headers a door reads',
    cookieBehavior: OriginRequestCookieBehavior.all(),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    headerBehavior: OriginRequestHeaderBehavior.allowList(
      'Accept',
      'Content-Type',
      'Origin',
      'Sec-Fetch-Site',
      'CloudFront-Viewer-Address',
      viewerHostHeader,
      originKeyHeader,
    ),
  });

/** The headers for which CloudFront has a setting of its own and refuses a custom one. */
const managed = new Set([
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
]);

/**
 * Everything in `shared/security-headers.ts`, on every answer, errors and refusals included.
 * @param policy the content security policy of what gets these headers, where it is not that of the pages.
 */
export function securityHeadersPolicy(scope: Construct, id = 'SecurityHeaders', policy = contentPolicy()) {
  const value = (name: string): string => {
    const found = securityHeaders[name];
    if (found === undefined) throw new Error(`shared/security-headers.ts has no ${name}.`);
    return found;
  };
  const transport = value('strict-transport-security');
  const override = true;
  return new ResponseHeadersPolicy(scope, id, {
    comment: 'shared/security-headers.ts',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: policy, override },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(Number(/max-age=(\d+)/.exec(transport)?.[1])),
        includeSubdomains: /includeSubDomains/i.test(transport),
        override,
      },
      contentTypeOptions: { override },
      frameOptions: { frameOption: oneOf(HeadersFrameOption, value('x-frame-options')), override },
      referrerPolicy: { referrerPolicy: oneOf(HeadersReferrerPolicy, value('referrer-policy')), override },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(securityHeaders)
        .filter(([header]) => !managed.has(header))
        .map(([header, text]) => ({ header, value: text, override })),
    },
  });
}

function oneOf<E extends string>(choices: Readonly<Record<string, E>>, value: string): E {
  const found = Object.values(choices).find((choice) => choice === value);
  if (!found) throw new Error(`CloudFront does not know "${value}".`);
  return found;
}
