import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { production } from '../../infra/stages.ts';
import { doorPrefixes, livePages } from '../../shared/paths.ts';
import { searchWorker, securityHeaders } from '../../shared/security-headers.ts';
import { synthesised } from './synthesised.ts';

const { site } = synthesised(production);

interface Behaviour {
  readonly PathPattern?: string;
  readonly TargetOriginId: string;
  readonly CachePolicyId: unknown;
  readonly AllowedMethods: readonly string[];
  readonly ViewerProtocolPolicy: string;
  readonly OriginRequestPolicyId: unknown;
  readonly ResponseHeadersPolicyId: { readonly Ref: string };
  readonly FunctionAssociations: readonly { readonly EventType: string }[];
}

function the(type: string) {
  const [found] = Object.values(site.findResources(type));
  if (!found) throw new Error(`no ${type}`);
  return found.Properties;
}

const config = the('AWS::CloudFront::Distribution').DistributionConfig;
const behaviours: readonly Behaviour[] = [config.DefaultCacheBehavior, ...config.CacheBehaviors];
const noCaching = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

describe('every request', () => {
  it('passes the edge function, over https, with any method, and is answered with the security headers', () => {
    for (const behaviour of behaviours) {
      expect(behaviour).toMatchObject({
        ViewerProtocolPolicy: 'redirect-to-https',
        FunctionAssociations: [{ EventType: 'viewer-request' }],
        OriginRequestPolicyId: expect.anything(),
        ResponseHeadersPolicyId: expect.anything(),
      });
      expect(behaviour.AllowedMethods).toContain('POST');
    }
  });

  it('below a prefix of the doors goes to the API and is never cached', () => {
    const toDoors = config.CacheBehaviors.filter(({ PathPattern }: Behaviour) => PathPattern !== searchWorker.path);
    const patterns = toDoors.map((behaviour: Behaviour) => behaviour.PathPattern);
    const apart = ['/api/delivery', '/shared/plans/*/attach/*/file_*'];
    expect(patterns).toEqual([...apart, '/api/*', '/my', '/my/*', '/shared', '/shared/*', '/staff', '/staff/*']);
    expect(patterns.every((pattern: string) => doorPrefixes.some((prefix) => pattern.startsWith(prefix)))).toBe(true);
    for (const behaviour of toDoors) {
      expect(behaviour).toMatchObject({ TargetOriginId: 'api', CachePolicyId: noCaching });
    }
  });

  it('one file of the static site may compile the search, and no page may', () => {
    const [worker] = config.CacheBehaviors.filter(({ PathPattern }: Behaviour) => PathPattern === searchWorker.path);
    expect(worker.TargetOriginId).toBe('site');
    const policies = Object.entries(site.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    const unsafe = policies.filter(([, policy]) => JSON.stringify(policy).includes('unsafe'));
    expect(unsafe.map(([id]) => id)).toEqual([worker.ResponseHeadersPolicyId.Ref]);
    expect(behaviours.filter(({ ResponseHeadersPolicyId }) => ResponseHeadersPolicyId.Ref === unsafe[0]?.[0])).toEqual([
      worker,
    ]);
  });

  it('elsewhere starts at the static site, and what says nothing about caching is not cached', () => {
    expect(config.DefaultCacheBehavior.TargetOriginId).toBe('site');
    site.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        MinTTL: 0,
        DefaultTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'all' },
          QueryStringsConfig: { QueryStringBehavior: 'all' },
        },
      },
    });
  });

  it('brings a door the headers it reads, among them the address CloudFront saw, and not the host', () => {
    const { HeadersConfig, CookiesConfig, QueryStringsConfig } = the(
      'AWS::CloudFront::OriginRequestPolicy',
    ).OriginRequestPolicyConfig;
    expect(HeadersConfig.Headers).toEqual(
      expect.arrayContaining([
        'Origin',
        'Sec-Fetch-Site',
        'Content-Type',
        'CloudFront-Viewer-Address',
        'x-viewer-host',
        'x-origin-key',
      ]),
    );
    expect(HeadersConfig.Headers).not.toContain('Host');
    expect([CookiesConfig.CookieBehavior, QueryStringsConfig.QueryStringBehavior]).toEqual(['all', 'all']);
  });
});

it('Notify’s own proof is passed on to the one function that reads it, and to no other', () => {
  const passing = behaviours.filter(({ OriginRequestPolicyId }) => typeof OriginRequestPolicyId === 'string');
  expect(passing.map(({ PathPattern }) => PathPattern)).toEqual(['/api/delivery']);
});

describe('the way to the API', () => {
  it('carries the origin key from the store that the edge function reads, and no template holds it', () => {
    const api = config.Origins.find((origin: { Id: string }) => origin.Id === 'api');
    expect(api.OriginCustomHeaders).toBeUndefined();
    const [edge] = Object.values(site.findResources('AWS::CloudFront::Function'));
    expect(edge?.Properties.FunctionConfig.KeyValueStoreAssociations).toHaveLength(1);
    expect(JSON.stringify(site.toJSON())).not.toContain('resolve:secretsmanager');
  });

  it('is that of the edge function for every address that a door answers', () => {
    const withoutFunction = behaviours.filter(({ FunctionAssociations = [] }) => FunctionAssociations.length !== 1);
    expect(withoutFunction).toEqual([]);
  });
});

describe('errors', () => {
  const errors: readonly { ErrorCode: number; ErrorCachingMinTTL: number; ResponsePagePath?: string }[] =
    config.CustomErrorResponses;

  it('are never kept', () => {
    expect(errors.filter((error) => error.ErrorCachingMinTTL !== 0)).toEqual([]);
    expect(errors.map((error) => error.ErrorCode)).toEqual(expect.arrayContaining([403, 404, 405, 500, 502, 503, 504]));
  });

  it('are ours only where no door has words of its own', () => {
    const ours = errors
      .filter((error) => error.ResponsePagePath)
      .map((error) => [error.ErrorCode, error.ResponsePagePath]);
    expect(ours).toEqual([
      [404, '/not-found.html'],
      [502, '/unavailable.html'],
      [504, '/unavailable.html'],
    ]);
  });
});

describe('the pages', () => {
  it('are in a bucket that only this distribution can read', () => {
    site.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    site.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { SigningBehavior: 'always', OriginAccessControlOriginType: 's3' },
    });
  });

  it('are asked for anew while files with a hash in their name are kept', () => {
    const caching = Object.values(site.findResources('Custom::CDKBucketDeployment')).map(({ Properties }) => [
      Properties.Include ?? Properties.Exclude,
      Properties.SystemMetadata['cache-control'],
    ]);
    expect(caching).toEqual([
      [['_astro/*'], 'public, max-age=31536000, immutable'],
      [['_astro/*'], 'public, max-age=0, s-maxage=60, must-revalidate'],
    ]);
  });

  it('that are live all stand where the default behaviour and its function see them', () => {
    expect(livePages.filter((page) => !page.startsWith('/ask/'))).toEqual([]);
  });

  it('and who asked for them are logged without cookies, for a time', () => {
    expect(config.Logging).toMatchObject({ IncludeCookies: false });
    site.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: production.accessLogDays })] },
    });
  });
});

describe('the security headers', () => {
  const { SecurityHeadersConfig: managed, CustomHeadersConfig } = the(
    'AWS::CloudFront::ResponseHeadersPolicy',
  ).ResponseHeadersPolicyConfig;

  it('are all those of shared/security-headers.ts', () => {
    const sent: Record<string, string> = {
      'content-security-policy': managed.ContentSecurityPolicy.ContentSecurityPolicy,
      'strict-transport-security': `max-age=${managed.StrictTransportSecurity.AccessControlMaxAgeSec}; includeSubDomains`,
      'x-content-type-options': 'nosniff',
      'x-frame-options': managed.FrameOptions.FrameOption,
      'referrer-policy': managed.ReferrerPolicy.ReferrerPolicy,
    };
    for (const { Header, Value } of CustomHeadersConfig.Items) sent[Header] = Value;
    expect(sent).toEqual(securityHeaders);
  });

  it('allow nothing unsafe and no other site', () => {
    expect(managed.ContentSecurityPolicy.ContentSecurityPolicy).not.toMatch(/unsafe|https?:|\*|data:/);
  });
});
